package org.unsaid.ui.matrix;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Tally;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.matrix.CellContent.Answers;
import org.unsaid.ui.matrix.CellContent.Withheld;

/// What came of one question at one endpoint: its outcomes, or a share or score of them; or the same of a group.
final class OutcomeCell extends TableCell<MatrixRow, CellContent> {

    /// None of its answers passes the facets; it stays, quietly, so that a row is seen whole.
    private static final PseudoClass PASSED_OVER = PseudoClass.getPseudoClass("passed-over");

    private final Messages messages;
    private final MatrixViewModel model;
    private final Endpoint endpoint;
    private final Deck deck = new Deck();
    private final OutcomeBox outcomes;
    private final HeatBox heat = new HeatBox();
    private final GroupFigure group;
    private final Tooltip whole = new Tooltip();
    private boolean stale;
    private boolean layingOut;

    OutcomeCell(Messages messages, MatrixViewModel model, Endpoint endpoint) {
        this.messages = messages;
        this.model = model;
        this.endpoint = endpoint;
        outcomes = new OutcomeBox(messages);
        group = new GroupFigure(messages, model);
        group.getStyleClass().addAll("outcome-box", "group-cell");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        getStyleClass().add("outcome-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        deck.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        deck.prefWidthProperty().bind(widthProperty());
        deck.prefHeightProperty().bind(heightProperty());
        setGraphic(deck);
    }

    /// The table tells every cell of a row, also those of models that are out of view; it lays out only those that are in it,
    /// and only then they are filled.
    @Override
    protected void updateItem(@Nullable CellContent content, boolean empty) {
        super.updateItem(content, empty);
        stale = true;
        if (!layingOut) { // its request would be lost
            requestLayout();
        }
    }

    /// A content that changed becomes the item only while the table lays its cell out.
    @Override
    protected void layoutChildren() {
        layingOut = true;
        super.layoutChildren();
        layingOut = false;
        if (stale) {
            fill();
            super.layoutChildren();
        }
    }

    private void fill() {
        stale = false;
        setTooltip(null);
        var content = getItem();
        if (isEmpty() || content == null) {
            deck.showNothing();
            setAccessibleText("");
            return;
        }
        pseudoClassStateChanged(PASSED_OVER, content instanceof Answers answers && !answers.passing());
        setAccessibleText(name() + "; " + switch (content) {
            case Withheld(var tally) -> group(tally);
            case Answers answers -> question() + "; " + answers(answers);
        });
    }

    private String group(Tally tally) {
        deck.turnTo(group);
        return getTableRow() != null && getTableRow().getItem() instanceof GroupRow row ? group.show(row, endpoint, tally) : "";
    }

    private String answers(Answers answers) {
        if (model.look().heatProperty().get() == Heat.OUTCOME || answers.tally().counts().isEmpty()) {
            deck.turnTo(outcomes);
            outcomes.show(answers);
            return outcomes(answers);
        }
        deck.turnTo(heat);
        var figure = figure(answers.tally());
        figure.ifPresentOrElse(heat::show, () -> heat.showNothing(messages.text(nothing())));
        figure.ifPresent(shown -> {
            whole.setText(shown.spoken());
            setTooltip(whole);
        });
        return figure.map(HeatFigure::spoken).orElseGet(() -> messages.text(nothing())) + "; " + outcomes(answers);
    }

    private Optional<HeatFigure> figure(Tally tally) {
        return switch (model.look().heatProperty().get()) {
            case DIVERGENCE -> row().flatMap(row -> model.look().divergence(row, endpoint)).map(found -> HeatFigure.divergence(messages, found));
            case Heat share -> tally.counted() == 0 ? Optional.empty() : Optional.of(HeatFigure.share(messages, share, tally));
        };
    }

    private String nothing() {
        if (model.look().heatProperty().get() != Heat.DIVERGENCE) {
            return "matrix.heat.nothing";
        }
        return model.look().divergenceProperty().get() instanceof DivergenceState.Reading ? "matrix.divergence.reading" : "matrix.divergence.nothing";
    }

    private Optional<QuestionRow> row() {
        return getTableRow() != null && getTableRow().getItem() instanceof QuestionRow row ? Optional.of(row) : Optional.empty();
    }

    private String name() {
        return EndpointNames.shortName(messages, endpoint) + ", " + EndpointNames.origin(messages, endpoint);
    }

    private String question() {
        return row().map(row -> messages.language(row.language()) + ": " + row.wording()).orElse("");
    }

    private String outcomes(Answers answers) {
        return (answers.tally().counts().isEmpty()
                ? messages.text("app.outcome.pending")
                : messages.text("matrix.access.cell", OutcomeBox.words(messages, answers.tally()), answers.planned()))
                + (answers.tally().truncated() == 0 ? "" : "; " + messages.text("matrix.access.truncated", answers.tally().truncated()))
                + (answers.tally().doubtful() == 0 ? "" : "; " + messages.text("matrix.access.doubtful", answers.tally().doubtful()))
                + (answers.passing() ? "" : "; " + messages.text("matrix.access.passed-over"));
    }
}
