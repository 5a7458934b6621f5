/// Carrying out a session's outstanding trials: order, concurrency, pace, retries, stopping.
///
/// Knows no store and no screen: it hands each ended trial to whoever keeps it, and goes on when it is kept.
@NullMarked
package org.unsaid.run;

import org.jspecify.annotations.NullMarked;
