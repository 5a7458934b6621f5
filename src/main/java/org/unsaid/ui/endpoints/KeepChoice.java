package org.unsaid.ui.endpoints;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.unsaid.settings.KeyVault.Kind;
import org.unsaid.ui.KeyShelf;
import org.unsaid.ui.KeyShelf.KeychainState;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.VaultText;

/// Where a key that is being typed shall be kept: the keychain if it works, else the key file if there is one, else
/// nowhere, unless the person chooses otherwise.
final class KeepChoice extends VBox {

    /// Two lines, kept free: a dialog does not grow once it is shown.
    private static final double NOTE_HEIGHT = 34;

    private final Messages messages;
    private final KeyShelf keys;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Kind, RadioButton> buttons = new EnumMap<>(Kind.class);
    private final Label keychainNote = Parts.paragraph("", Styles.CAPTION);
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean chosen;

    KeepChoice(Messages messages, KeyShelf keys) {
        super(4);
        this.messages = messages;
        this.keys = keys;
        getChildren().addAll(button(Kind.KEYCHAIN), button(Kind.FILE), button(Kind.RUN), keychainNote);
        keychainNote.setMinHeight(NOTE_HEIGHT);
        subscriptions.refill(this::show, keys.keychainProperty(), keys.fileProperty());
        keys.probe();
    }

    Kind where() {
        return buttons.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).findFirst().orElse(Kind.RUN);
    }

    void close() {
        subscriptions.close();
    }

    private RadioButton button(Kind kind) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        var button = new RadioButton(messages.text("endpoints.keep." + name));
        button.setId("keep-in-" + name);
        button.setToggleGroup(group);
        button.setOnAction(_ -> chosen = true);
        buttons.put(kind, button);
        return button;
    }

    private void show() {
        var state = keys.keychainProperty().get();
        boolean works = state instanceof KeychainState.Works;
        keychainNote.setText(switch (state) {
            case KeychainState.Unknown _, KeychainState.Works _ -> "";
            case KeychainState.Trying _ -> messages.text("endpoints.keep.trying");
            case KeychainState.Fails(var reason) -> VaultText.of(messages, reason) + " " + messages.text("endpoints.keep.next");
        });
        buttons.forEach((kind, button) -> button.setDisable(kind == Kind.KEYCHAIN && !works));
        if (!chosen || (where() == Kind.KEYCHAIN && !works)) {
            boolean file = keys.fileProperty().get() == KeyShelf.FileState.OPEN || keys.fileProperty().get() == KeyShelf.FileState.LOCKED;
            var usual = works ? Kind.KEYCHAIN : file ? Kind.FILE : Kind.RUN;
            buttons.forEach((kind, button) -> button.setSelected(kind == usual));
        }
    }
}
