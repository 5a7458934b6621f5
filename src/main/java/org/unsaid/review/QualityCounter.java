package org.unsaid.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.review.LabelTables.Question;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Verdict;

/// Sets the machine's labels against people's while trials pass by. Not safe for several threads.
public final class QualityCounter {

    private final Map<Key, Count> counts = new LinkedHashMap<>();

    private record Key(Optional<String> method, Optional<Locale> language) {}

    private static final class Count {
        private final LabelTables tables = new LabelTables();
        private int blind;
    }

    public void add(Trial trial) {
        var labels = PeoplesLabels.of(trial);
        labels.reference().filter(_ -> PeoplesLabels.canBeReviewed(trial)).ifPresent(right -> {
            labels.byMethod().values().forEach(given -> add(trial, Optional.of(given.version()), right, given, labels.blind()));
            labels.machine().ifPresent(given -> add(trial, Optional.empty(), right, given, labels.blind()));
        });
    }

    private void add(Trial trial, Optional<String> method, Label right, Verdict given, boolean blind) {
        for (var language : List.of(Optional.<Locale>empty(), Optional.of(trial.key().language()))) {
            var count = counts.computeIfAbsent(new Key(method, language), _ -> new Count());
            count.tables.add(Question.of(trial.key()), right, given.label());
            count.blind += blind ? 1 : 0;
        }
    }

    /// Of whichever machine's label counts, in one language; empty where people labelled none of its answers.
    public Optional<LabelQuality> ofWhatCounts(Locale language) {
        var key = new Key(Optional.empty(), Optional.of(language));
        return Optional.ofNullable(counts.get(key)).map(count -> quality(key, count));
    }

    /// A row a method, and a row a method and language; a method's own row comes first.
    public List<LabelQuality> byMethod() {
        var rows = new ArrayList<LabelQuality>();
        counts.forEach((key, count) -> {
            if (key.method().isPresent()) {
                rows.add(quality(key, count));
            }
        });
        rows.sort(Comparator.comparing((LabelQuality row) -> row.method().orElse(""))
                .thenComparing(row -> row.language().map(Locale::toLanguageTag).orElse("")));
        return rows;
    }

    private static LabelQuality quality(Key key, Count count) {
        return LabelQuality.of(key.method(), key.language(), count.tables, count.blind);
    }
}
