package org.unsaid.ui.endpoints;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The models screen: what can be asked, grouped by where it is, and beside it the one that is selected.
public final class EndpointsView implements Screen {

    private final Messages messages;
    private final EndpointsViewModel model;
    private final Dialogs dialogs;
    private final TextField search = new TextField();
    private final VBox sections = new VBox(20);
    private final Subscriptions subscriptions = new Subscriptions();
    private final BorderPane body = new BorderPane();

    /// @param openAddress opens an address outside the program
    public EndpointsView(Messages messages, EndpointsViewModel model, Dialogs dialogs, Consumer<String> openAddress) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        search.setId("search-models");
        search.setPromptText(messages.text("endpoints.search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        sections.setPadding(new Insets(20, 24, 24, 24));
        sections.getStyleClass().add(Panels.PANEL);
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        body.setCenter(new VBox(new GroupingBar(messages, model), Parts.hairline(), scroll));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        body.setRight(EndpointPanel.of(messages, model, subscriptions, dialogs, openAddress));
        subscriptions.refill(() -> KeptFocus.refill(sections, this::fill), model.queryProperty(), model.shelf().servers(), model.shelf().added(),
                model.shelf().lookingProperty(), model.shelf().tests(), model.selectedProperty(), model.groupingProperty());
    }

    @Override
    public Node header() {
        var find = Parts.button("find-servers", messages.text("endpoints.find"), Feather.REFRESH_CW, model.shelf()::discover);
        subscriptions.add(model.shelf().lookingProperty().subscribe(looking -> EndpointPanel.showBusy(find, looking)));
        var add = Parts.button("add-address", messages.text("endpoints.add"), Feather.LINK, this::addAddress);
        var catalogue = Parts.button("add-from-catalogue", messages.text("endpoints.catalogue"), Feather.PLUS, this::addFromCatalogue);
        catalogue.getStyleClass().add(Styles.PRIMARY);
        var box = Parts.searchBox(messages, search);
        box.setPrefWidth(300);
        box.setMinWidth(160);
        var title = Parts.label(messages.text("endpoints.title"), Styles.TITLE);
        title.setMinWidth(HBox.USE_PREF_SIZE);
        return Parts.headerLine(title, box, Parts.gap(), find, add, catalogue);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("endpoints.keys");
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    @Override
    public void onKey(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            search.requestFocus();
        } else if (event.getCode() == KeyCode.T) {
            model.testSelected();
        } else if (event.getCode() == KeyCode.N) {
            addFromCatalogue();
        } else {
            return;
        }
        event.consume();
    }

    private void addAddress() {
        ConnectForm.show(messages, model, dialogs, messages.text("endpoints.connect.address"), "");
    }

    private void addFromCatalogue() {
        CatalogueForm.show(messages, model, dialogs, "", this::connect);
    }

    private void connect(Catalogue.Provider provider) {
        ConnectForm.show(messages, model, dialogs, messages.text("endpoints.connect.provider", provider.title()),
                provider.addresses().isEmpty() ? "" : provider.addresses().getFirst().toString());
    }

    private void fill() {
        if (model.groupingProperty().get() == Grouping.PLACE) {
            byPlace();
        } else {
            grouped();
        }
        if (!model.problems().isEmpty()) {
            sections.getChildren().addFirst(problems());
        }
    }

    /// What is wrong with the person's own files of models and dialects.
    private Node problems() {
        var lines = new VBox(4, Parts.paragraph(messages.text("endpoints.own-file.problems"), Styles.STRONG));
        model.problems().forEach(problem -> lines.getChildren().add(Parts.paragraph(problem)));
        lines.setId("own-models-problems");
        lines.getStyleClass().add("error-box");
        return lines;
    }

    private void grouped() {
        var groups = new VBox(12);
        model.groups().forEach(group -> groups.getChildren().add(GroupCard.of(messages, model, group)));
        if (groups.getChildren().isEmpty()) {
            groups.getChildren().add(Parts.paragraph(messages.text("endpoints.group.none"), Styles.MUTED));
        }
        var name = model.groupingProperty().get() == Grouping.FAMILY ? "family" : "country";
        sections.getChildren().setAll(section("endpoints.group." + name + ".title", messages.text("endpoints.group." + name + ".note"), groups));
    }

    private void byPlace() {
        sections.getChildren().setAll(
                section("endpoints.inside", messages.text("endpoints.inside.note"), PracticeCard.of(messages, model)),
                section("endpoints.local", messages.text(model.shelf().lookingProperty().get()
                        ? "endpoints.local.looking" : "endpoints.local.note"), local()));
        if (!model.elsewhere().isEmpty()) {
            sections.getChildren().add(section("endpoints.elsewhere", messages.text("endpoints.elsewhere.note"), grid(
                    model.elsewhere().stream().map(place -> PlaceCard.of(messages, model, place, this::enterKey)).toList())));
        }
        sections.getChildren().add(section("endpoints.providers", messages.text("endpoints.providers.note"),
                grid(model.providers().stream().map(this::providerCard).toList())));
    }

    private void enterKey(EndpointsViewModel.Place place) {
        ConnectForm.show(messages, model, dialogs, messages.text("endpoints.connect.provider", place.title()), place.address().toString());
    }

    private Node local() {
        var cards = model.local().stream().map(place -> PlaceCard.of(messages, model, place, this::enterKey)).toList();
        if (!cards.isEmpty()) {
            return grid(cards);
        }
        return Parts.paragraph(messages.text(model.shelf().lookingProperty().get()
                ? "endpoints.local.looking" : "endpoints.local.none"), Styles.MUTED);
    }

    private Node section(String key, String note, Node content) {
        var name = Parts.label(messages.text(key), Styles.SECTION);
        name.setMinWidth(HBox.USE_PREF_SIZE);
        var title = new HBox(12, name, Parts.label(note, Styles.CAPTION));
        title.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(10, title, content);
    }

    private static Node grid(List<? extends Node> cards) {
        var grid = new GridPane(12, 12);
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % 2, i / 2);
        }
        return grid;
    }

    private Node providerCard(Catalogue.Provider provider) {
        var maker = provider.place().map(place -> messages.text("endpoints.company", messages.place(place)))
                .orElseGet(() -> messages.text("endpoints.company.unknown"));
        var names = new VBox(1, Parts.paragraph(provider.title(), Styles.STRONG), Parts.paragraph(maker, Styles.CAPTION));
        var connect = Parts.button("connect-" + provider.name(), messages.text("endpoints.connect"), () -> connect(provider));
        var row = new HBox(10, names, Parts.gap(), connect);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(9, 12, 9, 14));
        row.getStyleClass().add(Styles.CARD);
        return row;
    }
}
