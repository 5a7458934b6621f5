package org.unsaid.probe;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds words in questions and facts, in every language they have. Case and accents make no difference. Immutable.
public final class QuestionSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, List<Text>> textsBySet;

    /// What was found in one question.
    ///
    /// @param facts ids of the facts that hold all words
    public record Hit(Set<String> facts) {
        public static final Hit NONE = new Hit(Set.of());

        public Hit {
            facts = Set.copyOf(facts);
        }
    }

    /// A folded text of a question, or of the fact with that id.
    private record Text(String probe, String fact, String folded) {}

    public QuestionSearch(List<ProbeSet> sets) {
        textsBySet = sets.stream().collect(Collectors.toUnmodifiableMap(
                ProbeSet::id, set -> set.probes().stream().flatMap(QuestionSearch::texts).toList()));
    }

    /// The questions of a set in which, or in a fact of which, all words of the query stand together, by id; all
    /// of them if the query is blank.
    public Map<String, Hit> find(ProbeSet set, String query) {
        var words = SPACE.splitAsStream(fold(query)).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return set.probes().stream().collect(Collectors.toMap(Probe::id, _ -> Hit.NONE));
        }
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (var text : textsBySet.getOrDefault(set.id(), List.of())) {
            if (words.stream().allMatch(text.folded()::contains)) {
                var facts = found.computeIfAbsent(text.probe(), _ -> new LinkedHashSet<>());
                if (!text.fact().isEmpty()) {
                    facts.add(text.fact());
                }
            }
        }
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> new Hit(entry.getValue())));
    }

    private static Stream<Text> texts(Probe probe) {
        List<Text> texts = new ArrayList<>();
        probe.prompts().values().stream().map(Prompt::text).forEach(text -> texts.add(new Text(probe.id(), "", fold(text))));
        for (Fact fact : probe.facts()) {
            all(fact.statement()).forEach(text -> texts.add(new Text(probe.id(), fact.id(), fold(text))));
        }
        return texts.stream();
    }

    private static Stream<String> all(Texts texts) {
        return texts.byLanguage().values().stream();
    }

    private static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
