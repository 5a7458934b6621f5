/// The saved thing: chosen probes, endpoints, repeats, and the trials that came of them.
///
/// Values only. Knows neither how trials are carried out nor where they are kept.
@NullMarked
package org.unsaid.session;

import org.jspecify.annotations.NullMarked;
