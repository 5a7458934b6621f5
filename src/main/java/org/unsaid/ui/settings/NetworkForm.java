package org.unsaid.ui.settings;

import java.util.Locale;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.endpoint.Network.Reach;
import org.unsaid.endpoint.Route;
import org.unsaid.ui.KeyShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// How far the program may go, by which way, and what holds for single addresses.
final class NetworkForm extends VBox {

    private final Messages messages;
    private final SettingsViewModel model;
    private final KeyShelf keys;
    private final VBox own = new VBox(6);

    NetworkForm(Messages messages, SettingsViewModel model, KeyShelf keys) {
        super(14);
        this.messages = messages;
        this.model = model;
        this.keys = keys;
        var localOnly = localOnly();
        var farther = new VBox(14, way(), new VBox(8, Parts.label(messages.text("settings.network.own"), Styles.STRONG), own, addOwn()));
        farther.disableProperty().bind(localOnly.selectedProperty());
        getChildren().setAll(
                new VBox(4, localOnly, Parts.paragraph(messages.text("settings.network.local-only.note"), Styles.CAPTION)), farther);
        showOwn();
    }

    private CheckBox localOnly() {
        var box = new CheckBox(messages.text("settings.network.local-only"));
        box.setId("use-local-only");
        box.setSelected(model.network().localOnly());
        box.setOnAction(_ -> model.useReach(box.isSelected() ? Reach.THIS_COMPUTER : Reach.ANYWHERE));
        return box;
    }

    private Node way() {
        var group = new ToggleGroup();
        var route = model.network().route();
        boolean known = route.equals(Route.direct()) || route.equals(Route.tor()) || route.equals(Route.torBrowser());
        var address = field("proxy-address", "settings.network.way.proxy.example", known ? "" : route.text());
        var problem = problem("proxy-problem");
        Runnable use = () -> useProxy(address, problem);
        var proxy = SettingsView.choice(group, "proxy", messages.text("settings.network.way.proxy"), !known, () -> {
            if (!address.getText().isBlank()) {
                use.run();
            }
            address.requestFocus();
        });
        address.setOnAction(_ -> use.run());
        address.focusedProperty().subscribe((before, now) -> {
            if (before && !now && proxy.isSelected()) {
                use.run();
            }
        });
        address.disableProperty().bind(proxy.selectedProperty().map(selected -> !selected));
        return new VBox(8, Parts.label(messages.text("settings.network.way"), Styles.STRONG),
                fixed(group, "direct", Route.direct(), problem), fixed(group, "tor", Route.tor(), problem),
                fixed(group, "tor-browser", Route.torBrowser(), problem),
                line(proxy, address), new ProxyPasswordLine(messages, keys, address.textProperty()), problem, Parts.paragraph(messages.text("settings.network.way.note"), Styles.CAPTION));
    }

    private Node fixed(ToggleGroup group, String name, Route route, Label problem) {
        return SettingsView.choice(group, name, messages.text("settings.network.way." + name), model.network().route().equals(route), () -> {
            say(problem, "");
            model.useRoute(route);
        });
    }

    private void useProxy(TextField address, Label problem) {
        var route = Route.parse(address.getText()).filter(parsed -> !parsed.equals(Route.direct()));
        route.ifPresent(model::useRoute);
        say(problem, route.isPresent() ? "" : messages.text("settings.network.way.wrong", address.getText()));
    }

    private void showOwn() {
        var network = model.network();
        var origins = new TreeSet<>(network.routes().keySet());
        origins.addAll(network.authorities().keySet());
        own.getChildren().clear();
        for (var origin : origins) {
            var texts = new VBox(2, Parts.label(origin));
            var route = network.routes().get(origin);
            if (route != null) {
                texts.getChildren().add(Parts.label(messages.text("settings.network.own.way", route.text()), Styles.CAPTION));
            }
            var file = network.authorities().get(origin);
            if (file != null) {
                texts.getChildren().add(Parts.label(messages.text("settings.network.own.authority", file.toString()), Styles.CAPTION));
            }
            own.getChildren().add(Parts.ends(texts, Parts.button("forget-own", messages.text("settings.network.own.forget"), Feather.X, () -> {
                model.forgetOwn(origin);
                showOwn();
            })));
        }
        if (origins.isEmpty()) {
            own.getChildren().add(Parts.label(messages.text("settings.network.own.none"), Styles.MUTED));
        }
    }

    private Node addOwn() {
        var address = field("own-address", "settings.network.own.address", "");
        var way = field("own-way", "settings.network.own.way.example", "");
        var file = field("own-authority", "settings.network.own.file.example", "");
        var problem = problem("own-problem");
        var add = Parts.button("add-own", messages.text("settings.network.own.add"), Feather.PLUS, () -> {
            var wrong = model.useOwn(address.getText(), way.getText(), file.getText());
            if (wrong.isEmpty()) {
                address.clear();
                way.clear();
                file.clear();
                showOwn();
            }
            say(problem, wrong.map(kind -> messages.text("settings.network.own.wrong." + kind.name().toLowerCase(Locale.ROOT), switch (kind) {
                case ADDRESS, NOTHING -> address.getText();
                case WAY -> way.getText();
                case FILE -> file.getText();
            })).orElse(""));
        });
        return new VBox(6, line(address, way), new ProxyPasswordLine(messages, keys, way.textProperty()), line(file, add), problem);
    }

    private TextField field(String id, String example, String text) {
        var field = new TextField(text);
        field.setId(id);
        field.setPromptText(messages.text(example));
        field.setAccessibleText(messages.text(example));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Node line(Node... nodes) {
        var line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label problem(String id) {
        var problem = Parts.paragraph("", Styles.ERROR_TEXT);
        problem.setId(id);
        problem.managedProperty().bind(problem.textProperty().map(text -> !text.isEmpty()));
        return problem;
    }

    private static void say(Label problem, String text) {
        problem.setText(text);
    }
}
