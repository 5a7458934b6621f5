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
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// What a person sets beside answers: labels, what is said of facts, and notes, as events that are only ever added. Used on the JavaFX thread
/// only.
final class Edits {

    private final String session;
    private final Workspace workspace;
    private final Tasks tasks;
    private final String author;
    private final Consumer<? super Trial> onChanged;
    private final Consumer<Exception> onFault;
    private final Deque<Step> done = new ArrayDeque<>();

    /// Something that can be taken back.
    ///
    /// @param fact that it speaks of; empty for the label of the answer
    private record Step(TrialKey key, Optional<String> fact) {}

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
        done.push(new Step(key, Optional.empty()));
        change(key, () -> workspace.labels().set(session, key, verdict));
    }

    /// Says what an answer does with a fact of its question.
    void fact(TrialKey key, String fact, Claim claim) {
        var verdict = new FactVerdict(fact, claim, Method.HUMAN, author, List.of(), Instant.now());
        done.push(new Step(key, Optional.of(fact)));
        change(key, () -> workspace.factLabels().set(session, key, verdict));
    }

    /// Takes back what was set last, be it a label or what was said of a fact.
    void undo() {
        if (!done.isEmpty()) {
            var last = done.peek();
            last.fact().ifPresentOrElse(fact -> takeBack(last.key(), fact), () -> takeBack(last.key()));
        }
    }

    /// Takes back a person's label, so that the one before counts again.
    void takeBack(TrialKey key) {
        done.removeFirstOccurrence(new Step(key, Optional.empty()));
        change(key, () -> workspace.labels().withdraw(session, key, author, Instant.now()));
    }

    /// Takes back what a person said of a fact, so that what was said before counts again.
    void takeBack(TrialKey key, String fact) {
        done.removeFirstOccurrence(new Step(key, Optional.of(fact)));
        change(key, () -> workspace.factLabels().withdraw(session, key, fact, author, Instant.now()));
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
