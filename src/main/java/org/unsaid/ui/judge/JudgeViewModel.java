package org.unsaid.ui.judge;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.judging.JudgeCounter;
import org.unsaid.judging.JudgeJob;
import org.unsaid.judging.JudgeTally;
import org.unsaid.judging.Order;
import org.unsaid.judging.Selection;
import org.unsaid.probe.Kind;
import org.unsaid.run.CapProblem;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunListener;
import org.unsaid.session.Cap;
import org.unsaid.session.Judgement;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Batch;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;
import org.unsaid.ui.judge.JudgeState.Note;

/// State and commands of having answers judged. Used on the JavaFX thread only; knows no node.
final class JudgeViewModel {

    private static final Duration BEFORE_GOING_ON = Duration.ofSeconds(5);
    static final int USUAL_SAMPLE = 50;
    private static final long SEED = 1;

    private final Judges with;
    private final SessionViewModel session;
    private final Optional<List<TrialKey>> shown;
    private final ObservableList<Endpoint> chosen = FXCollections.observableArrayList();
    private final Set<Asked> asked = EnumSet.of(Asked.LABEL);
    private final ReadOnlyObjectWrapper<Optional<JudgeJob>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<JudgeState> state = new ReadOnlyObjectWrapper<>(new JudgeState.Choosing());
    private final ReadOnlyBooleanWrapper reckoning = new ReadOnlyBooleanWrapper();
    private final BooleanProperty agreed = new SimpleBooleanProperty();
    private Which which = Which.UNSURE;
    private int sample = USUAL_SAMPLE;
    private int reckoned;
    private Tasks.Handle work = () -> { };

    /// Which answers are judged.
    enum Which { UNSURE, SAMPLE, SHOWN, ALL }

    /// @param shown answers that the screen is narrowed to; empty if it is not
    JudgeViewModel(Judges with, SessionViewModel session, Optional<List<TrialKey>> shown) {
        this.with = with;
        this.session = session;
        this.shown = shown;
    }

    // state

    ReadOnlyObjectProperty<JudgeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Models that can judge: real ones.
    List<Endpoint> offered() {
        return with.shelf().all().stream().filter(endpoint -> !endpoint.scripted()).toList();
    }

    ObservableList<Endpoint> chosen() {
        return chosen;
    }

    Optional<Integer> countShown() {
        return shown.map(List::size);
    }

    Which which() {
        return which;
    }

    boolean asksFor(Asked what) {
        return asked.contains(what);
    }

    /// Whether any answer of the session may have code to read.
    boolean hasTasks() {
        return session.session().setup().probeSets().stream().flatMap(set -> set.probes().stream()).anyMatch(probe -> probe.kind() == Kind.CODE);
    }

    /// What would be asked; empty while nothing can be.
    ReadOnlyObjectProperty<Optional<JudgeJob>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Whether it is being found out what would be asked.
    ReadOnlyBooleanProperty reckoningProperty() {
        return reckoning.getReadOnlyProperty();
    }

    /// Whether the person goes on without knowing what it costs.
    BooleanProperty agreedProperty() {
        return agreed;
    }

    Optional<CapProblem> capProblem() {
        return job.get().flatMap(known -> CapProblem.of(known.setup()).stream().findFirst());
    }

    boolean ready() {
        return !session.stateProperty().get().active() && capProblem().isEmpty()
                && job.get().filter(known -> known.calls() > 0 && (agreed.get() || known.preflight().unpriced().isEmpty())).isPresent();
    }

    /// Whether the session is being run, so that it cannot be judged now.
    boolean sessionRuns() {
        return session.stateProperty().get().active();
    }

    // commands

    void choose(Endpoint judge, boolean wanted) {
        chosen.remove(judge);
        if (wanted) {
            chosen.add(judge);
        }
        agreed.set(false);
        reckon();
    }

    void choose(Which answers) {
        which = answers;
        reckon();
    }

    void chooseSample(int count) {
        sample = count;
        reckon();
    }

    void choose(Asked what, boolean wanted) {
        if (wanted) {
            asked.add(what);
        } else {
            asked.remove(what);
        }
        reckon();
    }

    void start() {
        if (!ready() || state.get() instanceof JudgeState.Running) {
            return;
        }
        var begun = job.get().orElseThrow();
        int total = begun.calls();
        var counter = new JudgeCounter();
        var notes = new CopyOnWriteArrayList<Note>();
        state.set(new JudgeState.Running(JudgeTally.NOTHING, total, notes));
        var progress = new Batch<Optional<Trial>>(with.tasks(), changed -> {
            changed.forEach(trial -> trial.ifPresent(session::refresh));
            if (state.get() instanceof JudgeState.Running) {
                state.set(new JudgeState.Running(counter.tally(), total, notes));
            }
        });
        var control = new RunControl();
        work = with.tasks().start(() -> {
            with.judging().carryOut(begun, control, _ -> listener(control, notes, progress), judgement -> {
                counter.add(judgement);
                progress.add(changed(judgement));
            });
            return total;
        }, _ -> state.set(new JudgeState.Ended(counter.tally(), total, notes)), failure -> {
            state.set(new JudgeState.Ended(counter.tally(), total, notes));
            if (!(failure instanceof InterruptedException)) {
                with.onFault().accept(failure);
            }
        });
    }

    /// What came is kept.
    void stop() {
        work.interrupt();
    }

    /// The answer as it stands now; empty where nothing came of it.
    private Optional<Trial> changed(Judgement judgement) {
        return judgement.failure().isPresent() ? Optional.empty()
                : with.workspace().trials().find(session.session().id(), judgement.part().trial());
    }

    private RunListener listener(RunControl control, List<Note> notes, Batch<Optional<Trial>> progress) {
        return new RunListener() {
            @Override
            public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
                note(new Note(Note.Kind.GIVEN_UP, endpoint.model(), cause.message()));
            }

            @Override
            public void capReached(Endpoint endpoint, Cap cap) {
                note(new Note(Note.Kind.CAP, endpoint.model(), cap.money().amount().toPlainString() + " " + cap.money().currency()));
            }

            @Override
            public void notKept(String message) {
                note(new Note(Note.Kind.NOT_KEPT, "", message));
                with.tasks().start(() -> {
                    Thread.sleep(BEFORE_GOING_ON);
                    control.resume();
                    return true;
                }, _ -> { }, _ -> { });
            }

            private void note(Note note) {
                if (!notes.contains(note)) {
                    notes.add(note);
                    progress.add(Optional.empty());
                }
            }
        };
    }

    private void reckon() {
        int number = ++reckoned;
        if (chosen.isEmpty() || asked.isEmpty()) {
            reckoning.set(false);
            job.set(Optional.empty());
            return;
        }
        reckoning.set(true);
        var now = session.session();
        var capped = new Session(now.id(), now.name(), now.createdAt(), now.setup().withCaps(session.caps()));
        var order = new Order(List.copyOf(chosen), selection(), asked, Order.Again.IF_WORTH_IT, Order.USUAL);
        with.tasks().start(() -> with.judging().prepare(capped, order), prepared -> {
            if (number == reckoned) { // else something else was chosen meanwhile
                reckoning.set(false);
                job.set(Optional.of(prepared));
            }
        }, with.onFault());
    }

    private Selection selection() {
        var keys = shown.map(HashSet::new);
        Predicate<Trial> filter = trial -> which != Which.SHOWN || keys.filter(passing -> passing.contains(trial.key())).isPresent();
        return new Selection(filter, switch (which) {
            case UNSURE -> new Selection.Unsure();
            case SAMPLE -> new Selection.Sample(sample, SEED);
            case SHOWN, ALL -> new Selection.All();
        });
    }
}
