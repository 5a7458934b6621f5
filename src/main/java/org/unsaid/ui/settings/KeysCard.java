package org.unsaid.ui.settings;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.settings.KeyRing.Held;
import org.unsaid.settings.KeyVault.Kind;
import org.unsaid.settings.VaultException;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.KeyShelf;
import org.unsaid.ui.KeyShelf.Ending;
import org.unsaid.ui.KeyShelf.FileState;
import org.unsaid.ui.KeyShelf.KeychainState;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.PassphraseForm;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VaultText;

/// Where keys are kept, and for which origins; never a key.
final class KeysCard {

    private final Messages messages;
    private final KeyShelf keys;
    private final Dialogs dialogs;
    private final VBox content = new VBox(14);
    private String problem = "";

    KeysCard(Messages messages, KeyShelf keys, Dialogs dialogs) {
        this.messages = messages;
        this.keys = keys;
        this.dialogs = dialogs;
    }

    Node content() {
        return content;
    }

    void fill(List<SettingsViewModel.KeyVariable> variables) {
        content.getChildren().setAll(
                Parts.paragraph(messages.text("settings.keys.note"), Styles.CAPTION),
                place("settings.keys.keychain", keychain(), Kind.KEYCHAIN),
                place("settings.keys.file", file(), Kind.FILE),
                place("settings.keys.run", "", Kind.RUN),
                environment(variables));
        if (!problem.isEmpty()) {
            content.getChildren().add(Parts.paragraph(problem, Styles.ERROR_TEXT));
        }
    }

    private String keychain() {
        return switch (keys.keychainProperty().get()) {
            case KeychainState.Unknown _ -> "";
            case KeychainState.Trying _ -> messages.text("settings.keys.keychain.trying");
            case KeychainState.Works _ -> messages.text("settings.keys.keychain.works");
            case KeychainState.Fails(var reason) -> VaultText.of(messages, reason);
        };
    }

    private String file() {
        return switch (keys.fileProperty().get()) {
            case NONE -> messages.text("settings.keys.file.none");
            case LOCKED -> messages.text("settings.keys.file.locked", keys.file().toString());
            case OPEN -> messages.text("settings.keys.file.open", keys.file().toString());
            case DAMAGED -> messages.text("settings.keys.file.damaged", keys.file().toString());
        };
    }

    private Node place(String name, String state, Kind kind) {
        var held = keys.held().stream().filter(key -> key.where() == kind).toList();
        var title = new HBox(10, Parts.label(messages.text(name), Styles.STRONG),
                Parts.label(messages.text("settings.keys.count", held.size()), Styles.MUTED), Parts.gap());
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinHeight(32);
        title.getChildren().addAll(switch (kind) {
            case KEYCHAIN -> keys.keychainProperty().get() instanceof KeychainState.Works ? List.<Node>of()
                    : List.<Node>of(Parts.button("try-keychain", messages.text("settings.keys.keychain.try"), Feather.REFRESH_CW, keys::probe));
            case FILE -> fileButtons();
            case RUN -> List.<Node>of();
        });
        var box = new VBox(4, title);
        if (!state.isEmpty()) {
            box.getChildren().add(Parts.paragraph(state, Styles.CAPTION));
        }
        held.forEach(key -> box.getChildren().add(row(key)));
        return box;
    }

    private List<Node> fileButtons() {
        var change = Parts.button("change-passphrase", messages.text("settings.keys.file.change"), Feather.EDIT_2, this::changePassphrase);
        return switch (keys.fileProperty().get()) {
            case NONE, DAMAGED -> List.of();
            case LOCKED -> List.of(change, Parts.button("unlock-keys", messages.text("settings.keys.file.unlock"), Feather.UNLOCK,
                    () -> keys.unlock(this::ended)));
            case OPEN -> List.of(change, Parts.button("lock-keys", messages.text("settings.keys.file.lock"), Feather.LOCK, keys::lock));
        };
    }

    private Node row(Held key) {
        var origin = Parts.label(key.origin());
        HBox.setHgrow(origin, Priority.ALWAYS);
        var remove = Parts.button("remove-key-" + key.origin(), messages.text("settings.keys.remove"), Feather.TRASH_2,
                () -> keys.remove(key, this::ended));
        remove.setAccessibleText(messages.text("settings.keys.remove.of", key.origin()));
        var line = new HBox(12, origin, Parts.gap(), remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node environment(List<SettingsViewModel.KeyVariable> variables) {
        var set = variables.stream().filter(SettingsViewModel.KeyVariable::set).toList();
        var box = new VBox(4, Parts.label(messages.text("settings.keys.environment"), Styles.STRONG));
        set.forEach(key -> box.getChildren().add(Parts.label(messages.text("settings.keys.set", key.provider(), key.variable()))));
        if (set.isEmpty()) {
            box.getChildren().add(Parts.paragraph(messages.text("settings.keys.none"), Styles.CAPTION));
        }
        return box;
    }

    private void changePassphrase() {
        PassphraseForm.change(dialogs, (before, after) -> keys.changePassphrase(before, after, this::ended));
    }

    /// The lists are filled anew afterwards, and show what went wrong.
    private void ended(Ending ending) {
        problem = ending.problem().filter(why -> why.reason() != VaultException.Reason.DECLINED)
                .map(why -> VaultText.of(messages, why.reason())).orElse("");
        keys.refresh();
    }
}
