package org.unsaid.ui.endpoints;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Adds models by address: type it, and a key if one is needed; look; choose among what is there.
final class ConnectForm {

    private static final int MOST_SHOWN = 400;

    private final Messages messages;
    private final EndpointsViewModel model;
    private final TextField address = new TextField();
    private final PasswordField key = new PasswordField();
    private final KeepChoice keep;
    private final VBox found = new VBox(6);
    private final List<CheckBox> boxes = new ArrayList<>();
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private List<Endpoint> offered = List.of();

    private ConnectForm(Messages messages, EndpointsViewModel model, String start) {
        this.messages = messages;
        this.model = model;
        keep = new KeepChoice(messages, model.keys());
        address.setText(start);
    }

    /// @param start the address to begin with; may be empty
    static void show(Messages messages, EndpointsViewModel model, Dialogs dialogs, String title, String start) {
        var form = new ConnectForm(messages, model, start);
        if (dialogs.form(title, form.content(), messages.text("endpoints.connect.add"), form.ready)) {
            model.add(form.chosen());
            model.keepKey(form.address(), form.key.getText(), form.keep.where(), ending -> KeptNote.show(messages, dialogs, ending));
        }
        form.keep.close();
        form.key.clear();
    }

    private VBox content() {
        address.setId("server-address");
        address.setPromptText(messages.text("endpoints.connect.example"));
        address.setPrefWidth(420);
        key.setId("server-key");
        key.setPromptText(messages.text("endpoints.connect.key.none"));
        var look = Parts.button("look-for-models", messages.text("endpoints.connect.look"), Feather.SEARCH, () -> { });
        look.setOnAction(_ -> look(look));
        ready.subscribe(offers -> { // the same key that looked adds what was found
            address.setOnAction(offers ? null : _ -> look(look));
            key.setOnAction(address.getOnAction());
        });
        address.textProperty().subscribe(this::forget);
        var form = new GridPane(12, 10);
        form.addRow(0, Parts.fieldName(messages.text("endpoints.what.address")), address, look);
        form.addRow(1, Parts.fieldName(messages.text("endpoints.connect.key")), key);
        var keepName = Parts.fieldName(messages.text("endpoints.keep"));
        GridPane.setValignment(keepName, VPos.TOP);
        form.add(keepName, 0, 2);
        form.add(keep, 1, 2, 2, 1);
        keepName.disableProperty().bind(key.textProperty().isEmpty());
        keep.disableProperty().bind(key.textProperty().isEmpty());
        GridPane.setHgrow(address, Priority.ALWAYS);
        var note = Parts.paragraph(messages.text("endpoints.connect.note"), Styles.CAPTION);
        var scroll = new ScrollPane(found);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(620, 240);
        scroll.setMinHeight(180); // a dialog may be shown before what it finds is measured
        return new VBox(12, form, note, scroll);
    }

    private void look(Button button) {
        var place = address();
        if (place.isEmpty()) {
            say(messages.text("endpoints.connect.wrong", address.getText()), Styles.ERROR_TEXT);
            return;
        }
        button.setDisable(true);
        say(messages.text("endpoints.connect.looking", place.get().getAuthority()), Styles.MUTED);
        model.look(place.get(), key.getText(), look -> {
            button.setDisable(false);
            if (!address().equals(place)) {
                return;
            }
            switch (look) {
                case Discovery.Found(var server) -> offer(server);
                case Discovery.NotFound(var cause) -> {
                    var words = CauseText.of(messages, cause);
                    say(words.cause() + " " + messages.text("endpoints.next", words.next()), Styles.ERROR_TEXT);
                }
            }
        });
    }

    private Optional<URI> address() {
        var text = address.getText().strip();
        var whole = text.contains("://") ? text : "http://" + text;
        try {
            return Optional.of(new URI(whole)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// What was found at another address is no longer offered.
    private void forget() {
        boxes.clear();
        offered = List.of();
        ready.set(false);
        found.getChildren().clear();
    }

    private void say(String text, String style) {
        forget();
        found.getChildren().setAll(Parts.paragraph(text, style));
    }

    private void offer(Discovery.Server server) {
        boxes.clear();
        offered = server.models().stream().limit(MOST_SHOWN).toList();
        if (offered.isEmpty()) {
            say(messages.text(server.wantsKey() ? "endpoints.wants-key" : "endpoints.connect.no-models", server.title()), Styles.WARNING_TEXT);
            return;
        }
        found.getChildren().setAll(Parts.label(messages.text("endpoints.connect.offers", server.title(), server.models().size()), Styles.STRONG));
        for (var endpoint : offered) {
            var box = new CheckBox(endpoint.model());
            box.setSelected(offered.size() == 1);
            boxes.add(box);
            box.selectedProperty().subscribe(_ -> ready.set(boxes.stream().anyMatch(CheckBox::isSelected)));
            var row = new HBox(10, box, Parts.gap(), Parts.label(EndpointNames.place(messages, endpoint), Styles.CAPTION));
            found.getChildren().add(row);
        }
    }

    private List<Endpoint> chosen() {
        var chosen = new ArrayList<Endpoint>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                chosen.add(offered.get(i));
            }
        }
        return chosen;
    }
}
