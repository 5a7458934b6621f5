package org.unsaid.ui.probes.editor;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.edit.FactEdits;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Where a fact can be read. A source belongs to the set: what is changed here changes for every fact that names it.
final class SourceRows extends VBox {

    private static final int[] SHARES = {30, 24, 32, 14};

    private final Messages messages;
    private final EditorViewModel model;
    private final Fields fields;
    private final String fact;

    SourceRows(Messages messages, EditorViewModel model, Fields fields, String fact) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.fields = fields;
        this.fact = fact;
        var sources = model.document().texts(fact + "/sources");
        sources.forEach(source -> getChildren().add(row(source)));
        var add = Parts.button("add-source", messages.text("editor.source.add"), Feather.PLUS,
                () -> model.change(set -> FactEdits.addSource(set, fact, model.ids())));
        fields.at(fact + "/sources", add, messages.text("editor.source.add")).setId("add-source-" + fact.replace('/', '-'));
        var known = new MenuButton(messages.text("editor.source.known"), new FontIcon(Feather.FILE_TEXT));
        known.setMinWidth(USE_PREF_SIZE);
        known.getItems().setAll(model.document().keys("sources").stream().filter(source -> !sources.contains(source)).map(this::item).toList());
        known.setDisable(known.getItems().isEmpty());
        CheckBox checked = fields.tick(fact + "/checked", messages.text("editor.fact.checked"));
        var line = new HBox(10, add, known, Parts.gap(), checked);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    private MenuItem item(String source) {
        var item = new MenuItem(model.document().text("sources/" + source + "/title"));
        item.setOnAction(_ -> model.change(set -> FactEdits.useSource(set, fact, source)));
        return item;
    }

    private Node row(String source) {
        var path = "sources/" + source;
        var grid = new GridPane(8, 2);
        for (int share : SHARES) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, caption("editor.source.title"), caption("editor.source.publisher"), caption("editor.source.address"), caption("editor.source.read"));
        var address = fields.line(path + "/address", messages.text("editor.source.address"));
        address.setPromptText(messages.text("editor.source.address.hint"));
        grid.addRow(1, fields.line(path + "/title", messages.text("editor.source.title")),
                fields.line(path + "/publisher", messages.text("editor.source.publisher")), address, read(path + "/read"));
        var remove = Parts.button("drop-source-" + source, "", Feather.X, () -> model.change(set -> FactEdits.dropSource(set, fact, source)));
        remove.getStyleClass().add(Styles.FLAT_BUTTON);
        remove.setAccessibleText(messages.text("editor.source.drop"));
        remove.setTooltip(new Tooltip(messages.text("editor.source.drop")));
        var line = new HBox(6, grid, remove);
        line.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(grid, Priority.ALWAYS);
        return line;
    }

    /// The day on which somebody opened it; blank if nobody has.
    private TextField read(String place) {
        var field = fields.line(place, messages.text("editor.source.read"),
                (set, day) -> day.isBlank() ? set.withNull(place) : set.withText(place, day.strip()));
        field.setPromptText(LocalDate.now(ZoneId.systemDefault()).toString());
        return field;
    }

    private Label caption(String key) {
        return Parts.label(messages.text(key), Styles.CAPTION);
    }
}
