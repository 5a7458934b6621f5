package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.session.Counted;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.TagEvent;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.ui.matrix.FacetOption.TagIs;
import org.unsaid.ui.matrix.FacetOption.TopicIs;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

/// The counts of the facets, the rows and the answers that pass, against a plain recount, trial by trial.
class FacetCountsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void countsAreThoseOfAPlainRecountWhateverNarrowsAndWhateverChanges(long seed) {
        var random = new Random(seed);
        var session = session(random);
        try (var workspace = Workspace.open(folder.resolve("workspace.db"))) {
            var all = MatrixSamples.mixed(session, seed);
            var stored = all.stream().filter(_ -> random.nextInt(5) > 0).toList();
            var opened = MatrixSamples.open(session, stored, workspace);
            for (var trial : stored) {
                if (random.nextInt(6) == 0) {
                    workspace.tags().set("s-1", trial.key(), new TagEvent(random.nextBoolean() ? "odd" : "short", true, "Ana", Instant.EPOCH));
                }
            }
            var model = MatrixSamples.matrix(opened, workspace, _ -> {});
            var only = Optional.<Set<TrialKey>>empty();
            for (int step = 0; step < 12; step++) {
                if (step % 4 == 3) {
                    only = Optional.of(some(opened, random));
                    model.showOnly(only.get(), "some");
                }
                for (var facet : Facet.values()) {
                    model.facets().options(facet).stream().filter(_ -> random.nextInt(7) == 0).forEach(model::toggle);
                }
                change(opened, all, random);
                assertCounts(model, opened, only);
                if (step % 5 == 4) {
                    model.showAll();
                    only = Optional.empty();
                }
            }
        }
    }

    @Test
    void aSessionWithoutEndpointsShowsNothing() {
        try (var workspace = Workspace.open(folder.resolve("workspace.db"))) {
            var session = MatrixSamples.session(List.of(MatrixSamples.pairs("towns", 1)), List.of(), 1, Locale.ENGLISH);
            assertEquals(List.of(), MatrixSamples.matrix(MatrixSamples.open(session, List.of(), workspace), workspace, _ -> {}).rows());
        }
    }

    private static Session session(Random random) {
        var endpoints = Stream.of("one", "two", "three").limit(1 + random.nextInt(3)).map(name -> Samples.endpoint(name, 1)).toList();
        var sets = Stream.of("towns", "rivers").limit(1 + random.nextInt(2)).map(name -> MatrixSamples.pairs(name, 1 + random.nextInt(3))).toList();
        return MatrixSamples.session(sets, endpoints, 1 + random.nextInt(3), Locale.ENGLISH, MatrixSamples.CHINESE);
    }

    private static Set<TrialKey> some(SessionViewModel opened, Random random) {
        var keys = new HashSet<TrialKey>();
        opened.keys().stream().filter(_ -> random.nextBoolean()).forEach(keys::add);
        return keys;
    }

    /// An answer arrives, or a person labels one.
    private static void change(SessionViewModel opened, List<Trial> all, Random random) {
        var trial = all.get(random.nextInt(all.size()));
        opened.refresh(random.nextBoolean() ? trial : MatrixSamples.byHand(trial, List.of(Label.values()).get(random.nextInt(Label.values().length))));
    }

    private static void assertCounts(MatrixViewModel model, SessionViewModel opened, Optional<Set<TrialKey>> only) {
        for (var facet : Facet.values()) {
            for (var option : model.facets().options(facet)) {
                long expected = opened.keys().stream().filter(key -> opened.counted(key).isPresent()).filter(key -> is(opened, key, option))
                        .filter(key -> Stream.of(Facet.values()).filter(other -> other != facet).allMatch(other -> passes(model, opened, key, other, only))).count();
                assertEquals(expected, model.facets().count(option).get(), option.toString());
            }
        }
        var passing = opened.keys().stream()
                .filter(key -> Stream.of(Facet.values()).allMatch(facet -> passes(model, opened, key, facet, only))).toList();
        assertEquals(passing, model.shown().keys());
        var rows = new ArrayList<>(model.rows());
        rows.removeIf(GroupRow.class::isInstance);
        assertEquals(passing.stream().map(FacetCountsTest::row).distinct().toList(),
                rows.stream().map(row -> row((QuestionRow) row, opened)).toList());
    }

    private static boolean passes(MatrixViewModel model, SessionViewModel opened, TrialKey key, Facet facet, Optional<Set<TrialKey>> only) {
        var options = model.facets().options(facet);
        return switch (facet) {
            case SEARCH -> only.isEmpty() || only.get().contains(key);
            case REVIEW, TAG -> options.stream().noneMatch(model::isChecked)
                    || options.stream().filter(model::isChecked).anyMatch(option -> is(opened, key, option));
            case OUTCOME -> options.stream().allMatch(model::isChecked)
                    || options.stream().filter(model::isChecked).anyMatch(option -> is(opened, key, option));
            case TOPIC, LANGUAGE, ENDPOINT, ROLE -> options.stream().filter(model::isChecked).anyMatch(option -> is(opened, key, option));
        };
    }

    private static boolean is(SessionViewModel opened, TrialKey key, FacetOption option) {
        var counted = opened.counted(key);
        return switch (option) {
            case OutcomeIs(var outcome) -> counted.filter(each -> each.outcome() == outcome).isPresent();
            case TopicIs(var set, var topic) -> key.probeSet().equals(set) && opened.session().setup().probe(key).orElseThrow().topic().equals(topic);
            case LanguageIs(var language) -> key.language().equals(language);
            case EndpointIs(var spec) -> key.endpoint().equals(spec);
            case RoleIs(var role) -> opened.session().setup().probe(key).orElseThrow().role() == role;
            case TagIs(var tag) -> opened.tags().of(key).contains(tag);
            case ReviewIs(var review) -> counted.isPresent() && switch (review) {
                case DOUBTFUL -> counted.get().doubtful() || (counted.get().trusted() && babbles(opened, key));
                case BY_HAND -> counted.get().byHand();
                case TRUNCATED -> counted.get().delivery() == Delivery.TRUNCATED;
                case LANGUAGES_DIFFER -> differ(opened, key, TrialKey::language, other -> other.endpoint().equals(key.endpoint()));
                case ENDPOINTS_DIFFER -> differ(opened, key, TrialKey::endpoint, other -> other.language().equals(key.language()));
            };
        };
    }

    private static boolean babbles(SessionViewModel opened, TrialKey key) {
        var answers = opened.keys().stream().filter(other -> other.endpoint().equals(key.endpoint()) && other.language().equals(key.language()))
                .flatMap(other -> opened.counted(other).map(Counted::outcome).stream())
                .filter(outcome -> outcome != Outcome.FAILED && outcome != Outcome.EMPTY).toList();
        long unusable = answers.stream().filter(outcome -> outcome == Outcome.UNUSABLE).count();
        return unusable >= 3 && unusable >= answers.size() / 10.0;
    }

    /// Whether the answers to one question, gathered by something, fall out otherwise for half of them at least.
    private static boolean differ(SessionViewModel opened, TrialKey key, Function<TrialKey, Object> by, Function<TrialKey, Boolean> beside) {
        Map<Object, Map<Outcome, Double>> shares = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        opened.keys().stream().filter(other -> other.probeSet().equals(key.probeSet()) && other.probe().equals(key.probe()) && beside.apply(other))
                .forEach(other -> opened.counted(other).map(Counted::outcome).filter(Outcome::counts).ifPresent(
                        outcome -> shares.computeIfAbsent(by.apply(other), _ -> new EnumMap<>(Outcome.class)).merge(outcome, 1.0, Double::sum)));
        shares.values().forEach(counts -> {
            double sum = counts.values().stream().mapToDouble(each -> each).sum();
            counts.replaceAll((_, count) -> count / sum);
        });
        return shares.values().stream().anyMatch(one -> shares.values().stream().anyMatch(other -> Stream.of(Outcome.values())
                .mapToDouble(outcome -> Math.abs(one.getOrDefault(outcome, 0.0) - other.getOrDefault(outcome, 0.0))).sum() / 2 >= 0.5));
    }

    private static String row(TrialKey key) {
        return key.probeSet() + " " + key.probe() + " " + key.language().toLanguageTag();
    }

    private static String row(QuestionRow row, SessionViewModel opened) {
        return row(opened.keys().get(opened.keys().first(row.number(), 0)));
    }
}
