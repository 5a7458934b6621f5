package org.unsaid.ui.probes.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.unsaid.probe.edit.SetDocument;

/// What was done to a document, to be undone and done again. What is typed into one field counts as one step.
final class Steps {

    private static final int MOST = 200;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private String field = "";

    /// @param page where it was done
    record Step(SetDocument before, Page page) {}

    /// @param into the field that was typed into; empty for anything else
    void add(Step step, String into) {
        undone.clear();
        if (into.isEmpty() || !into.equals(field) || done.isEmpty()) {
            done.push(step);
            if (done.size() > MOST) {
                done.removeLast();
            }
        }
        field = into;
    }

    Optional<Step> undo(Step now) {
        return step(done, undone, now);
    }

    Optional<Step> redo(Step now) {
        return step(undone, done, now);
    }

    private Optional<Step> step(Deque<Step> from, Deque<Step> to, Step now) {
        field = "";
        var step = Optional.ofNullable(from.poll());
        step.ifPresent(_ -> to.push(now));
        return step;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }
}
