package org.unsaid.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says what became of the last chart that was saved; nothing if none was.
public final class SavedStrip extends VBox {

    private final Messages messages;
    private final ChartSaver saver;

    public SavedStrip(Messages messages, ChartSaver saver, Subscriptions subscriptions) {
        this.messages = messages;
        this.saver = saver;
        subscriptions.refill(this::fill, saver.savedProperty());
    }

    /// Lets a person choose a file for a chart; empty if none was chosen.
    ///
    /// @param name that is offered
    public static Optional<Path> ask(Messages messages, Dialogs dialogs, String name, ChartForm form) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text("findings.save." + form.extension()), "*." + form.extension()));
        return Optional.ofNullable(dialogs.save(chooser)).map(file -> ended(file.toPath(), form));
    }

    private static Path ended(Path file, ChartForm form) {
        var name = file.getFileName().toString();
        return name.endsWith("." + form.extension()) ? file : file.resolveSibling(name + "." + form.extension());
    }

    private void fill() {
        switch (saver.savedProperty().get()) {
            case Saved.None _ -> getChildren().clear();
            case Saved.Written(var file) -> getChildren().setAll(strip(Feather.CHECK_CIRCLE, messages.text("findings.saved", file), Styles.SUCCESS_TEXT));
            case Saved.Failed(var file, var cause) -> getChildren().setAll(strip(Feather.ALERT_TRIANGLE,
                    messages.text("findings.not-saved", file, String.valueOf(cause.getMessage())), Styles.ERROR_TEXT));
        }
    }

    private Node strip(Feather icon, String text, String style) {
        var words = Parts.label(text, style);
        words.setGraphic(new FontIcon(icon));
        words.setWrapText(true);
        var close = Parts.button("close-saved", "", Feather.X, saver::dismiss);
        close.getStyleClass().add(Styles.FLAT_BUTTON);
        close.setAccessibleText(messages.text("app.close"));
        var strip = new HBox(12, words, Parts.gap(), close);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("findings-strip");
        return strip;
    }
}
