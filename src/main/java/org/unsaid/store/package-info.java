/// The workspace: one file that keeps sessions, trials with their raw exchanges, labels and notes.
///
/// The only package that sees SQL. Whatever it reported as stored survives a killed process; it computes no
/// verdict and sends nothing.
@NullMarked
package org.unsaid.store;

import org.jspecify.annotations.NullMarked;
