package org.unsaid.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What must be said with a figure wherever it is shown.
///
/// @param scripted   whether it is about practice models, which are no real ones
/// @param unmeasured languages among those of the answers in which nobody has measured the labelling
public record Scope(boolean scripted, List<Locale> unmeasured) {

    public Scope {
        unmeasured = List.copyOf(unmeasured);
    }

    static Scope of(Collection<Cell> cells, MeasuredLanguages measured) {
        return new Scope(
                cells.stream().anyMatch(cell -> cell.endpoint().scripted()),
                cells.stream().map(Cell::language).distinct().filter(language -> !measured.contains(language))
                        .sorted(Comparator.comparing(Locale::toLanguageTag)).toList());
    }
}
