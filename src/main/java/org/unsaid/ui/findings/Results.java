package org.unsaid.ui.findings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.unsaid.chart.Chart;
import org.unsaid.chart.ChartName;
import org.unsaid.chart.ChartTexts;
import org.unsaid.chart.Charts;
import org.unsaid.chart.Charts.Routed;
import org.unsaid.findings.Findings;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;

/// Every chart of a session.
///
/// @param first  the questions that answers differ most on, a few
/// @param routed of each question put to the same weights by several routes, whether it is the model or the service
/// @param from   what a picture says of where it is from
record Results(Map<ChartName, Chart> charts, Chart first, Map<Routed, Chart> routed, List<String> from) {

    /// In the overview.
    private static final int FIRST = 4;

    Results {
        charts = Collections.unmodifiableMap(new LinkedHashMap<>(charts));
        routed = Collections.unmodifiableMap(new LinkedHashMap<>(routed));
        from = List.copyOf(from);
    }

    Chart chart(ChartName name) {
        return Objects.requireNonNull(charts.get(name), name.id());
    }

    /// Reads the answers, then draws up each chart.
    ///
    /// @param onStep hears how many steps are done, of [#steps]
    /// @throws InterruptedException if the thread is interrupted
    static Results of(Session session, List<Trial> trials, Choice choice, ChartTexts texts, IntConsumer onStep) throws InterruptedException {
        var setup = choice.ordered(session.setup());
        var findings = new Findings(setup);
        int done = 0;
        for (var trial : trials) {
            if (choice.takes(trial.key())) {
                findings.add(choice.seen(trial));
            }
            next(++done, onStep);
        }
        var charts = new Charts(setup, findings, choice.role(), texts);
        var all = new LinkedHashMap<ChartName, Chart>();
        for (var name : ChartName.values()) {
            all.put(name, charts.of(name));
            done += each(trials);
            next(done, onStep);
        }
        return new Results(all, charts.mostDivergent(FIRST), charts.modelOrService(), charts.from(session));
    }

    static int steps(List<Trial> trials) {
        return trials.size() + ChartName.values().length * each(trials);
    }

    /// Drawing up all charts takes about as long as reading the answers.
    private static int each(List<Trial> trials) {
        return Math.max(1, trials.size() / ChartName.values().length);
    }

    private static void next(int done, IntConsumer onStep) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("other findings are wanted");
        }
        onStep.accept(done);
    }
}
