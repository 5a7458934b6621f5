package org.unsaid.ui.findings;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.unsaid.chart.Chart;
import org.unsaid.chart.ChartName;
import org.unsaid.chart.ChartTexts;
import org.unsaid.chart.Charts;
import org.unsaid.chart.Charts.Routed;
import org.unsaid.chart.SoFar;
import org.unsaid.findings.Findings;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Outcome;

/// Every chart of a session.
///
/// @param first  the questions that answers differ most on, a few
/// @param routed of each question put to the same weights by several routes, whether it is the model or the service
/// @param from   what a picture says of where it is from
/// @param outcomes of the answers that were read
record Results(Map<ChartName, Chart> charts, Chart first, Map<Routed, Chart> routed, List<String> from, Map<TrialKey, Outcome> outcomes) {

    /// In the overview.
    private static final int FIRST = 4;

    Results {
        charts = Collections.unmodifiableMap(new LinkedHashMap<>(charts));
        routed = Collections.unmodifiableMap(new LinkedHashMap<>(routed));
        from = List.copyOf(from);
        outcomes = Collections.unmodifiableMap(outcomes); // as large as the session
    }

    Chart chart(ChartName name) {
        return Objects.requireNonNull(charts.get(name), name.id());
    }

    /// Reads the answers, then draws up each chart.
    ///
    /// @param onStep hears how many steps are done, of [#steps]
    /// @throws CancellationException if the thread is interrupted
    static Results of(SessionViewModel session, Choice choice, ChartTexts texts, IntConsumer onStep) {
        var setup = choice.ordered(session.session().setup());
        var confirmed = session.readFactLabels();
        var code = session.readCodeVerdicts();
        var findings = new Findings(setup, EnumSet.allOf(Findings.Reads.class), key -> confirmed.getOrDefault(key, List.of()),
                key -> code.getOrDefault(key, List.of()));
        var outcomes = new HashMap<TrialKey, Outcome>();
        var done = new AtomicInteger();
        var failed = new AtomicInteger();
        session.readAll(trial -> {
            if (choice.takes(trial.key())) {
                var seen = choice.seen(trial);
                outcomes.put(trial.key(), seen.outcome());
                findings.add(seen);
            }
            failed.addAndGet(trial.outcome() == Outcome.FAILED ? 1 : 0);
            next(done.incrementAndGet(), onStep);
        });
        int trials = done.get();
        var charts = new Charts(setup, findings, choice.role(), texts, soFar(session, trials, failed.get()));
        var all = new LinkedHashMap<ChartName, Chart>();
        for (var name : ChartName.OF_ONE_SESSION) {
            all.put(name, charts.of(name));
            next(done.addAndGet(each(trials)), onStep);
        }
        return new Results(all, charts.mostDivergent(FIRST), charts.modelOrService(), charts.from(session.session()), outcomes);
    }

    /// Of all that the session asks, whatever is chosen to be shown. What is missing in one that came from elsewhere is not outstanding.
    private static Optional<SoFar> soFar(SessionViewModel session, int ended, int failed) {
        int planned = session.keys().size();
        return session.readOnly() || ended >= planned ? Optional.empty() : Optional.of(new SoFar(ended - failed, planned));
    }

    static int steps(int trials) {
        return trials + ChartName.OF_ONE_SESSION.size() * each(trials);
    }

    /// Drawing up all charts takes about as long as reading the answers.
    private static int each(int trials) {
        return Math.max(1, trials / ChartName.OF_ONE_SESSION.size());
    }

    private static void next(int done, IntConsumer onStep) {
        if (Thread.interrupted()) {
            throw new CancellationException("other findings are wanted");
        }
        onStep.accept(done);
    }
}
