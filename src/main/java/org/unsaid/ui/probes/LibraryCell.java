package org.unsaid.ui.probes;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Shows a line of the library's tree: a name, and how many questions are under it.
final class LibraryCell extends TreeCell<LibraryItem> {

    private static final PseudoClass NO_HITS = PseudoClass.getPseudoClass("no-hits");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double ROOM_BESIDE = 58;

    private final Messages messages;
    private final ProbesViewModel model;
    private final Label name = new Label();
    private final Label count = Parts.label("", Styles.CAPTION);
    private final HBox line = new HBox(8, name, Parts.gap(), count);

    LibraryCell(Messages messages, ProbesViewModel model) {
        this.messages = messages;
        this.model = model;
        line.setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(LibraryItem item, boolean empty) {
        super.updateItem(item, empty);
        name.getStyleClass().setAll("label", "name");
        name.setGraphic(null);
        name.setWrapText(false);
        setTooltip(null);
        pseudoClassStateChanged(NO_HITS, false);
        pseudoClassStateChanged(HEADING, item instanceof LibraryItem.Heading);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (item) {
            case LibraryItem.Heading(var text) -> {
                show(text, "");
                name.getStyleClass().setAll("label", "heading", Styles.PANEL_TITLE);
            }
            case LibraryItem.Hint(var text) -> {
                show(text, "");
                name.setWrapText(true);
                name.getStyleClass().add(Styles.CAPTION);
            }
            case LibraryItem.Group(var branch) -> show(Words.subject(messages, branch.subject()), found(branch.entries()));
            case LibraryItem.ASet(var entry) -> {
                show(Words.title(messages, entry.set()), found(List.of(entry)));
                name.setGraphic(model.hasDraft(entry) ? new FontIcon(Feather.EDIT_2) : null);
                setTooltip(new Tooltip(Words.title(messages, entry.set())));
                pseudoClassStateChanged(NO_HITS, model.countFound(entry) == 0);
            }
            case LibraryItem.ADraft(var draft) -> {
                show(messages.text("probes.draft", DraftPanel.title(messages, draft)), Integer.toString(draft.size("probes")));
                name.setGraphic(new FontIcon(Feather.EDIT_2));
                setTooltip(new Tooltip(DraftPanel.title(messages, draft)));
            }
            case LibraryItem.AFile(var file) -> {
                show(file.file(), Integer.toString(file.problems().size()));
                name.setGraphic(icon());
                setTooltip(new Tooltip(messages.text("probes.problems.title", file.file())));
            }
        }
    }

    private String found(List<Entry> entries) {
        return Integer.toString(entries.stream().mapToInt(model::countFound).sum());
    }

    private void show(String text, String number) {
        name.setText(text);
        count.setText(number);
        line.prefWidthProperty().bind(getTreeView().widthProperty().subtract(ROOM_BESIDE));
        setGraphic(line);
        setAccessibleText(number.isEmpty() ? text
                : messages.text(model.isSearching() ? "probes.count.found" : "probes.count", text, Integer.parseInt(number)));
    }

    private static Node icon() {
        var icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("problem-icon");
        return icon;
    }
}
