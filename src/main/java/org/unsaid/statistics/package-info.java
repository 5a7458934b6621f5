/// Intervals, exact tests and agreement: pure functions over counts.
@NullMarked
package org.unsaid.statistics;

import org.jspecify.annotations.NullMarked;
