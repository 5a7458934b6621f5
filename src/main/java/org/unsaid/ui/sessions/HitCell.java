package org.unsaid.ui.sessions;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.store.SearchHit.Place;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;

/// One answer with the words searched for: who gave it, to which question, and the words around the hit.
final class HitCell extends ListCell<AnswerHits.Line> {

    private static final String CUT = "…";

    private final Messages messages;
    private final Label session = Parts.label("", Styles.STRONG);
    private final Label count = Parts.label("", Styles.CAPTION);
    private final HBox heading = new HBox(10, new FontIcon(Feather.LAYERS), session, count);
    private final Label name = Parts.label("", Styles.STRONG);
    private final Label origin = Parts.label("", Styles.CAPTION);
    private final Label question = Parts.label("", Styles.CAPTION);
    private final MarkedText excerpt = new MarkedText();
    private final VBox answer;

    HitCell(Messages messages, Consumer<? super AnswerHits.Line> onOpen) {
        this.messages = messages;
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("hit-heading");
        name.setMinWidth(USE_PREF_SIZE);
        origin.setMinWidth(USE_PREF_SIZE);
        question.setTextOverrun(OverrunStyle.ELLIPSIS);
        question.setMinWidth(0);
        var who = new HBox(8, name, origin, question);
        who.setAlignment(Pos.BASELINE_LEFT);
        excerpt.setMouseTransparent(true); // a click opens, it does not select words
        answer = new VBox(2, who, excerpt);
        answer.getStyleClass().add("hit-answer");
        answer.setMinWidth(0);
        answer.prefWidthProperty().bind(widthProperty().subtract(40)); // so that long words wrap, not widen the list
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                onOpen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(AnswerHits.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case AnswerHits.Line.Heading(var group) -> {
                session.setText(group.name());
                count.setText(messages.text("sessions.search.answers", group.answers().size()));
                setGraphic(heading);
                setAccessibleText(session.getText() + ", " + count.getText());
            }
            case AnswerHits.Line.Hit(var hit) -> show(hit);
        }
    }

    private void show(AnswerSearch.Answer found) {
        var hit = found.hit();
        name.setText(EndpointNames.fullName(messages, found.endpoint()));
        origin.setText(EndpointNames.origin(messages, found.endpoint()) + place(hit.place()));
        question.setText(messages.language(hit.trial().language()) + ": " + VisibleText.of(found.question()).replace('\n', ' '));
        excerpt.show(CUT + hit.excerpt() + CUT,
                List.of(new Mark(hit.start() + CUT.length(), hit.end() + CUT.length(), Mark.Kind.EVIDENCE, 0, "")));
        setGraphic(answer);
        setAccessibleText(name.getText() + ", " + origin.getText() + "; " + question.getText() + "; " + VisibleText.of(hit.excerpt()));
    }

    private String place(Place place) {
        return switch (place) {
            case ANSWER -> "";
            case NOTE -> " · " + messages.text("sessions.search.note");
            case REASONING -> " · " + messages.text("sessions.search.reasoning");
        };
    }
}
