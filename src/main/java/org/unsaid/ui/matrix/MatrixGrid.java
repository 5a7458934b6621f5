package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Two tables that scroll as one, so that the questions stay put while the models move sideways, and over them the
/// heading of the set that is in view.
final class MatrixGrid extends StackPane {

    static final double ROW = 40;
    static final double HEAD = 58;
    private static final double QUESTIONS = 340;
    private static final double QUESTIONS_WHEN_NARROW = 264;
    private static final double NARROW = 1000;

    private final MatrixViewModel model;
    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private final TableView<MatrixRow> questions = new TableView<>(rows);
    private final TableView<MatrixRow> answers = new TableView<>(rows);
    private final Region underQuestions = new Region();
    private final EndpointColumns columns;
    private final StickyGroup sticky;
    private final GridScroll scroll;
    private boolean turning;
    private boolean uncover;
    private boolean returning = true; // to where it was left, until a person moves it

    MatrixGrid(Messages messages, MatrixViewModel model, Subscriptions subscriptions) {
        this.model = model;
        columns = new EndpointColumns(messages, model, answers, this::refreshSticky);
        sticky = new StickyGroup(messages, model);
        for (var table : List.of(questions, answers)) {
            table.setFixedCellSize(ROW);
            table.setRowFactory(_ -> new GridRow());
            table.getStyleClass().add("matrix-table");
            table.setPlaceholder(Parts.label(table.equals(answers) ? messages.text("matrix.no-row") : "", Styles.MUTED));
        }
        questions.getStyleClass().add("matrix-questions");
        questions.setFocusTraversable(false);
        questions.getColumns().add(QuestionCell.column(messages, model));
        widthProperty().map(width -> width.doubleValue() < NARROW ? QUESTIONS_WHEN_NARROW : QUESTIONS).subscribe(this::fitQuestions);
        questions.setSelectionModel(null);
        answers.setId("matrix");
        answers.setAccessibleText(messages.text("matrix.access.name"));
        answers.setAccessibleHelp(messages.text("matrix.keys"));
        answers.getSelectionModel().setCellSelectionEnabled(true);
        answers.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        answers.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        var left = new VBox(questions, underQuestions);
        VBox.setVgrow(questions, Priority.ALWAYS);
        HBox.setHgrow(answers, Priority.ALWAYS);
        var overlay = new Pane(sticky);
        overlay.setPickOnBounds(false);
        getChildren().setAll(new HBox(left, answers), overlay);
        for (var moved : List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL)) {
            addEventFilter(moved, _ -> returning = false);
        }
        scroll = new GridScroll(questions, answers, underQuestions, this::scrolled);
        answers.widthProperty().subscribe(columns::fit);
        subscriptions.refill(this::fillColumns, model.columns(), model.session().recorded().all());
        subscriptions.refill(this::showRows, model.rows());
        subscriptions.refill(this::refresh, model.filterRevisionProperty());
        subscriptions.add(model.look().heatProperty().subscribe((_, _) -> refreshFigures()));
        subscriptions.add(model.look().divergenceProperty().subscribe((before, now) -> {
            if (!(before instanceof DivergenceState.Reading && now instanceof DivergenceState.Reading)) {
                refreshFigures(); // not for every step of the reading
            }
        }));
        subscriptions.add(model.stateProperty().subscribe(_ -> refreshSticky()));
        subscriptions.add(model.cursor().selectedProperty().subscribe((_, _) -> {
            returning = false;
            showSelected();
        }));
        answers.getFocusModel().focusedCellProperty().subscribe((_, cell) -> focused(cell));
    }

    /// Opens the comparison of the cell that is selected, or of the first question.
    void compareSelected() {
        var place = model.cursor().selectedProperty().get();
        int from = place.map(selected -> rows.indexOf(selected.row())).orElse(0);
        rows.stream().skip(Math.max(0, from)).filter(QuestionRow.class::isInstance).map(QuestionRow.class::cast)
                .findFirst().ifPresent(question -> model.compare(question, place.map(Place::endpoint)));
    }

    /// Takes the focus, at the cell that was selected last, or at the first.
    void focusSelected() {
        var place = model.cursor().selectedProperty().get().filter(selected -> rows.contains(selected.row())).or(this::firstQuestion);
        answers.requestFocus();
        place.ifPresent(model.cursor()::select);
    }

    private Optional<Place> firstQuestion() {
        return rows.stream().filter(QuestionRow.class::isInstance).findFirst()
                .flatMap(row -> model.columns().stream().findFirst().map(endpoint -> new Place(row, endpoint)));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.query().isEmpty()) {
            model.search("");
            event.consume();
        }
    }

    /// Folds a set, or opens the comparison of an answer.
    private void openSelected() {
        var focus = answers.getFocusModel().getFocusedCell();
        if (focus.getTableColumn() != null && focus.getTableColumn().getUserData() == null && focus.getRow() >= 0
                && rows.get(focus.getRow()) instanceof QuestionRow question) { // among those recorded by hand, which no model stands over
            model.compare(question, Optional.empty());
            return;
        }
        model.cursor().selectedProperty().get().map(Place::row).filter(rows::contains).ifPresent(row -> {
            switch (row) {
                case GroupRow group -> model.fold(group);
                case QuestionRow _ -> compareSelected();
            }
        });
    }

    private void focused(TablePosition<?, ?> cell) {
        if (!turning && cell != null && cell.getRow() >= 0 && cell.getRow() < rows.size()
                && cell.getTableColumn() != null && cell.getTableColumn().getUserData() instanceof Endpoint endpoint) {
            model.cursor().select(new Place(rows.get(cell.getRow()), endpoint));
        }
    }

    private void showSelected() {
        var wanted = model.cursor().selectedProperty().get();
        if (wanted.filter(place -> !rows.contains(place.row())).isPresent()) {
            turning = true; // filtered out; it is selected again once it is back
            firstQuestion().ifPresentOrElse(this::show, () -> answers.getSelectionModel().clearSelection());
            turning = false;
            return;
        }
        wanted.ifPresent(this::show);
    }

    private void show(Place place) {
        int row = rows.indexOf(place.row());
        var column = answers.getVisibleLeafColumns().stream()
                .filter(each -> Objects.equals(each.getUserData(), place.endpoint())).findFirst();
        if (row < 0 || column.isEmpty()) {
            return;
        }
        var focus = answers.getFocusModel().getFocusedCell();
        if (focus.getRow() != row || !Objects.equals(focus.getTableColumn(), column.get())
                || !answers.getSelectionModel().isSelected(row, column.get())) {
            answers.getSelectionModel().clearAndSelect(row, column.get());
            answers.getFocusModel().focus(row, column.get());
            answers.scrollToColumn(column.get());
        }
        uncover = true;
        requestLayout();
    }

    private void showRows() {
        turning = true;
        Rows.turn(rows, model.rows());
        turning = false;
        showSelected();
        refreshSticky();
    }

    private void refresh() {
        questions.refresh();
        refreshSticky();
    }

    /// The cells say something else of the same answers.
    private void refreshFigures() {
        answers.refresh();
        refresh();
    }

    private void fillColumns() {
        turning = true;
        columns.fill();
        turning = false;
        showSelected();
        refreshSticky();
    }

    private void fitQuestions(double width) {
        questions.setMinWidth(width);
        questions.setPrefWidth(width);
        questions.setMaxWidth(width);
        questions.getVisibleLeafColumns().forEach(column -> column.setPrefWidth(width - 4));
    }

    private void scrolled() {
        if (!returning) {
            scroll.now().ifPresent(model.cursor()::scrolled);
        }
        requestLayout();
    }

    private void refreshSticky() {
        sticky.forget();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        scroll.link();
        if (returning) {
            scroll.restore(model.cursor().scroll());
            uncover = false; // the cell selected may well have been scrolled out of view
        }
        if (uncover && answers.getHeight() > 0) {
            uncover = false;
            model.cursor().selectedProperty().get().map(place -> rows.indexOf(place.row())).filter(row -> row >= 0)
                    .ifPresent(scroll::uncover);
        }
        sticky.follow(scroll, rows, questions.getWidth(), answers.getVisibleLeafColumns());
    }
}
