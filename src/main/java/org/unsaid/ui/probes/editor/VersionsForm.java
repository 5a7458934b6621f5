package org.unsaid.ui.probes.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.unsaid.divergence.WordDifference;
import org.unsaid.probe.SetVersions.Earlier;
import org.unsaid.probe.edit.SetDifference;
import org.unsaid.probe.edit.SetDifference.Change;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The earlier versions of a set, and what has changed since the one that is chosen.
final class VersionsForm extends HBox {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 560;
    private static final double LIST_WIDTH = 220;
    private static final int MOST_SHOWN = 300;

    private final Messages messages;
    private final SetDocument now;
    private final ListView<Earlier> list = new ListView<>();
    private final VBox difference = new VBox(12);

    VersionsForm(Messages messages, SetDocument now, List<Earlier> earlier) {
        super(16);
        this.messages = messages;
        this.now = now;
        setPrefSize(WIDTH, HEIGHT);
        setPadding(new Insets(16, 20, 0, 20));
        list.setId("choose-version");
        list.setMinWidth(LIST_WIDTH);
        list.setMaxWidth(LIST_WIDTH);
        list.setAccessibleText(messages.text("editor.versions"));
        list.setCellFactory(_ -> new Cell());
        list.getItems().setAll(earlier);
        list.setPlaceholder(Parts.paragraph(messages.text("editor.versions.none"), Styles.MUTED));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, version) -> show(Optional.ofNullable(version)));
        difference.setId("version-difference");
        difference.setPadding(new Insets(0, 12, 12, 0));
        var scroll = new ScrollPane(difference);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(list, scroll);
        list.getSelectionModel().selectFirst();
    }

    ObservableValue<Boolean> readyProperty() {
        return list.getSelectionModel().selectedItemProperty().map(_ -> true).orElse(false);
    }

    Optional<Earlier> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void show(Optional<Earlier> version) {
        difference.getChildren().clear();
        version.ifPresent(earlier -> {
            var before = SetDocument.of(earlier.set());
            var changes = SetDifference.between(before, now);
            difference.getChildren().add(Parts.paragraph(messages.text("editor.versions.since", earlier.set().version(), changes.size()), Styles.STRONG));
            changes.stream().limit(MOST_SHOWN).forEach(change -> difference.getChildren().add(row(change, before)));
            if (changes.size() > MOST_SHOWN) {
                difference.getChildren().add(Parts.paragraph(messages.text("editor.versions.more", changes.size() - MOST_SHOWN), Styles.MUTED));
            }
        });
    }

    private Node row(Change change, SetDocument before) {
        var place = new PlaceWords(messages, change.kind() == SetDifference.Kind.REMOVED ? before : now).of(change.place());
        var what = messages.text(switch (change.kind()) {
            case ADDED -> "editor.change.added";
            case REMOVED -> "editor.change.removed";
            case CHANGED -> "editor.change.changed";
            case MOVED -> "editor.change.moved";
        }, place);
        var row = new VBox(4, Parts.paragraph(what, Styles.CAPTION));
        if (!change.before().isEmpty() || !change.after().isEmpty()) {
            row.getChildren().add(words(shown(change.before()), shown(change.after())));
        }
        return row;
    }

    private MarkedText words(String before, String after) {
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        for (var piece : WordDifference.between(before, after)) {
            int start = text.length();
            text.append(piece.text());
            switch (piece.change()) {
                case KEPT -> { }
                case ADDED -> marks.add(new Mark(start, text.length(), Mark.Kind.ADDED, 0, messages.text("editor.change.word.added")));
                case REMOVED -> marks.add(new Mark(start, text.length(), Mark.Kind.REMOVED, 0, messages.text("editor.change.word.removed")));
            }
        }
        return new MarkedText(text.toString(), marks);
    }

    private String shown(String value) {
        return switch (value) {
            case "true" -> messages.text("editor.change.yes");
            case "false" -> messages.text("editor.change.no");
            default -> value;
        };
    }

    private final class Cell extends ListCell<Earlier> {
        @Override
        protected void updateItem(Earlier earlier, boolean empty) {
            super.updateItem(earlier, empty);
            if (empty || earlier == null) {
                setText(null);
                return;
            }
            var day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(messages.language())
                    .format(earlier.keptAt().atZone(ZoneId.systemDefault()));
            setText(messages.text("editor.versions.row", earlier.set().version(), day));
        }
    }
}
