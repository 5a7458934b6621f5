/// How far answers differ where they should not: facts said and left out, words that differ.
///
/// Pure functions over texts and probes; asks nobody anything and keeps nothing.
@NullMarked
package org.unsaid.divergence;

import org.jspecify.annotations.NullMarked;
