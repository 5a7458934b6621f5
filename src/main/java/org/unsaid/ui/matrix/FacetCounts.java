package org.unsaid.ui.matrix;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.unsaid.probe.Role;
import org.unsaid.session.Trial;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// How many trials of a session each option of each facet has.
final class FacetCounts {

    private FacetCounts() {}

    static Map<Facet, Map<Facet.Option, Integer>> of(SessionViewModel session, Predicate<Trial> languagesDiffer) {
        var counts = new EnumMap<Facet, Map<Facet.Option, Integer>>(Facet.class);
        for (var outcome : Outcome.values()) {
            options(counts, Facet.OUTCOME).put(new Facet.Option(Facet.OUTCOME, outcome.name()), 0);
        }
        var setup = session.session().setup();
        setup.endpoints().forEach(endpoint ->
                options(counts, Facet.ENDPOINT).put(new Facet.Option(Facet.ENDPOINT, endpoint.spec()), 0));
        for (var review : new String[] {Facet.DOUBTFUL, Facet.BY_HAND, Facet.TRUNCATED, Facet.LANGUAGES_DIFFER}) {
            options(counts, Facet.REVIEW).put(new Facet.Option(Facet.REVIEW, review), 0);
        }
        for (var key : session.keys()) {
            var role = setup.probe(key).map(probe -> probe.role()).orElse(Role.NEUTRAL);
            var topic = setup.probe(key).map(probe -> probe.topic()).orElse("");
            int ended = session.trial(key).isPresent() ? 1 : 0;
            options(counts, Facet.TOPIC).merge(new Facet.Option(Facet.TOPIC, key.probeSet() + "/" + topic), ended, Integer::sum);
            options(counts, Facet.LANGUAGE)
                    .merge(new Facet.Option(Facet.LANGUAGE, key.language().toLanguageTag()), ended, Integer::sum);
            options(counts, Facet.ROLE).merge(new Facet.Option(Facet.ROLE, role.name()), ended, Integer::sum);
            session.trial(key).ifPresent(trial -> count(counts, trial, languagesDiffer));
        }
        options(counts, Facet.OUTCOME).values().removeIf(count -> count == 0);
        return counts;
    }

    static boolean reviewed(Trial trial, String review, Predicate<Trial> languagesDiffer) {
        return switch (review) {
            case Facet.DOUBTFUL -> trial.verdict().filter(Verdict::doubtful).isPresent();
            case Facet.BY_HAND -> trial.verdict().filter(verdict -> verdict.method() == Method.HUMAN).isPresent();
            case Facet.TRUNCATED -> trial.delivery() == Delivery.TRUNCATED;
            case Facet.LANGUAGES_DIFFER -> languagesDiffer.test(trial);
            default -> throw new IllegalArgumentException("no review option '%s'".formatted(review));
        };
    }

    private static void count(
            Map<Facet, Map<Facet.Option, Integer>> counts, Trial trial, Predicate<Trial> languagesDiffer) {
        options(counts, Facet.OUTCOME).merge(new Facet.Option(Facet.OUTCOME, trial.outcome().name()), 1, Integer::sum);
        options(counts, Facet.ENDPOINT).merge(new Facet.Option(Facet.ENDPOINT, trial.key().endpoint()), 1, Integer::sum);
        options(counts, Facet.REVIEW).replaceAll(
                (option, count) -> reviewed(trial, option.id(), languagesDiffer) ? count + 1 : count);
    }

    private static Map<Facet.Option, Integer> options(Map<Facet, Map<Facet.Option, Integer>> counts, Facet facet) {
        return counts.computeIfAbsent(facet, _ -> new LinkedHashMap<>());
    }
}
