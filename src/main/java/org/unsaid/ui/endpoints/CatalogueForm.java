package org.unsaid.ui.endpoints;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.EndpointSpec;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Adds a model from the catalogue in three steps: choose, give a key if one is needed, test.
final class CatalogueForm {

    private final Messages messages;
    private final EndpointsViewModel model;
    private final TextField search = new TextField();
    private final ListView<Offer> offers = new ListView<>();
    private final Label what = Parts.paragraph("", Styles.CAPTION);
    private final Label warning = Parts.label("", Styles.WARNING_TEXT, "small-text");
    private final TextField host = new TextField();
    private final PasswordField key = new PasswordField();
    private final KeepChoice keep;
    private final BooleanProperty ready = new SimpleBooleanProperty();

    private CatalogueForm(Messages messages, EndpointsViewModel model) {
        this.messages = messages;
        this.model = model;
        keep = new KeepChoice(messages, model.keys());
    }

    /// @param onProvider hears of a provider whose own list shall be looked at
    static void show(Messages messages, EndpointsViewModel model, Dialogs dialogs, String start, Consumer<Catalogue.Provider> onProvider) {
        var form = new CatalogueForm(messages, model);
        form.search.setText(start);
        boolean confirmed = dialogs.wideForm(messages.text("endpoints.catalogue.title"), form.content(), messages.text("endpoints.catalogue.add"), form.ready);
        var chosen = form.chosen();
        if (confirmed && chosen.isPresent()) {
            if (!chosen.get().isModel()) {
                onProvider.accept(chosen.get().provider());
            } else if (model.parse(chosen.get().spec(form.host.getText())) instanceof EndpointSpec.Valid(var endpoint)) {
                model.keepKey(Optional.of(endpoint.address()), form.key.getText(), form.keep.where(),
                        ending -> KeptNote.show(messages, dialogs, ending));
                model.add(List.of(endpoint));
            }
        }
        form.keep.close();
        form.key.clear();
    }

    private Region content() {
        search.setId("search-catalogue");
        search.setPromptText(messages.text("endpoints.catalogue.search"));
        offers.setId("catalogue-offers");
        offers.setCellFactory(_ -> new OfferCell(messages));
        offers.setPlaceholder(Parts.label(messages.text("endpoints.catalogue.none"), Styles.MUTED));
        offers.setPrefHeight(250);
        offers.setMinHeight(120);
        VBox.setVgrow(offers, Priority.ALWAYS);
        search.textProperty().subscribe(text -> {
            offers.getItems().setAll(model.offers(text));
            offers.scrollTo(0);
        });
        offers.getSelectionModel().selectedItemProperty().subscribe(_ -> describe());
        what.setMinHeight(17); // kept free: a dialog does not grow once it is shown
        warning.setMinHeight(17);
        host.setId("pin-host");
        host.setPromptText(messages.text("endpoints.catalogue.host.example"));
        key.setId("catalogue-key");
        key.setPromptText(messages.text("endpoints.catalogue.key.kept"));
        keep.disableProperty().bind(key.textProperty().isEmpty());
        host.textProperty().subscribe(_ -> describe());
        var form = new GridPane(12, 8);
        form.addRow(0, Parts.fieldName(messages.text("endpoints.catalogue.host")), host);
        form.addRow(1, Parts.fieldName(messages.text("endpoints.connect.key")), key);
        var keepName = Parts.fieldName(messages.text("endpoints.keep"));
        GridPane.setValignment(keepName, VPos.TOP);
        form.addRow(2, keepName, keep);
        GridPane.setHgrow(host, Priority.ALWAYS);
        GridPane.setHgrow(key, Priority.ALWAYS);
        var content = new VBox(8, step("1", "choose"), search, offers, what, warning, step("2", "key"), form,
                step("3", "test"), Parts.paragraph(messages.text("endpoints.catalogue.test.note"), Styles.CAPTION));
        content.setPrefSize(720, 560);
        return content;
    }

    private Node step(String number, String name) {
        return Parts.label(number + "   " + messages.text("endpoints.catalogue." + name), Styles.PANEL_TITLE);
    }

    private Optional<Offer> chosen() {
        return Optional.ofNullable(offers.getSelectionModel().getSelectedItem());
    }

    private void describe() {
        var offer = chosen();
        host.setDisable(offer.filter(Offer::takesHost).isEmpty());
        key.setDisable(offer.filter(found -> found.isModel() && !found.provider().local()).isEmpty());
        ready.set(offer.filter(found -> !found.isModel()
                || model.parse(found.spec(host.getText())) instanceof EndpointSpec.Valid).isPresent());
        boolean unpinned = offer.filter(Offer::isModel).map(found -> model.parse(found.spec(host.getText())))
                .filter(parsed -> parsed instanceof EndpointSpec.Valid(var endpoint) && endpoint.unpinned()).isPresent();
        warning.setText(unpinned ? messages.text("app.unpinned") : "");
        warning.setGraphic(unpinned ? new FontIcon(Feather.ALERT_TRIANGLE) : null);
        what.setText(offer.map(this::words).orElse(""));
    }

    private String words(Offer offer) {
        return offer.family().map(family -> OriginText.line(messages, family))
                .orElseGet(() -> messages.text("endpoints.catalogue.list.note", offer.provider().title()));
    }
}
