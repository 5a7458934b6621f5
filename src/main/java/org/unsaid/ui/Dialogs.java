package org.unsaid.ui;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unsaid.store.StoreException;

/// The one door for windows that ask or tell. Used on the JavaFX thread only.
public final class Dialogs {

    private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);

    private final Messages messages;
    private final Window owner;

    public Dialogs(Messages messages, Window owner) {
        this.messages = messages;
        this.owner = owner;
    }

    public Messages messages() {
        return messages;
    }

    /// Shows a small form.
    ///
    /// @param action verb on the button that confirms
    /// @return whether the person confirmed
    public boolean form(String title, Node content, String action) {
        return form(title, content, action, new SimpleBooleanProperty(true));
    }

    /// Shows a small form that can be confirmed only while it is ready.
    ///
    /// @param action verb on the button that confirms
    /// @return whether the person confirmed
    public boolean form(String title, Node content, String action, ObservableValue<Boolean> ready) {
        return form(new Dialog<>(), title, content, action, ready);
    }

    /// As [#form], for a form that needs room and changes while it is shown; its window can be resized.
    public boolean wideForm(String title, Region content, String action, ObservableValue<Boolean> ready) {
        return form(wide(content), title, content, action, ready);
    }

    private boolean form(Dialog<ButtonType> dialog, String title, Node content, String action, ObservableValue<Boolean> ready) {
        var confirm = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        dress(dialog, title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(
                confirm, new ButtonType(messages.text("app.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        var button = dialog.getDialogPane().lookupButton(confirm);
        button.getStyleClass().add(Styles.PRIMARY);
        button.disableProperty().bind(ready.map(yes -> !yes));
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) { // also out of a text of several lines
                ((Button) button).fire();
                event.consume();
            }
        });
        dialog.setOnShown(_ -> Optional.ofNullable(content.lookup(".text-input")).ifPresent(Node::requestFocus));
        dialog.getDialogPane().getButtonTypes().stream().map(dialog.getDialogPane()::lookupButton)
                .forEach(each -> ButtonBar.setButtonUniformSize(each, false)); // a long verb is not cut
        return dialog.showAndWait().filter(confirm::equals).isPresent();
    }

    private static Dialog<ButtonType> wide(Region content) {
        var dialog = new Dialog<ButtonType>();
        dialog.setResizable(true);
        dialog.getDialogPane().setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        dialog.getDialogPane().setMinSize(content.getPrefWidth(), content.getPrefHeight());
        return dialog;
    }

    /// Shows something to read or to choose from that needs room, ready to be typed into.
    public void showWide(String title, Region content) {
        var dialog = wide(content);
        dialog.setOnShown(_ -> Optional.ofNullable(content.lookup(".text-input")).ifPresent(Node::requestFocus));
        show(dialog, title, content);
    }

    /// Shows something to read.
    public void show(String title, Node content) {
        var dialog = new Dialog<ButtonType>();
        dialog.setResizable(true);
        show(dialog, title, content);
    }

    private void show(Dialog<ButtonType> dialog, String title, Node content) {
        dress(dialog, title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(
                new ButtonType(messages.text("app.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    /// Tells of something that went wrong: an environment that failed in words of its own, anything else as
    /// a fault of the program.
    public void report(Throwable fault) {
        boolean storage = fault instanceof StoreException;
        var code = Integer.toHexString(trace(fault).hashCode()).toUpperCase(Locale.ROOT);
        LOG.error("reported to the person as {}", code, fault);
        var alert = new Alert(Alert.AlertType.ERROR);
        dress(alert, messages.text("app.error.title"));
        alert.setHeaderText(null);
        alert.setContentText(storage
                ? messages.text("app.error.storage") + "\n\n" + fault.getMessage()
                : messages.text("app.error.unexpected", code));
        var copy = new ButtonType(messages.text("app.copy-details"), ButtonBar.ButtonData.LEFT);
        alert.getButtonTypes().setAll(copy, new ButtonType(messages.text("app.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        var details = new TextArea(trace(fault));
        details.setEditable(false);
        alert.getDialogPane().setExpandableContent(details);
        if (alert.showAndWait().filter(copy::equals).isPresent()) {
            copy(trace(fault));
        }
    }

    /// Lets a person choose a file to write.
    ///
    /// @return null if none was chosen
    public @Nullable File save(FileChooser chooser) {
        return chooser.showSaveDialog(owner);
    }

    /// Lets a person choose a folder.
    ///
    /// @return null if none was chosen
    public @Nullable File folder(DirectoryChooser chooser) {
        return chooser.showDialog(owner);
    }

    /// Lets a person choose a file to read.
    ///
    /// @return null if none was chosen
    public @Nullable File open(FileChooser chooser) {
        return chooser.showOpenDialog(owner);
    }

    /// Of the window, for what is drawn apart from it.
    public List<String> styleSheets() {
        return Optional.ofNullable(owner.getScene()).map(scene -> List.copyOf(scene.getStylesheets())).orElse(List.of());
    }

    /// Whether the window is dark now.
    public boolean dark() {
        return Optional.ofNullable(owner.getScene()).filter(scene -> scene.getRoot().getStyleClass().contains("dark")).isPresent();
    }

    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void dress(Dialog<?> dialog, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        var pane = dialog.getDialogPane();
        Optional.ofNullable(owner).map(Window::getScene).map(Scene::getStylesheets)
                .ifPresent(sheets -> pane.getStylesheets().setAll(sheets));
        Optional.ofNullable(owner).map(Window::getScene).map(Scene::getRoot)
                .ifPresent(root -> pane.getStyleClass().add(root.getStyleClass().contains("dark") ? "dark" : "light"));
    }

    private static String trace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
