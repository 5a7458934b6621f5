package org.unsaid.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.unsaid.review.LabelQuality;

/// What must be said with a figure wherever it is shown.
///
/// @param scripted   whether it is about practice models, which are no real ones
/// @param unmeasured languages among those of the answers in which nobody has measured the labelling
/// @param byPeople   how well answers are labelled in those that only the people of this session have measured it in
public record Scope(boolean scripted, List<Locale> unmeasured, List<LabelQuality> byPeople) {

    public Scope {
        unmeasured = List.copyOf(unmeasured);
        byPeople = List.copyOf(byPeople);
    }

    static Scope of(Collection<Cell> cells, MeasuredLanguages measured) {
        var languages = cells.stream().map(Cell::language).distinct().sorted(Comparator.comparing(Locale::toLanguageTag)).toList();
        return new Scope(
                cells.stream().anyMatch(cell -> cell.endpoint().scripted()),
                languages.stream().filter(language -> !measured.contains(language)).toList(),
                languages.stream().flatMap(language -> measured.byPeople(language).stream()).toList());
    }
}
