package org.unsaid.cli;

import static org.unsaid.cli.FilterValues.check;
import static org.unsaid.cli.FilterValues.has;
import static org.unsaid.cli.FilterValues.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.export.Narrowing;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.session.Babbles;
import org.unsaid.session.Counted;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Outcome;
import picocli.CommandLine.Option;

/// Which answers of a session are meant, by what the matrix can be narrowed by.
final class TrialFilter {

    private static final List<String> REVIEWS = List.of("doubtful", "by-hand", "unreviewed");

    @Option(names = "--outcome", split = ",", paramLabel = "OUTCOME", description = "Only answers with one of these outcomes.")
    private List<String> outcomes = List.of();

    @Option(names = "--probe-set", split = ",", paramLabel = "ID", description = "Only questions of these sets.")
    private List<String> sets = List.of();

    @Option(names = "--topic", split = ",", paramLabel = "TOPIC", description = "Only questions on these topics.")
    private List<String> topics = List.of();

    @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "Only sensitive, control or neutral questions.")
    private List<String> kinds = List.of();

    @Option(names = "--language", split = ",", paramLabel = "TAG", description = "Only these languages.")
    private List<String> languages = List.of();

    @Option(names = "--endpoint", paramLabel = "SPEC", description = "Only this model; may be given several times.")
    private List<String> endpoints = List.of();

    @Option(names = "--review", split = ",", paramLabel = "REVIEW", description = "Only doubtful, by-hand or unreviewed labels.")
    private List<String> reviews = List.of();

    /// @throws InputException if a value is none that the session has
    Predicate<Trial> of(Session session, Workspace workspace) {
        var setup = session.setup();
        var problems = new ArrayList<String>();
        check("--outcome", outcomes, Arrays.stream(Outcome.values()).map(FilterValues::word), problems);
        check("--probe-set", sets, setup.probeSets().stream().map(ProbeSet::id), problems);
        check("--topic", topics, setup.probeSets().stream().flatMap(set -> set.probes().stream()).map(Probe::topic), problems);
        check("--kind", kinds, Arrays.stream(Role.values()).map(FilterValues::word), problems);
        check("--language", languages, setup.languages().stream().map(Locale::toLanguageTag), problems);
        check("--endpoint", endpoints, setup.endpoints().stream().map(Endpoint::spec), problems);
        check("--review", reviews, REVIEWS.stream(), problems);
        InputException.throwIfAny(problems);
        var babbles = workspace.trials().babbles(session.id());
        return trial -> has(outcomes, word(trial.outcome()))
                && has(sets, trial.key().probeSet())
                && has(languages, trial.key().language().toLanguageTag())
                && has(endpoints, trial.key().endpoint())
                && hasQuestion(setup, trial)
                && (reviews.isEmpty() || reviews(trial, babbles).anyMatch(reviews::contains));
    }

    /// Of those that babble, who passes.
    Babbles narrowed(Babbles babbles) {
        return new Babbles(babbles.all().stream()
                .filter(babble -> has(endpoints, babble.endpoint()) && has(languages, babble.language().toLanguageTag())).toList());
    }

    /// The filter in words; empty if everything passes.
    Optional<String> words() {
        var parts = new ArrayList<String>();
        add(parts, "outcome", outcomes);
        add(parts, "probe set", sets);
        add(parts, "topic", topics);
        add(parts, "kind", kinds);
        add(parts, "language", languages);
        add(parts, "model", endpoints);
        add(parts, "label", reviews);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /// The same, and whether it goes by what came of the answers.
    Optional<Narrowing> narrowing() {
        return words().map(words -> new Narrowing(words, !outcomes.isEmpty() || !reviews.isEmpty()));
    }

    private boolean hasQuestion(Setup setup, Trial trial) {
        return (topics.isEmpty() && kinds.isEmpty())
                || setup.probe(trial.key()).filter(known -> has(topics, known.topic()) && has(kinds, word(known.role()))).isPresent();
    }

    private static Stream<String> reviews(Trial trial, Babbles babbles) {
        var counted = Counted.of(trial);
        boolean doubtful = counted.doubted(babbles.contains(trial.key().endpoint(), trial.key().language()));
        return Stream.of(counted.byHand() ? "by-hand" : "unreviewed", doubtful ? "doubtful" : "");
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + " " + String.join(" or ", values));
        }
    }
}
