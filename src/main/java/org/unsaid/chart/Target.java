package org.unsaid.chart;

import java.util.Optional;
import org.unsaid.findings.Selection;

/// A place in a drawing that says something and opens the answers behind it.
///
/// @param row    from 0, downwards: how the arrow keys go
/// @param column from 0, to the right
/// @param spoken what it says, for people who do not see it
/// @param opens  empty where no answers stand behind it
public record Target(double x, double y, double width, double height, int row, int column, String spoken, Optional<Selection> opens) {}
