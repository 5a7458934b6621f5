package org.unsaid.ui.probes.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What the set is made of: itself, its factors, its questions with each control under its own.
final class Outline extends VBox {

    private static final PseudoClass INDENTED = PseudoClass.getPseudoClass("indented");
    private static final double WIDTH = 264;
    private static final int ROWS_BEFORE = 6;
    private static final double NARROW_WIDTH = 228;

    private final Messages messages;
    private final EditorViewModel model;
    private final ListView<Row> list = new ListView<>();
    private boolean filling;

    /// @param wrong whether something on its page is
    record Row(Page page, String text, boolean indented, boolean wrong) {}

    /// @param add adds a question
    Outline(Messages messages, EditorViewModel model, Runnable add) {
        this.messages = messages;
        this.model = model;
        getStyleClass().addAll(Styles.PANEL, "outline");
        narrow(false);
        list.setId("choose-page");
        list.getStyleClass().add(Panels.PANEL);
        list.setAccessibleText(messages.text("editor.outline"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !filling) {
                model.show(row.page());
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        var adding = Parts.button("add-question", messages.text("editor.question.add"), Feather.PLUS, add);
        adding.setMaxWidth(Double.MAX_VALUE);
        adding.setMinWidth(0);
        adding.setTooltip(new Tooltip(adding.getText()));
        HBox.setHgrow(adding, Priority.ALWAYS);
        var foot = new HBox(4, adding, small("move-up", "editor.move.up", Feather.ARROW_UP, () -> model.move(-1)),
                small("move-down", "editor.move.down", Feather.ARROW_DOWN, () -> model.move(1)));
        foot.setPadding(new Insets(10, 12, 12, 12));
        getChildren().setAll(list, foot);
        model.documentProperty().subscribe(_ -> fill());
        model.checkProperty().subscribe(_ -> fill());
        model.pageProperty().subscribe(_ -> {
            select();
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS_BEFORE));
        });
    }

    void narrow(boolean narrow) {
        double width = narrow ? NARROW_WIDTH : WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /// A question in the language of the screen, or in the first that it is worded in.
    static String wording(Messages messages, SetDocument set, int index) {
        var prompts = QuestionEdits.path(index) + "/prompts/";
        var shown = set.text(prompts + messages.language().toLanguageTag() + "/text");
        return !shown.isBlank() ? shown.strip() : set.columns().stream().map(language -> set.text(prompts + language.toLanguageTag() + "/text").strip())
                .filter(text -> !text.isEmpty()).findFirst().orElseGet(() -> messages.text("editor.question.blank"));
    }

    private Button small(String id, String key, Feather icon, Runnable action) {
        var button = Parts.button(id, "", icon, action);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.disableProperty().bind(model.pageProperty().map(page -> !(page instanceof Page.Question)));
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.removeQuestion();
            event.consume();
        }
    }

    private void fill() {
        var rows = rows(model.document());
        if (!rows.equals(list.getItems())) {
            filling = true;
            list.getItems().setAll(rows);
            filling = false;
            select();
        }
    }

    private void select() {
        filling = true;
        list.getItems().stream().filter(row -> row.page().equals(model.pageProperty().get())).findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        filling = false;
    }

    private List<Row> rows(SetDocument set) {
        var rows = new ArrayList<Row>();
        var check = model.checkProperty().get();
        rows.add(new Row(new Page.TheSet(), messages.text("editor.page.set"), false,
                check.problems().stream().anyMatch(problem -> !problem.place().startsWith("probes/") && !problem.place().startsWith("factors"))));
        rows.add(new Row(new Page.Factors(), messages.text("editor.page.factors", set.size("factors")), false, check.touches("factors")));
        int number = 1;
        for (var block : QuestionEdits.blocks(set)) {
            for (int index : block) {
                boolean first = index == block.getFirst();
                rows.add(new Row(new Page.Question(set.text(QuestionEdits.path(index) + "/id")),
                        first ? number + "  " + wording(messages, set, index) : wording(messages, set, index), !first,
                        check.touches(QuestionEdits.path(index))));
            }
            number++;
        }
        return rows;
    }

    private final class Cell extends ListCell<Row> {

        private final Label text = new Label();
        private final FontIcon wrong = new FontIcon(Feather.ALERT_TRIANGLE);
        private final HBox line = new HBox(6, text, Parts.gap(), wrong);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            text.setMinWidth(0);
            wrong.getStyleClass().add("problem-icon");
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(INDENTED, !empty && row.indented());
            if (empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            text.setText(row.text().replaceAll("\\s+", " "));
            text.setGraphic(row.indented() ? new FontIcon(Feather.CORNER_DOWN_RIGHT) : null);
            wrong.setVisible(row.wrong());
            wrong.setManaged(row.wrong());
            setGraphic(line);
            setAccessibleText(row.text() + (row.wrong() ? ", " + messages.text("editor.page.wrong") : ""));
            setTooltip(new Tooltip(row.text()));
        }
    }
}
