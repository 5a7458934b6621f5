/// Texts of a probe set, and answers, in another language, by an endpoint, marked as a machine's.
///
/// What is asked is a run like any other, so that pace, retries and stopping are those of [org.unsaid.run]. An answer is
/// taken literally or not at all; nothing that was written is overwritten.
@NullMarked
package org.unsaid.translation;

import org.jspecify.annotations.NullMarked;
