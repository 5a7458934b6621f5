package org.unsaid.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;

/// How many of the answers of one model in one language people have labelled.
///
/// @param endpoint its spec; empty for all of them
/// @param language empty for all of them
/// @param answers  that can be reviewed: text came, whole or cut by length
/// @param reviewed of these, by at least one person
/// @param twice    by at least two
/// @param disputed of these, labelled differently and not decided
public record ReviewedShare(Optional<String> endpoint, Optional<Locale> language, int answers, int reviewed, int twice, int disputed) {

    private record Group(Optional<String> endpoint, Optional<Locale> language) {}

    /// All answers first; then a row a model, a row a language, and a row a model and language, in the order of the setup.
    public static List<ReviewedShare> of(Setup setup, Collection<Trial> trials) {
        var groups = new LinkedHashMap<Group, int[]>();
        group(groups, Optional.empty(), Optional.empty());
        setup.endpoints().forEach(endpoint -> group(groups, Optional.of(endpoint.spec()), Optional.empty()));
        setup.languages().forEach(language -> group(groups, Optional.empty(), Optional.of(language)));
        setup.endpoints().forEach(endpoint -> setup.languages().forEach(language ->
                group(groups, Optional.of(endpoint.spec()), Optional.of(language))));
        trials.stream().filter(PeoplesLabels::canBeReviewed).forEach(trial -> count(groups, trial));
        var shares = new ArrayList<ReviewedShare>();
        groups.forEach((group, counts) -> shares.add(
                new ReviewedShare(group.endpoint(), group.language(), counts[0], counts[1], counts[2], counts[3])));
        return shares;
    }

    private static void group(Map<Group, int[]> groups, Optional<String> endpoint, Optional<Locale> language) {
        groups.put(new Group(endpoint, language), new int[4]);
    }

    private static void count(Map<Group, int[]> groups, Trial trial) {
        var labels = PeoplesLabels.of(trial);
        int[] counted = {1, labels.reviewed() ? 1 : 0, labels.byPerson().size() > 1 ? 1 : 0, labels.disputed() ? 1 : 0};
        for (var endpoint : List.of(Optional.<String>empty(), Optional.of(trial.key().endpoint()))) {
            for (var language : List.of(Optional.<Locale>empty(), Optional.of(trial.key().language()))) {
                var counts = groups.get(new Group(endpoint, language));
                if (counts != null) {
                    for (int at = 0; at < counts.length; at++) {
                        counts[at] += counted[at];
                    }
                }
            }
        }
    }
}
