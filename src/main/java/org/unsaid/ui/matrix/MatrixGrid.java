package org.unsaid.ui.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Two tables that scroll as one, so that the questions stay put while the models move sideways.
final class MatrixGrid extends HBox {

    private static final double ROW = 40;
    private static final double QUESTIONS = 340;

    private final Messages messages;
    private final MatrixViewModel model;
    private final TableView<MatrixRow> questions = new TableView<>();
    private final TableView<MatrixRow> answers = new TableView<>();
    private final Region underQuestions = new Region();
    private boolean linked;

    MatrixGrid(Messages messages, MatrixViewModel model, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        for (var table : List.of(questions, answers)) {
            table.setItems(model.rows());
            table.setFixedCellSize(ROW);
            table.getStyleClass().add("matrix-table");
            table.setPlaceholder(Parts.label(messages.text("matrix.no-row"), Styles.MUTED));
        }
        questions.getStyleClass().add("matrix-questions");
        questions.setFocusTraversable(false);
        questions.getColumns().add(questionColumn());
        questions.setPrefWidth(QUESTIONS);
        questions.setMinWidth(240);
        questions.setMaxWidth(QUESTIONS);
        questions.setSelectionModel(null);
        answers.setId("matrix");
        answers.getSelectionModel().setCellSelectionEnabled(true);
        answers.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                compareSelected();
                event.consume();
            }
        });
        answers.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                compareSelected();
            }
        });
        HBox.setHgrow(answers, Priority.ALWAYS);
        var left = new VBox(questions, underQuestions);
        VBox.setVgrow(questions, Priority.ALWAYS);
        getChildren().setAll(left, answers);
        subscriptions.refill(this::fillColumns, model.columns(), model.filterRevisionProperty());
    }

    /// Opens the comparison of the cell that is selected, or of the first question.
    void compareSelected() {
        var focus = answers.getFocusModel().getFocusedCell();
        int row = focus.getRow();
        var column = focus.getTableColumn();
        Optional<Endpoint> endpoint = column != null && column.getUserData() instanceof Endpoint found
                ? Optional.of(found) : Optional.empty();
        answers.getItems().stream().skip(Math.max(0, row)).filter(QuestionRow.class::isInstance).map(QuestionRow.class::cast)
                .findFirst().ifPresent(question -> model.compare(question, endpoint));
    }

    void focusFirst() {
        answers.requestFocus();
        if (answers.getSelectionModel().getSelectedCells().isEmpty() && answers.getItems().size() > 1) {
            answers.getVisibleLeafColumns().stream().findFirst().ifPresent(column -> answers.getSelectionModel().select(1, column));
        }
    }

    private TableColumn<MatrixRow, MatrixRow> questionColumn() {
        var heading = new TableColumn<MatrixRow, MatrixRow>();
        heading.setGraphic(Parts.label(" ", Styles.CAPTION));
        var column = new TableColumn<MatrixRow, MatrixRow>();
        column.setGraphic(head(messages.text("matrix.question"), ""));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new QuestionCell(messages, model));
        column.setPrefWidth(QUESTIONS - 4);
        column.setSortable(false);
        column.setReorderable(false);
        heading.getColumns().add(column);
        heading.setReorderable(false);
        return heading;
    }

    private void fillColumns() {
        answers.getColumns().clear();
        Map<EndpointKind, TableColumn<MatrixRow, CellContent>> kinds = new EnumMap<>(EndpointKind.class);
        for (var endpoint : model.columns()) {
            kinds.computeIfAbsent(EndpointKind.of(endpoint), this::kindColumn).getColumns().add(column(endpoint));
        }
        answers.getColumns().addAll(kinds.values());
    }

    private TableColumn<MatrixRow, CellContent> kindColumn(EndpointKind kind) {
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setGraphic(Parts.label(messages.text("matrix.kind." + kind.name().toLowerCase(Locale.ROOT)), Styles.CAPTION));
        column.setReorderable(false);
        return column;
    }

    private TableColumn<MatrixRow, CellContent> column(Endpoint endpoint) {
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setUserData(endpoint);
        column.setGraphic(head(EndpointNames.shortName(messages, endpoint),
                endpoint.scripted() ? messages.text("app.scripted.short") : endpoint.host()));
        column.setCellValueFactory(row -> row.getValue().content(endpoint));
        column.setCellFactory(_ -> new OutcomeCell(messages, endpoint));
        column.setPrefWidth(messages.language().equals(Locale.FRENCH) ? 168 : 138);
        column.setMinWidth(104);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static VBox head(String name, String under) {
        var title = Parts.label(name, Styles.STRONG);
        var box = new VBox(1, title, Parts.label(under, Styles.CAPTION));
        box.setMinHeight(38);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!linked) {
            link();
        }
    }

    /// Scrolls both tables together, once their scroll bars are there.
    private void link() {
        var left = bar(questions, Orientation.VERTICAL);
        var right = bar(answers, Orientation.VERTICAL);
        var across = bar(answers, Orientation.HORIZONTAL);
        if (left.isPresent() && right.isPresent() && across.isPresent()) {
            linked = true;
            left.get().valueProperty().bindBidirectional(right.get().valueProperty());
            underQuestions.minHeightProperty().bind(across.get().visibleProperty().flatMap(
                    shown -> across.get().heightProperty().map(height -> shown ? height.doubleValue() : 0.0)));
        }
    }

    private static Optional<ScrollBar> bar(TableView<?> table, Orientation orientation) {
        return table.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation).findFirst();
    }
}
