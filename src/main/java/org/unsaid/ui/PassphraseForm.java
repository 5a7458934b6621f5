package org.unsaid.ui;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Asks for the passphrase of the key file. Used on the JavaFX thread only.
///
/// What is typed stands in memory as the toolkit keeps it; the fields are emptied as soon as it is taken.
public final class PassphraseForm {

    /// A shorter one can be found by trying, whatever trying costs.
    private static final int SHORTEST = 8;

    private final Messages messages;
    private final Dialogs dialogs;
    private final PasswordField before = field("passphrase");
    private final PasswordField fresh = field("new-passphrase");
    private final PasswordField again = field("new-passphrase-again");

    private PassphraseForm(Dialogs dialogs) {
        this.dialogs = dialogs;
        this.messages = dialogs.messages();
    }

    /// The passphrase of the file there is.
    static Optional<char[]> existing(Dialogs dialogs, boolean wrongBefore) {
        var form = new PassphraseForm(dialogs);
        var content = form.content(wrongBefore ? "app.passphrase.wrong" : "app.passphrase.needed",
                wrongBefore ? Styles.ERROR_TEXT : Styles.MUTED, form.before);
        return form.confirmed("app.passphrase.title", content, "app.passphrase.open", form.before.textProperty().isNotEmpty())
                ? Optional.of(taken(form.before)) : Optional.empty();
    }

    /// A passphrase for a new file.
    static Optional<char[]> fresh(Dialogs dialogs) {
        var form = new PassphraseForm(dialogs);
        var content = form.content("app.passphrase.new.note", Styles.MUTED, form.fresh, form.again);
        return form.confirmed("app.passphrase.new", content, "app.passphrase.create", form.agree())
                ? Optional.of(form.takenFresh()) : Optional.empty();
    }

    /// Another passphrase for the file there is.
    ///
    /// @param then takes the passphrase so far and the new one, to wipe them
    public static void change(Dialogs dialogs, BiConsumer<char[], char[]> then) {
        var form = new PassphraseForm(dialogs);
        var content = form.content("app.passphrase.new.note", Styles.MUTED, form.before, form.fresh, form.again);
        if (form.confirmed("app.passphrase.change", content, "app.passphrase.change.do",
                form.agree().and(form.before.textProperty().isNotEmpty()))) {
            then.accept(taken(form.before), form.takenFresh());
        }
    }

    private boolean confirmed(String title, VBox content, String action, ObservableValue<Boolean> ready) {
        boolean confirmed = dialogs.form(messages.text(title), content, messages.text(action), ready);
        if (!confirmed) {
            before.clear();
            fresh.clear();
            again.clear();
        }
        return confirmed;
    }

    private VBox content(String note, String style, PasswordField... fields) {
        var grid = new GridPane(12, 10);
        for (int row = 0; row < fields.length; row++) {
            var name = new Label(messages.text("app.passphrase.field." + fields[row].getId()));
            name.setMinWidth(Label.USE_PREF_SIZE);
            name.setLabelFor(fields[row]);
            grid.addRow(row, name, fields[row]);
        }
        var words = Parts.paragraph(messages.text(note), style);
        words.setPrefWidth(480);
        return new VBox(12, words, grid);
    }

    private BooleanBinding agree() {
        return Bindings.createBooleanBinding(() -> fresh.getLength() >= SHORTEST && fresh.getText().equals(again.getText()),
                fresh.textProperty(), again.textProperty());
    }

    private char[] takenFresh() {
        again.clear();
        return taken(fresh);
    }

    private static char[] taken(PasswordField field) {
        var taken = new char[field.getLength()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = field.getCharacters().charAt(i);
        }
        field.clear();
        return taken;
    }

    private static PasswordField field(String id) {
        var field = new PasswordField();
        field.setId(id);
        field.setPrefWidth(280);
        return field;
    }
}
