package org.unsaid.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.chart.Chart;
import org.unsaid.findings.Selection;

/// A chart with its title, what it says and what it does not, its table, and the ways to take it along.
public final class ChartBlock extends VBox {

    private final Messages messages;
    private final Chart chart;
    private final Actions actions;
    private final VBox content = new VBox();

    /// What a block lets a person do.
    ///
    /// @param onOpen hears which answers to open, and what they are
    /// @param onCopy hears a text for the clipboard
    public record Actions(BiConsumer<Selection, String> onOpen, BiConsumer<Chart, ChartForm> onSave, Consumer<String> onCopy) {}

    private ChartBlock(Messages messages, Chart chart, Actions actions) {
        super(8);
        this.messages = messages;
        this.chart = chart;
        this.actions = actions;
        getStyleClass().addAll("chart-block", Panels.PANEL);
        setId("block-" + chart.name().id());
        setMinWidth(0);
    }

    /// Everything of a chart.
    public static ChartBlock whole(Messages messages, Chart chart, Actions actions) {
        var block = new ChartBlock(messages, chart, actions);
        var title = Parts.paragraph(chart.title(), Styles.SECTION);
        var head = new HBox(8, title, Parts.gap());
        head.setAlignment(Pos.CENTER_LEFT);
        block.getChildren().addAll(head, Parts.paragraph(chart.says(), chart.empty() ? Styles.MUTED : Styles.CAPTION), block.content);
        if (chart.empty()) {
            return block;
        }
        head.getChildren().addAll(block.choice(), block.save(), block.copy());
        block.show(new ChartPane(chart, actions.onOpen()));
        var notes = new VBox(2);
        chart.notes().forEach(note -> notes.getChildren().add(Parts.paragraph(note, "chart-note")));
        block.getChildren().add(notes);
        return block;
    }

    /// The chart alone, with the way to all of it.
    ///
    /// @param link   a verb
    /// @param onMore goes there
    public static ChartBlock brief(Messages messages, Chart chart, Actions actions, String link, Runnable onMore) {
        var block = new ChartBlock(messages, chart, actions);
        var head = new HBox(8, Parts.label(chart.title(), Styles.SECTION), Parts.gap(),
                Parts.link("more-" + chart.name().id(), link, onMore));
        head.setAlignment(Pos.CENTER_LEFT);
        block.getChildren().addAll(head, Parts.paragraph(chart.says(), chart.empty() ? Styles.MUTED : Styles.CAPTION));
        if (!chart.empty()) {
            block.show(new ChartPane(chart, actions.onOpen()));
            block.getChildren().add(block.content);
        }
        return block;
    }

    private Node choice() {
        var group = new ToggleGroup();
        var asChart = toggle(group, "show-chart-", "findings.as-chart", Feather.BAR_CHART_2, true, "left-pill");
        var asTable = toggle(group, "show-table-", "findings.as-table", Feather.LIST, false, "right-pill");
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one of them is always shown
            } else if (now.equals(asTable)) {
                show(new ChartTable(chart, actions.onOpen()));
            } else {
                show(new ChartPane(chart, actions.onOpen()));
            }
        });
        var choice = new HBox(asChart, asTable);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    private ToggleButton toggle(ToggleGroup group, String id, String text, Feather icon, boolean selected, String pill) {
        var button = new ToggleButton(messages.text(text), new FontIcon(icon));
        button.setId(id + chart.name().id());
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("small", pill);
        return button;
    }

    private Node save() {
        var button = new MenuButton(messages.text("findings.save"), new FontIcon(Feather.IMAGE));
        button.setId("save-" + chart.name().id());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        for (var form : List.of(ChartForm.values())) {
            var item = new MenuItem(messages.text("findings.save." + form.extension()));
            item.setOnAction(_ -> actions.onSave().accept(chart, form));
            button.getItems().add(item);
        }
        return button;
    }

    private Node copy() {
        var button = Parts.button("copy-" + chart.name().id(), messages.text("findings.copy"), Feather.COPY, () -> {});
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            actions.onCopy().accept(chart.table().text());
            button.setText(messages.text("app.copied"));
        });
        return button;
    }

    private void show(Region twin) {
        content.getChildren().setAll(twin);
    }
}
