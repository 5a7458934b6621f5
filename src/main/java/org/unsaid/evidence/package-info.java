/// What makes a session provable: canonical records, the chain over them, bundles, and their verification.
///
/// Knows neither where sessions are kept nor how trials are carried out.
@NullMarked
package org.unsaid.evidence;

import org.jspecify.annotations.NullMarked;
