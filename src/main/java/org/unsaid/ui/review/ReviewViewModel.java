package org.unsaid.ui.review;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.ReviewerShelf;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

/// State and commands of the review of one session. What its observables hold tells a reviewer no more than they may
/// know; which code is whose answer is in [ReviewDesk] alone. Used on the JavaFX thread only; knows no node.
public final class ReviewViewModel {

    private final SessionViewModel session;
    private final Workspace workspace;
    private final ReviewerShelf reviewer;
    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final ReviewDesk desk;
    private final ReviewPath path = new ReviewPath();
    private final ReadOnlyObjectWrapper<Card> card = new ReadOnlyObjectWrapper<>(new Card.Nothing());
    private final ReadOnlyObjectWrapper<Narrowing> narrowing = new ReadOnlyObjectWrapper<>(Narrowing.FIRST);
    private final ReadOnlyObjectWrapper<ReviewProgress> progress = new ReadOnlyObjectWrapper<>(new ReviewProgress(0, 0));
    private final ReadOnlyObjectWrapper<Optional<AgreementTables>> tables = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty sure = new SimpleBooleanProperty(true);
    private final StringProperty note = new SimpleStringProperty("");
    private final Deque<String> labelled = new ArrayDeque<>();
    private final Set<String> skipped = new HashSet<>();
    private Optional<String> at = Optional.empty();
    private boolean saving;

    public ReviewViewModel(SessionViewModel session, Workspace workspace, ReviewerShelf reviewer, Tasks tasks, Consumer<Exception> onFault) {
        this.session = session;
        this.workspace = workspace;
        this.reviewer = reviewer;
        this.tasks = tasks;
        this.onFault = onFault;
        desk = new ReviewDesk(session);
    }

    // state

    Session session() {
        return session.session();
    }

    /// Empty until a person has said who they are; nothing is shown before.
    ReadOnlyObjectProperty<Optional<String>> reviewerProperty() {
        return reviewer.nameProperty();
    }

    ObservableList<ReviewItem> items() {
        return path.items();
    }

    ReadOnlyObjectProperty<Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// Where the answer that is shown stands among the items; -1 if none is.
    int place() {
        return at.map(path::placeOf).orElse(-1);
    }

    ReadOnlyObjectProperty<Narrowing> narrowingProperty() {
        return narrowing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ReviewProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Empty while they are being counted.
    ReadOnlyObjectProperty<Optional<AgreementTables>> tablesProperty() {
        return tables.getReadOnlyProperty();
    }

    /// Whether the reviewer is sure of the label they will set next.
    BooleanProperty sureProperty() {
        return sure;
    }

    /// Why they will set it.
    StringProperty noteProperty() {
        return note;
    }

    // commands

    /// Reads what there is to review; follows changes until the subscription ends.
    Subscription open() {
        reload();
        return session.observe(keys -> desk.changed(keys).forEach(this::renew))
                .and(session.stateProperty().map(run -> run.active()).subscribe(active -> {
                    if (!active) {
                        reload();
                    }
                }));
    }

    void reload() {
        int sample = narrowing.get().sample();
        tasks.start(() -> desk.read(sample, workspace.labels().byPeople(session().id())), read -> {
            desk.take(read);
            fill();
        }, onFault);
    }

    void name(String name) {
        reviewer.keep(name);
        labelled.clear();
        skipped.clear();
        fill();
    }

    void narrow(Narrowing other) {
        boolean drawn = other.sample() != narrowing.get().sample();
        narrowing.set(other);
        if (drawn) {
            reload();
        } else {
            fill();
        }
    }

    void show(String code) {
        at = Optional.of(code);
        sure.set(true);
        note.set("");
        card.set(cardOf(code));
    }

    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    /// Leaves the answer for later and goes to the next that is left.
    void skip() {
        at.filter(_ -> card.get().open()).ifPresent(code -> {
            skipped.add(code);
            renew(code);
            nextLeft();
        });
    }

    /// Goes to the next answer that is left, from here on and then from the top.
    void nextLeft() {
        path.nextLeft(place()).ifPresentOrElse(this::show, this::next);
    }

    /// Sets the reviewer's label, or, where people differ, the decision between them. Does nothing on an answer that they
    /// have labelled: that label is taken back first.
    void label(Label label) {
        var by = reviewer.nameProperty().get();
        if (saving || by.isEmpty() || at.isEmpty() || !card.get().open()) {
            return;
        }
        var code = at.get();
        desk.key(code).ifPresent(key -> {
            var role = card.get() instanceof Card.Dispute ? ReviewRole.ADJUDICATED : desk.history().blindRole(key, by.get());
            var verdict = Verdict.reviewed(label, by.get(), sure.get() ? 1 : Verdict.UNSURE, new Review(role, note.get().strip()), Instant.now());
            change(key, () -> workspace.labels().set(session().id(), key, verdict), () -> {
                desk.history().add(key, verdict);
                labelled.push(code);
                skipped.remove(code);
            });
        });
    }

    /// Takes back the label that the reviewer set last, and shows that answer again.
    void undo() {
        if (!labelled.isEmpty()) {
            takeBack(labelled.peek());
        }
    }

    /// Takes back the reviewer's latest label on the answer that is shown.
    void takeBack() {
        at.ifPresent(this::takeBack);
    }

    /// Counts shares and agreement anew.
    void count() {
        tables.set(Optional.empty());
        tasks.start(() -> AgreementTables.of(session().setup(), desk.allTrials()), counted -> tables.set(Optional.of(counted)), onFault);
    }

    /// Files of labels and coding sheets of this session.
    LabelFiles files() {
        return new LabelFiles(session, workspace, narrowing.get(), tasks, onFault);
    }

    private void takeBack(String code) {
        var by = reviewer.nameProperty().get();
        if (saving || by.isEmpty()) {
            return;
        }
        desk.key(code).ifPresent(key -> {
            at = Optional.of(code);
            change(key, () -> workspace.labels().withdrawOwn(session().id(), key, by.get(), Instant.now()), () -> {
                desk.history().takeBack(key, by.get());
                labelled.removeFirstOccurrence(code);
            });
        });
    }

    private void change(TrialKey key, Runnable change, Runnable then) {
        saving = true;
        tasks.start(() -> {
            change.run();
            return workspace.trials().find(session().id(), key);
        }, trial -> {
            saving = false;
            then.run();
            trial.ifPresent(session::refresh);
            desk.code(key).ifPresent(this::renew);
        }, failure -> {
            saving = false;
            onFault.accept(failure);
        });
    }

    private void step(int step) {
        path.from(place(), step).ifPresent(this::show);
    }

    private void fill() {
        var name = reviewer.nameProperty().get();
        path.fill(name.map(by -> desk.items(narrowing.get(), by, skipped)).orElse(List.of()));
        progress.set(name.map(by -> desk.progress(narrowing.get(), by)).orElse(new ReviewProgress(0, 0)));
        at.filter(path::has).or(path::first).ifPresentOrElse(this::show, () -> {
            at = Optional.empty();
            card.set(new Card.Nothing());
        });
    }

    /// Shows one answer as it stands now; its line stays where it is, also if it left the pool.
    private void renew(String code) {
        reviewer.nameProperty().get().ifPresent(by -> {
            if (path.has(code)) {
                desk.item(code, by, narrowing.get().pool(), skipped).ifPresent(path::renew);
            }
            progress.set(desk.progress(narrowing.get(), by));
            if (at.filter(code::equals).isPresent()) {
                card.set(cardOf(code));
            }
        });
    }

    private Card cardOf(String code) {
        return reviewer.nameProperty().get().map(by -> desk.card(code, by, narrowing.get().pool())).orElseGet(Card.Nothing::new);
    }
}
