/// What a reply amounts to, by which method, and on what evidence.
///
/// Works on text already received; asks nobody anything.
@NullMarked
package org.unsaid.verdict;

import org.jspecify.annotations.NullMarked;
