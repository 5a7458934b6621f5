package org.unsaid.ui.settings;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Route;
import org.unsaid.settings.KeyVault;
import org.unsaid.ui.KeyShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Takes the password of a proxy whose address names a user, as a key like any other; not there for all others.
final class ProxyPasswordLine extends VBox {

    private final Messages messages;
    private final KeyShelf keys;
    private final ObservableValue<String> address;
    private final PasswordField password = new PasswordField();
    private final Label said = Parts.label("", Styles.CAPTION);

    /// @param address of the proxy, as it is being typed
    ProxyPasswordLine(Messages messages, KeyShelf keys, ObservableValue<String> address) {
        super(4);
        this.messages = messages;
        this.keys = keys;
        this.address = address;
        password.setId("proxy-password");
        password.setPromptText(messages.text("settings.network.way.password"));
        password.setAccessibleText(messages.text("settings.network.way.password"));
        password.setOnAction(_ -> keep());
        HBox.setHgrow(password, Priority.ALWAYS);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        var line = new HBox(8, password,
                Parts.button("keep-proxy-password", messages.text("settings.network.way.password.keep"), Feather.KEY, this::keep));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, said);
        visibleProperty().bind(address.map(text -> named(text).isPresent()));
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(shown -> {
            if (shown) {
                keys.probe();
            }
        });
    }

    private static Optional<Route> named(String text) {
        return Route.parse(text).filter(route -> route.user().isPresent());
    }

    /// In the system's keychain if that works, else until the program ends.
    private void keep() {
        var route = named(address.getValue());
        if (route.isEmpty() || password.getText().isBlank()) {
            return;
        }
        boolean keychain = keys.keychainProperty().get() instanceof KeyShelf.KeychainState.Works;
        var where = keychain ? KeyVault.Kind.KEYCHAIN : KeyVault.Kind.RUN;
        keys.keep(route.get().text(), new ApiKey(password.getText()), where, ending -> {
            password.clear();
            said.setText(messages.text(ending.problem().isPresent() ? "settings.network.way.password.not-kept"
                    : keychain ? "settings.network.way.password.kept" : "settings.network.way.password.for-now"));
        });
    }
}
