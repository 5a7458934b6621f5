/// Answers of a session put to judges: which of them, what that comes to, carrying it out, and going on with it later.
///
/// What is asked is a run like any other, so that pace, retries, caps and stopping are those of [org.unsaid.run]; what a
/// judge is told, and how its answer is read, is [org.unsaid.verdict.judge]'s.
@NullMarked
package org.unsaid.judging;

import org.jspecify.annotations.NullMarked;
