/// What is asked: probes, probe sets, the facts a full answer would contain, and reading, checking and
/// writing the files in `probe-sets/`.
///
/// Knows nothing of endpoints, runs or the screen. A probe set is immutable once read; results already
/// stored refer to the version they were asked with.
@NullMarked
package org.unsaid.probe;

import org.jspecify.annotations.NullMarked;
