package org.unsaid.chart;

import java.util.Optional;
import org.unsaid.findings.Selection;

/// A number in words, and the answers behind it.
public record Figure(String text, Optional<Selection> opens) {

    static Figure of(String text) {
        return new Figure(text, Optional.empty());
    }

    static Figure of(String text, Selection opens) {
        return new Figure(text, Optional.of(opens));
    }
}
