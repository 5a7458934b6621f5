package org.unsaid.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.session.Picture;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.RecordedEvent;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;

/// The answers of an open session that were recorded by hand, for the tabs that show them. They are no trials and are counted
/// nowhere. Used on the JavaFX thread only; knows no node.
public final class RecordedShelf {

    private final String session;
    private final Workspace workspace;
    private final Tasks tasks;
    private final ObservableList<RecordedAnswer> all = FXCollections.observableArrayList();
    private final ObservableList<RecordedAnswer> allView = FXCollections.unmodifiableObservableList(all);
    private boolean read;

    RecordedShelf(String session, Workspace workspace, Tasks tasks) {
        this.session = session;
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /// Those that stand, in the order in which they were recorded. They are read when they are first asked for.
    public ObservableList<RecordedAnswer> all() {
        if (!read) {
            read = true;
            tasks.start(() -> workspace.recorded().list(session), all::setAll, fault -> {
                throw new IllegalStateException("reading what was recorded by hand", fault);
            });
        }
        return allView;
    }

    /// Those that answer one question in one language.
    public List<RecordedAnswer> to(Asked asked) {
        return all().stream().filter(answer -> answer.asked().equals(asked)).toList();
    }

    // commands; each is durable before the list changes

    public void add(RecordedAnswer answer, Optional<Picture> picture, Consumer<? super Exception> onFault) {
        change(() -> workspace.recorded().add(session, answer, picture), onFault);
    }

    public void remove(String answer, String by, Consumer<? super Exception> onFault) {
        change(() -> workspace.recorded().remove(session, answer, by, Instant.now()), onFault);
    }

    public void restore(String answer, String by, Consumer<? super Exception> onFault) {
        change(() -> workspace.recorded().restore(session, answer, by, Instant.now()), onFault);
    }

    public void label(String answer, Label label, String by, Consumer<? super Exception> onFault) {
        change(() -> workspace.recorded().label(session, new RecordedEvent.Labelled(answer, label, by, Instant.now())), onFault);
    }

    public void takeBackLabel(String answer, String by, Consumer<? super Exception> onFault) {
        change(() -> workspace.recorded().takeBackLabel(session, answer, by, Instant.now()), onFault);
    }

    /// Hands over what `make` makes of the picture of an answer, off the JavaFX thread; empty if it has none that can be shown.
    public <T> void picture(String answer, Function<Picture, T> make, Consumer<? super Optional<T>> then, Consumer<? super Exception> onFault) {
        tasks.start(() -> workspace.recorded().picture(session, answer).map(make), then, onFault);
    }

    private void change(Runnable change, Consumer<? super Exception> onFault) {
        all();
        tasks.start(() -> {
            change.run();
            return workspace.recorded().list(session);
        }, all::setAll, onFault);
    }
}
