package org.unsaid.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.divergence.Sketch;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// Puts answers that are nearly the same together while trials pass by, in time that grows with their number: an answer
/// is only held against those with which it shares a mark. Not safe for several threads.
final class CannedTexts {

    /// From this similarity on two texts are nearly the same.
    static final double NEARLY = 0.8;

    private static final int EXCERPT = 80;

    private final Map<Long, Group> byMark = new HashMap<>();
    private final List<Group> repeated = new ArrayList<>();

    /// Answers like the first of them. Most groups stay with one, so that what more need is made late.
    private static final class Group {
        private final Sketch sketch;
        private final String excerpt;
        private final TrialKey example;
        private final Tally.Counter outcomes = new Tally.Counter();
        private Set<Question> questions = Set.of();
        private Set<String> endpoints = Set.of();
        private int answers;

        Group(Sketch sketch, Trial trial) {
            this.sketch = sketch;
            this.example = trial.key();
            var text = trial.reply().text().strip();
            this.excerpt = text.codePointCount(0, text.length()) <= EXCERPT ? text
                    : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
        }

        void add(Trial trial) {
            answers++;
            outcomes.add(trial);
            questions = with(questions, new Question(trial.key().probeSet(), trial.key().probe()));
            endpoints = with(endpoints, trial.key().endpoint());
        }

        private static <T> Set<T> with(Set<T> set, T one) {
            if (set.contains(one)) {
                return set;
            }
            if (set.isEmpty()) {
                return Set.of(one);
            }
            var more = set instanceof LinkedHashSet<T> ? set : new LinkedHashSet<>(set);
            more.add(one);
            return more;
        }
    }

    /// @param trial  one that counts
    /// @param sketch of its text
    void add(Trial trial, Sketch sketch) {
        var marks = sketch.marks();
        var like = like(sketch, marks);
        var group = like.orElseGet(() -> new Group(sketch, trial));
        if (like.isEmpty()) {
            for (long mark : marks) {
                byMark.putIfAbsent(mark, group);
            }
        }
        group.add(trial);
        if (group.answers == 2) {
            repeated.add(group);
        }
    }

    private Optional<Group> like(Sketch sketch, long[] marks) {
        for (long mark : marks) {
            var group = byMark.get(mark);
            if (group != null && group.sketch.similarity(sketch) >= NEARLY) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /// That with the most questions first.
    List<CannedText> list(Setup setup) {
        return repeated.stream().filter(group -> group.questions.size() > 1)
                .map(group -> new CannedText(group.excerpt, group.example, group.answers, group.questions.size(), List.copyOf(group.endpoints),
                        group.endpoints.stream().anyMatch(spec -> setup.endpoint(spec).filter(Endpoint::scripted).isPresent()),
                        group.outcomes.tally()))
                .sorted(Comparator.comparingInt(CannedText::questions).thenComparingInt(CannedText::answers).reversed())
                .toList();
    }
}
