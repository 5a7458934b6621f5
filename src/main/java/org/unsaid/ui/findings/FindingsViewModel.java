package org.unsaid.ui.findings;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.unsaid.chart.Chart;
import org.unsaid.chart.ChartTexts;
import org.unsaid.chart.Charts.Routed;
import org.unsaid.chart.Paper;
import org.unsaid.findings.Selection;
import org.unsaid.session.Babbles;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.ChartForm;
import org.unsaid.ui.ChartSaver;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.Outcome;

/// State and commands of the findings. Computes beside the screen, and anew when labels change; while a run goes on it
/// only tells how many answers came since. Used on the JavaFX thread only; knows no node.
public final class FindingsViewModel {

    /// Of all steps, so many tell that they are done.
    private static final int TOLD = 100;

    private final SessionViewModel session;
    private final Navigator navigator;
    private final Tasks tasks;
    private final ChartTexts texts;
    private final ReadOnlyObjectWrapper<FindingsState> state = new ReadOnlyObjectWrapper<>(new FindingsState.Nothing());
    private final ReadOnlyObjectWrapper<Choice> choice;
    private final ChartSaver saver;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.OVERVIEW);
    private final ObjectProperty<Optional<Routed>> routed = new SimpleObjectProperty<>(Optional.empty());
    private final Set<TrialKey> changed = new HashSet<>();
    private Tasks.Handle computing = () -> {};
    private int wanted;
    private boolean shown;

    public FindingsViewModel(SessionViewModel session, Navigator navigator, Tasks tasks, Locale language, Consumer<Exception> onFault) {
        this.session = session;
        this.navigator = navigator;
        this.tasks = tasks;
        texts = new ChartTexts(language);
        saver = new ChartSaver(tasks, texts.language(), onFault);
        choice = new ReadOnlyObjectWrapper<>(Choice.all(session.session().setup()));
        session.observe(this::changed);
        session.stateProperty().subscribe(_ -> settle());
    }

    // state

    /// Which models babble in which languages.
    Babbles babbles() {
        return session.counted().babbles();
    }

    Session session() {
        return session.session();
    }

    ReadOnlyObjectProperty<FindingsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /// The question of *model or service?*; the one that tells most if empty.
    ObjectProperty<Optional<Routed>> routedProperty() {
        return routed;
    }

    ChartSaver saver() {
        return saver;
    }

    /// A name for the file of a chart.
    String fileName(Chart chart, ChartForm form) {
        return ChartSaver.fileName(session().name(), chart, form);
    }

    // commands

    /// The screen shows: what is not computed yet, is now.
    void show() {
        shown = true;
        if (!(state.get() instanceof FindingsState.Shown)) {
            compute();
        } else {
            settle();
        }
    }

    /// The screen left: nothing is computed for nobody.
    void hide() {
        shown = false;
    }

    void choose(UnaryOperator<Choice> change) {
        choice.set(change.apply(choice.get()));
        compute();
    }

    /// Computes everything anew from the answers there are.
    void compute() {
        computing.interrupt();
        changed.clear();
        int trials = session.ended();
        if (trials == 0) {
            state.set(new FindingsState.Nothing());
            return;
        }
        int mine = ++wanted;
        int steps = Results.steps(trials);
        state.set(new FindingsState.Computing(0, steps));
        var now = choice.get();
        computing = tasks.start(() -> Results.of(session, now, texts, done -> tell(mine, done, steps)),
                results -> ended(mine, new FindingsState.Shown(results, 0)), cause -> failed(mine, cause));
    }

    private void tell(int mine, int done, int steps) {
        if (done % Math.max(1, steps / TOLD) == 0) {
            tasks.post(() -> {
                if (mine == wanted && state.get() instanceof FindingsState.Computing) {
                    state.set(new FindingsState.Computing(done, steps));
                }
            });
        }
    }

    private void ended(int mine, FindingsState last) {
        if (mine == wanted) {
            state.set(last);
            settle();
        }
    }

    private void failed(int mine, Exception cause) {
        if (!(cause instanceof InterruptedException || cause instanceof CancellationException)) {
            ended(mine, new FindingsState.Failed(String.valueOf(cause.getMessage())));
        }
    }

    private void changed(Set<TrialKey> keys) {
        keys.stream().filter(key -> session.counted(key).isPresent()).forEach(changed::add);
        settle();
    }

    /// Takes changes over where no run goes on that brings more of them all the time.
    private void settle() {
        if (!shown || changed.isEmpty()) {
            return;
        }
        switch (state.get()) {
            case FindingsState.Shown(var results, _) -> {
                if (session.stateProperty().get().active()) {
                    state.set(new FindingsState.Shown(results, changed.size()));
                } else {
                    compute();
                }
            }
            case FindingsState.Nothing _, FindingsState.Failed _ -> compute();
            case FindingsState.Computing _ -> { } // looked at again once that has ended
        }
    }

    /// Goes to the answers behind a figure: to the comparison if they are of one cell, else to the matrix.
    ///
    /// @param words what they are
    void open(Selection selection, String words) {
        var setup = session().setup();
        var outcomes = state.get() instanceof FindingsState.Shown(var results, _) ? results.outcomes() : Map.<TrialKey, Outcome>of();
        var answers = session.keys().stream()
                .filter(key -> Optional.ofNullable(outcomes.get(key)).filter(outcome -> selection.holds(setup, key, Optional.of(outcome))).isPresent())
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        boolean oneCell = answers.stream().map(FindingsViewModel::cell).distinct().count() == 1;
        navigator.goTo(oneCell ? new Destination.OpenSession(session().id(), Tab.COMPARE, Optional.of(answers.getFirst()))
                : new Destination.ShowAnswers(session().id(), Set.copyOf(answers), words));
    }

    private static Object cell(TrialKey key) {
        return List.of(key.probeSet(), key.probe(), key.language(), key.levels(), key.endpoint());
    }

    void setUp() {
        navigator.goTo(new Destination.OpenSession(session().id(), Tab.SETUP, Optional.empty()));
    }

    /// Writes a chart as a picture, two pixels for one, or as SVG.
    void save(Chart chart, ChartForm form, Paper paper, Path file) {
        if (state.get() instanceof FindingsState.Shown(var results, _)) {
            saver.save(chart, results.from(), form, paper, file);
        }
    }
}
