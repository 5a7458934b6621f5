package org.unsaid.cli;

import static org.unsaid.cli.FilterValues.check;
import static org.unsaid.cli.FilterValues.has;
import static org.unsaid.cli.FilterValues.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.judging.Selection;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Outcome;
import picocli.CommandLine.Option;

/// Which answers of a session are put to judges. What judges said before makes no difference to it.
final class JudgedOptions {

    @Option(names = "--unsure", description = "Only answers whose label is doubtful, and that no person has labelled.")
    private boolean unsure;

    @Option(names = "--sample", paramLabel = "N", description = "Only so many, drawn at random.")
    private Optional<Integer> sample = Optional.empty();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of the draw; the same seed draws the same answers (default: 1).")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--outcome", split = ",", paramLabel = "OUTCOME", description = "Only answers with one of these outcomes.")
    private List<String> outcomes = List.of();

    @Option(names = "--language", split = ",", paramLabel = "TAG", description = "Only these languages.")
    private List<String> languages = List.of();

    @Option(names = "--probe-set", split = ",", paramLabel = "ID", description = "Only questions of these sets.")
    private List<String> sets = List.of();

    @Option(names = "--of", paramLabel = "SPEC", description = "Only answers of this model; may be given several times.")
    private List<String> endpoints = List.of();

    /// @throws InputException if a value is none that the session has
    Selection selection(Setup setup) {
        var problems = new ArrayList<String>();
        check("--outcome", outcomes, Arrays.stream(Outcome.values()).map(FilterValues::word), problems);
        check("--language", languages, setup.languages().stream().map(Locale::toLanguageTag), problems);
        check("--probe-set", sets, setup.probeSets().stream().map(ProbeSet::id), problems);
        check("--of", endpoints, setup.endpoints().stream().map(Endpoint::spec), problems);
        sample.filter(count -> count < 1).ifPresent(count -> problems.add("--sample %d; expected at least 1".formatted(count)));
        if (unsure && sample.isPresent()) {
            problems.add("--unsure and --sample; expected one of them");
        }
        if (seed.isPresent() && sample.isEmpty()) {
            problems.add("--seed without --sample; expected both");
        }
        InputException.throwIfAny(problems);
        return new Selection(this::passes, sample.<Selection.Which>map(count -> new Selection.Sample(count, seed.orElse(1L)))
                .orElseGet(() -> unsure ? new Selection.Unsure() : new Selection.All()));
    }

    private boolean passes(Trial trial) {
        return has(outcomes, word(trial.outcome())) && has(languages, trial.key().language().toLanguageTag())
                && has(sets, trial.key().probeSet()) && has(endpoints, trial.key().endpoint());
    }
}
