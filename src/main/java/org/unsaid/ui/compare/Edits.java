package org.unsaid.ui.compare;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.unsaid.session.Note;
import org.unsaid.session.Picture;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.RecordedShelf;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.TagShelf;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// What a person sets beside answers: labels, what is said of facts, notes, tags, and answers recorded by hand, as events that are only
/// ever added. Each step can be taken back, the last first. Used on the JavaFX thread only.
final class Edits {

    private final String session;
    private final Workspace workspace;
    private final Tasks tasks;
    private final String author;
    private final RecordedShelf recorded;
    private final TagShelf tags;
    private final Consumer<? super Trial> onChanged;
    private final Consumer<Exception> onFault;
    private final Deque<Step> done = new ArrayDeque<>();

    /// Something that can be taken back.
    ///
    /// @param what it was, for steps that can also be taken back by themselves
    private record Step(What what, Runnable undo) {}

    private sealed interface What {
        record LabelOf(TrialKey key) implements What {}

        record FactOf(TrialKey key, String fact) implements What {}

        record RecordedLabelOf(String answer) implements What {}

        record Other() implements What {}
    }

    /// @param onChanged hears the trial as it stands after each change
    Edits(SessionViewModel session, Comparing with, Consumer<? super Trial> onChanged) {
        this.session = session.session().id();
        this.workspace = with.workspace();
        this.tasks = with.tasks();
        this.author = with.author();
        this.recorded = session.recorded();
        this.tags = session.tags();
        this.onChanged = onChanged;
        this.onFault = with.onFault();
    }

    void label(TrialKey key, Label label) {
        var verdict = new Verdict(label, Method.HUMAN, author, 1, List.of(), Optional.empty(), Instant.now());
        did(new What.LabelOf(key), () -> takeBack(key));
        change(key, () -> workspace.labels().set(session, key, verdict));
    }

    /// Says what an answer does with a fact of its question.
    void fact(TrialKey key, String fact, Claim claim) {
        var verdict = new FactVerdict(fact, claim, Method.HUMAN, author, List.of(), Instant.now());
        did(new What.FactOf(key, fact), () -> takeBack(key, fact));
        change(key, () -> workspace.factLabels().set(session, key, verdict));
    }

    /// Takes back what was done last.
    void undo() {
        if (!done.isEmpty()) {
            var last = done.peek();
            last.undo().run();
            done.remove(last); // which some undoing has done itself
        }
    }

    /// Takes back a person's label, so that the one before counts again.
    void takeBack(TrialKey key) {
        forget(new What.LabelOf(key));
        change(key, () -> workspace.labels().withdraw(session, key, author, Instant.now()));
    }

    /// Takes back what a person said of a fact, so that what was said before counts again.
    void takeBack(TrialKey key, String fact) {
        forget(new What.FactOf(key, fact));
        change(key, () -> workspace.factLabels().withdraw(session, key, fact, author, Instant.now()));
    }

    /// Writes beside an answer, after what stands there.
    void note(TrialKey key, String text) {
        if (text.isBlank()) {
            return;
        }
        var before = new CompletableFuture<Optional<String>>(); // known once it is written
        did(new What.Other(), () -> {
            if (before.isDone()) {
                change(key, () -> restoreNote(key, before.getNow(Optional.empty())));
            }
        });
        change(key, () -> {
            var standing = workspace.notes().find(session, key).map(Note::text);
            workspace.notes().append(session, new Note(key, text.strip(), Instant.now()), author);
            before.complete(standing);
        });
    }

    private void restoreNote(TrialKey key, Optional<String> wording) {
        wording.ifPresentOrElse(text -> workspace.notes().set(session, new Note(key, text, Instant.now()), author),
                () -> workspace.notes().remove(session, key, author, Instant.now()));
    }

    /// Puts a tag on an answer, or takes it off.
    void tag(TrialKey key, String tag, boolean on) {
        if (tags.of(key).contains(tag) != on) {
            did(new What.Other(), () -> tags.set(key, tag, !on, author, onFault));
            tags.set(key, tag, on, author, onFault);
        }
    }

    void record(RecordRequest request) {
        RecordedAnswer answer = request.answer(author);
        Optional<Picture> picture = request.pictureProperty().get();
        did(new What.Other(), () -> recorded.remove(answer.id(), author, onFault));
        recorded.add(answer, picture, onFault);
    }

    void removeRecorded(String answer) {
        did(new What.Other(), () -> recorded.restore(answer, author, onFault));
        recorded.remove(answer, author, onFault);
    }

    void labelRecorded(String answer, Label label) {
        did(new What.RecordedLabelOf(answer), () -> takeBackRecorded(answer));
        recorded.label(answer, label, author, onFault);
    }

    /// Takes back the latest label of an answer recorded by hand.
    void takeBackRecorded(String answer) {
        forget(new What.RecordedLabelOf(answer));
        recorded.takeBackLabel(answer, author, onFault);
    }

    private void did(What what, Runnable undo) {
        done.push(new Step(what, undo));
    }

    /// The latest step of its kind was taken back by itself.
    private void forget(What what) {
        done.stream().filter(step -> step.what().equals(what)).findFirst().ifPresent(done::removeFirstOccurrence);
    }

    private void change(TrialKey key, Runnable change) {
        tasks.start(() -> {
            change.run();
            return workspace.trials().find(session, key);
        }, trial -> trial.ifPresent(onChanged), onFault);
    }
}
