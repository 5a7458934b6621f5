package org.unsaid.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way between screens, at the window's left edge.
public final class Rail extends VBox {

    private static final double WIDTH = 72;
    private static final double NARROW_WIDTH = 48;

    private final Map<Item, ToggleButton> buttons = new EnumMap<>(Item.class);

    public enum Item {
        WELCOME(Feather.HOME), PROBES(Feather.BOOK_OPEN), ENDPOINTS(Feather.SERVER), SESSIONS(Feather.LAYERS),
        SETTINGS(Feather.SETTINGS);

        private final Feather icon;

        Item(Feather icon) {
            this.icon = icon;
        }

        private Destination destination() {
            return switch (this) {
                case WELCOME -> new Destination.Welcome();
                case PROBES -> new Destination.ProbeSets(Optional.empty(), Optional.empty());
                case ENDPOINTS -> new Destination.Endpoints();
                case SESSIONS -> new Destination.Sessions();
                case SETTINGS -> new Destination.Settings();
            };
        }
    }

    public Rail(Messages messages, Navigator navigator, Runnable help) {
        getStyleClass().addAll("rail", Panels.PANEL);
        for (Item item : Item.values()) {
            var button = button(messages, item.name().toLowerCase(Locale.ROOT), item.icon);
            button.setOnAction(_ -> {
                button.setSelected(true);
                navigator.goTo(item.destination());
            });
            buttons.put(item, button);
        }
        var helpButton = button(messages, "help", Feather.HELP_CIRCLE);
        helpButton.setOnAction(_ -> {
            helpButton.setSelected(false);
            help.run();
        });
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        for (Item item : Item.values()) {
            if (item == Item.SETTINGS) {
                getChildren().add(gap);
            }
            getChildren().add(buttons.get(item));
        }
        getChildren().add(helpButton);
        setNarrow(false);
    }

    void select(Item item) {
        buttons.forEach((each, button) -> button.setSelected(each == item));
    }

    void setNarrow(boolean narrow) {
        double width = narrow ? NARROW_WIDTH : WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        getStyleClass().remove("narrow");
        if (narrow) {
            getStyleClass().add("narrow");
        }
    }

    private static ToggleButton button(Messages messages, String name, Feather icon) {
        var text = messages.text("app.rail." + name);
        var button = new ToggleButton(text, new FontIcon(icon));
        button.setId("go-" + name);
        button.getStyleClass().add("rail-button");
        button.setTooltip(new Tooltip(text.replace('\n', ' ')));
        button.setAccessibleText(text.replace('\n', ' '));
        return button;
    }
}
