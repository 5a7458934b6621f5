package org.unsaid.ui.compare;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.session.Note;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// What a person sets beside answers: labels and notes, as events that are only ever added. Used on the JavaFX thread
/// only.
final class Edits {

    private final String session;
    private final Workspace workspace;
    private final Tasks tasks;
    private final String author;
    private final Consumer<? super Trial> onChanged;
    private final Consumer<Exception> onFault;
    private final Deque<TrialKey> labelled = new ArrayDeque<>();

    /// @param onChanged hears the trial as it stands after each change
    Edits(String session, Workspace workspace, Tasks tasks, String author, Consumer<? super Trial> onChanged,
            Consumer<Exception> onFault) {
        this.session = session;
        this.workspace = workspace;
        this.tasks = tasks;
        this.author = author;
        this.onChanged = onChanged;
        this.onFault = onFault;
    }

    void label(TrialKey key, Label label) {
        var verdict = new Verdict(label, Method.HUMAN, author, 1, List.of(), Optional.empty(), Instant.now());
        labelled.push(key);
        change(key, () -> workspace.labels().set(session, key, verdict));
    }

    /// Takes back the label that was set last.
    void undo() {
        if (!labelled.isEmpty()) {
            takeBack(labelled.peek());
        }
    }

    /// Takes back a person's label, so that the one before counts again.
    void takeBack(TrialKey key) {
        labelled.removeFirstOccurrence(key);
        change(key, () -> workspace.labels().withdraw(session, key, author, Instant.now()));
    }

    /// Writes beside an answer, after what stands there.
    void note(TrialKey key, String text) {
        if (!text.isBlank()) {
            change(key, () -> workspace.notes().append(session, new Note(key, text.strip(), Instant.now()), author));
        }
    }

    private void change(TrialKey key, Runnable change) {
        tasks.start(() -> {
            change.run();
            return workspace.trials().find(session, key);
        }, trial -> trial.ifPresent(onChanged), onFault);
    }
}
