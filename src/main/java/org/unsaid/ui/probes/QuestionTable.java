package org.unsaid.ui.probes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The questions of the chosen set, each control under its question, and how far each wording can be relied on.
final class QuestionTable extends TableView<QuestionRow> {

    private static final double ROW_HEIGHT = 50;
    private static final double ROLE_WIDTH = 92;
    private static final double LANGUAGE_WIDTH = 34;
    private static final double FACTS_WIDTH = 56;

    private final Messages messages;
    private final ProbesViewModel model;
    private List<TableColumn<QuestionRow, ?>> languages = List.of();

    /// @param read goes on to the text of the question that is selected
    QuestionTable(Messages messages, ProbesViewModel model, Runnable read) {
        this.messages = messages;
        this.model = model;
        setId("choose-question");
        getStyleClass().addAll("question-table", Panels.PANEL);
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setItems(model.rows());
        setPlaceholder(nothingFound());
        setRowFactory(_ -> new QuestionTableRow(messages));
        setAccessibleText(messages.text("probes.title"));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                read.run();
                event.consume();
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(row -> Optional.ofNullable(row).ifPresent(one -> model.select(one.probe().id())));
        model.chosenProperty().subscribe(this::showColumns);
        model.questionProperty().subscribe(this::mark);
    }

    /// Shows or hides the columns of languages; the question's own page says the same at length.
    void showLanguages(boolean shown) {
        languages.forEach(column -> column.setVisible(shown));
    }

    /// What the icons mean.
    HBox legend() {
        var legend = new HBox(18);
        legend.getStyleClass().add("table-legend");
        for (var state : WordingState.values()) {
            var label = Parts.label(Words.wordingState(messages, state), "wording-" + state.key());
            label.setGraphic(new FontIcon(state.icon()));
            legend.getChildren().add(label);
        }
        return legend;
    }

    private void showColumns(Chosen chosen) {
        switch (chosen) {
            case Chosen.ASet(var entry) -> {
                boolean shown = languages.stream().allMatch(TableColumn::isVisible);
                languages = languagesOf(entry.set()).stream().<TableColumn<QuestionRow, ?>>map(this::language).toList();
                showLanguages(shown);
                List<TableColumn<QuestionRow, ?>> columns = new ArrayList<>();
                columns.add(fixed(new TableColumn<>(), ROLE_WIDTH, () -> new QuestionCells.RoleCell(messages)));
                columns.add(question());
                columns.addAll(languages);
                columns.add(fixed(new TableColumn<>(messages.text("probes.column.facts")), FACTS_WIDTH, QuestionCells.FactsCell::new));
                getColumns().setAll(columns);
            }
            case Chosen.ABrokenFile _, Chosen.ADraft _, Chosen.Nothing _ -> getColumns().clear();
        }
    }

    /// Languages that any question of the set has; those that all have come first.
    static Set<Locale> languagesOf(ProbeSet set) {
        Set<Locale> all = new LinkedHashSet<>(set.languages());
        set.probes().forEach(probe -> probe.prompts().keySet().stream()
                .sorted(Comparator.comparing(Locale::toLanguageTag)).forEach(all::add));
        return all;
    }

    private TableColumn<QuestionRow, QuestionRow> question() {
        var column = new TableColumn<QuestionRow, QuestionRow>(messages.text("probes.column.question"));
        column.setMinWidth(120);
        return dressed(column, () -> new QuestionCells.TextCell(messages));
    }

    private TableColumn<QuestionRow, QuestionRow> language(Locale language) {
        var column = new TableColumn<QuestionRow, QuestionRow>();
        var head = new Label(Words.shortName(language));
        head.setTooltip(new Tooltip(messages.language(language)));
        column.setGraphic(head);
        column.getStyleClass().add("centred");
        return fixed(column, LANGUAGE_WIDTH, () -> new QuestionCells.WordingCell(messages, language));
    }

    private static TableColumn<QuestionRow, QuestionRow> fixed(
            TableColumn<QuestionRow, QuestionRow> column, double width, Supplier<QuestionCells.Base> cell) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        return dressed(column, cell);
    }

    private static TableColumn<QuestionRow, QuestionRow> dressed(
            TableColumn<QuestionRow, QuestionRow> column, Supplier<QuestionCells.Base> cell) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private void mark(Optional<QuestionRow> question) {
        question.ifPresentOrElse(row -> {
            if (!row.equals(getSelectionModel().getSelectedItem())) {
                getSelectionModel().select(row);
                scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 2));
            }
        }, getSelectionModel()::clearSelection);
    }

    private VBox nothingFound() {
        var box = new VBox(8, Parts.paragraph(messages.text("probes.search.none"), Styles.MUTED),
                Parts.link("clear-search", messages.text("probes.search.clear"), () -> model.queryProperty().set("")));
        box.setPadding(new Insets(24));
        return box;
    }
}
