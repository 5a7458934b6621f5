/// What a judge is asked, and how its answer is read: a fixed rubric, an answer fenced as data, and a reader that takes
/// exactly what was asked for or nothing.
///
/// Asks nobody anything itself.
@NullMarked
package org.unsaid.verdict.judge;

import org.jspecify.annotations.NullMarked;
