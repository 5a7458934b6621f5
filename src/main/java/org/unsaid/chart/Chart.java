package org.unsaid.chart;

import java.util.List;
import java.util.Optional;

/// A finding to look at.
///
/// @param says  what it shows, in a plain sentence, or why there is nothing to show
/// @param notes what it does not show, what was left out, how to read it
/// @param plot  empty where there is nothing to show
public record Chart(ChartName name, String title, String says, List<String> notes, TableTwin table, Optional<Plot> plot) {

    /// Lays a chart out for a width.
    @FunctionalInterface
    public interface Plot {
        Drawing at(double width);
    }

    public Chart {
        notes = List.copyOf(notes);
    }

    public boolean empty() {
        return plot.isEmpty();
    }
}
