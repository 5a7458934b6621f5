package org.unsaid.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.settings.PreferenceFile;

/// Whose labels are set at this computer: asked for once, and kept. Used on the JavaFX thread only.
public final class ReviewerShelf {

    private final PreferenceFile file;
    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final ReadOnlyObjectWrapper<Optional<String>> name;

    public ReviewerShelf(PreferenceFile file, Tasks tasks, Consumer<Exception> onFault) {
        this.file = file;
        this.tasks = tasks;
        this.onFault = onFault;
        name = new ReadOnlyObjectWrapper<>(file.reviewer());
    }

    /// The name of the account at this computer, to be offered until a person says another.
    public static String accountName() {
        return System.getProperty("user.name", "");
    }

    /// Empty until a person has said it.
    public ReadOnlyObjectProperty<Optional<String>> nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Takes this name from now on.
    public void keep(String wanted) {
        var clean = wanted.strip();
        if (clean.isEmpty()) {
            return;
        }
        name.set(Optional.of(clean));
        tasks.start(() -> {
            file.saveReviewer(clean);
            return clean;
        }, _ -> {}, onFault);
    }
}
