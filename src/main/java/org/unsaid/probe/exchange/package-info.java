/// Probe sets as tables: to CSV, XLSX and JSON Lines, and from these and from lists and test files of others.
///
/// A file is read into a [Draft], which shows its first rows and for what each column is taken; a draft becomes a probe
/// set, or says everything that stands in the way. Nothing is ever half imported.
@NullMarked
package org.unsaid.probe.exchange;

import org.jspecify.annotations.NullMarked;
