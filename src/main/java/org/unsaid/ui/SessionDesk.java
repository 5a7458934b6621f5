package org.unsaid.ui;

import java.time.Instant;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The sessions of the workspace, and those that are open. Used on the JavaFX thread only.
public final class SessionDesk {

    private final ObservableList<Summary> summaries = FXCollections.observableArrayList();

    /// A session in a list.
    ///
    /// @param planned trials it has, done or not
    /// @param done    of those, ended
    /// @param failed  of those, technical failures
    public record Summary(String id, String name, Instant createdAt, int planned, int done, int failed) {}

    public ObservableList<Summary> summaries() {
        return FXCollections.unmodifiableObservableList(summaries);
    }
}
