package org.unsaid.ui.compare;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.ui.AnswerNotes;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.OutcomeBadge;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.TextLength;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Outcome;

/// An answer recorded by hand, beside those that were asked for: always marked as such, and as being in no rate.
final class RecordedColumn extends ReadingColumn {

    private static final double PICTURE = 800;
    private static final double HIGHEST = 300;
    /// A longer answer is cut on screen, with a button that opens it whole.
    private static final int LONGEST = 4_000;

    private final Messages messages;
    private final RecordedAnswer answer;
    private final Actions actions;

    RecordedColumn(Messages messages, CompareViewModel model, RecordedAnswer answer, Actions actions) {
        super(head(messages, answer));
        this.messages = messages;
        this.answer = answer;
        this.actions = actions;
        var shown = TextCut.first(answer.text().strip(), LONGEST);
        content().getChildren().add(new MarkedText(shown, List.of()));
        if (shown.length() < answer.text().strip().length()) {
            content().getChildren().add(Parts.button("open-full", messages.text("compare.open-full", answer.text().length()), () -> actions.full(answer.text())));
        }
        AnswerNotes.hidden(messages, shown).map(words -> Parts.paragraph(words, Styles.CAPTION)).ifPresent(content().getChildren()::add);
        answer.picture().ifPresent(_ -> model.session().recorded().picture(answer.id(),
                picture -> new Image(new ByteArrayInputStream(picture.bytes()), PICTURE, 0, true, true), this::show, model::report));
        content().getChildren().add(buttons(model.readOnly()));
        setFoot(messages.text("compare.recorded.foot", VisibleText.of(answer.by()), Moments.of(messages, answer.recordedAt()), TextLength.of(answer.text())));
        getStyleClass().add("recorded-column");
        setAccessibleText(messages.text("compare.recorded.mark") + ", " + answer.sighting().application() + ", " + messages.language(answer.asked().language()));
    }

    RecordedAnswer answer() {
        return answer;
    }

    private static Region head(Messages messages, RecordedAnswer answer) {
        var sighting = answer.sighting();
        var name = Parts.label(VisibleText.of(sighting.application()), Styles.STRONG, "column-name");
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMinHeight(USE_PREF_SIZE);
        var who = new FlowPane(8, 0, name, Parts.label(messages.ownName(answer.asked().language()), Styles.CAPTION));
        who.setMinWidth(0);
        who.setRowValignment(VPos.BASELINE);
        var where = Parts.paragraph(messages.text("compare.recorded.where", VisibleText.of(sighting.place()), Moments.of(messages, sighting.at())), Styles.CAPTION);
        var box = new VBox(2, who, where);
        sighting.model().ifPresent(model -> box.getChildren().add(
                Parts.paragraph(messages.text("compare.recorded.model", VisibleText.of(model)), Styles.CAPTION)));
        var mark = Parts.label(messages.text("compare.recorded.mark"), Styles.CHIP, "recorded-mark");
        mark.setGraphic(new FontIcon(Feather.EDIT_2));
        mark.setTooltip(new Tooltip(messages.text("compare.recorded.mark.help")));
        mark.setMinWidth(USE_PREF_SIZE);
        var badges = new FlowPane(8, 6, mark);
        badges.setMinWidth(0);
        badges.setRowValignment(VPos.CENTER);
        var by = Parts.label(messages.text("compare.recorded.no-label"), Styles.CAPTION);
        answer.label().ifPresent(label -> {
            var outcome = Outcome.of(label.label());
            badges.getChildren().add(new OutcomeBadge(outcome, OutcomeLook.word(messages, outcome)));
            by.setText(messages.text("compare.recorded.by", VisibleText.of(label.version())));
        });
        var head = new VBox(8, box, badges, by);
        head.getStyleClass().add("column-head");
        return head;
    }

    private FlowPane buttons(boolean readOnly) {
        var buttons = new FlowPane(6, 6);
        if (answer.picture().isPresent()) {
            buttons.getChildren().add(Parts.button("show-picture", messages.text("compare.recorded.picture"), Feather.IMAGE, () -> actions.picture(answer)));
        }
        if (!readOnly) {
            buttons.getChildren().add(Parts.button("remove-recorded", messages.text("compare.recorded.remove"), Feather.TRASH_2, () -> actions.remove(answer)));
        }
        buttons.getChildren().forEach(button -> button.getStyleClass().add("small"));
        return buttons;
    }

    private void show(Optional<Image> image) {
        if (image.filter(each -> !each.isError()).isEmpty()) {
            content().getChildren().add(1, Parts.paragraph(messages.text("compare.recorded.picture.none"), Styles.CAPTION));
            return;
        }
        var view = new ImageView(image.get());
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitHeight(HIGHEST);
        view.fitWidthProperty().bind(content().widthProperty().map(width -> Math.max(40, Math.min(image.get().getWidth(), width.doubleValue() - 24))));
        view.setOnMouseClicked(_ -> actions.picture(answer));
        view.setAccessibleText(messages.text("compare.recorded.picture"));
        var frame = new StackPane(view);
        frame.setMaxWidth(USE_PREF_SIZE);
        frame.getStyleClass().add("recorded-picture");
        content().getChildren().add(1, frame);
    }
}
