package org.unsaid.ui.compare;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.Trial;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.LiveAnswer;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeBadge;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;

/// One answer: who gave it, its label, its facts, its text. Filled again only where something changed.
final class AnswerColumn extends VBox {

    private static final double NARROWEST = 220;

    private final Messages messages;
    private final CompareViewModel model;
    private final Choice choice;
    private final Actions actions;
    private final VBox head = new VBox(8);
    private final FactStrip strip;
    private final VBox content = new VBox(14);
    private final Label foot = Parts.label("", Styles.CAPTION);
    private final MarkedText arriving = new MarkedText();
    private Optional<Object> rendered = Optional.empty();

    AnswerColumn(Messages messages, CompareViewModel model, Choice choice, Actions actions) {
        this.messages = messages;
        this.model = model;
        this.choice = choice;
        this.actions = actions;
        strip = new FactStrip(messages, model);
        head.setPadding(new Insets(14, 14, 10, 14));
        head.setMinHeight(112);
        content.setMinWidth(0);
        content.setPadding(new Insets(14, 14, 20, 14));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.setPadding(new Insets(7, 14, 7, 14));
        getChildren().setAll(head, strip, scroll, Parts.hairline(), foot);
        setMinWidth(NARROWEST);
        setPrefWidth(NARROWEST);
        setFocusTraversable(true);
        getStyleClass().addAll("answer-column", Panels.PANEL);
    }

    void showFocused(boolean focused) {
        getStyleClass().remove("answer-column-focused");
        if (focused) {
            getStyleClass().add("answer-column-focused");
        }
    }

    /// Shows what there is now.
    void refresh() {
        var now = model.answer(choice);
        var state = List.of(now, model.question(), model.factProperty().get(), model.repeat(choice), model.repeatsOf(choice).size());
        if (rendered.filter(state::equals).isPresent()) {
            return;
        }
        boolean stillArriving = now instanceof Shown.Arriving && content.getChildren().contains(arriving);
        rendered = Optional.of(state);
        switch (now) {
            case Shown.Pending _ -> pending();
            case Shown.Arriving(var answer) -> arriving(answer, stillArriving);
            case Shown.Ended(var trial) -> ended(trial);
        }
        setAccessibleText(EndpointNames.fullName(messages, choice.endpoint()) + ", " + EndpointNames.origin(messages, choice.endpoint())
                + ", " + messages.language(choice.language()));
    }

    private void head(HBox badges, String by) {
        var name = Parts.label(EndpointNames.fullName(messages, choice.endpoint()), Styles.STRONG, "column-name");
        var origin = Parts.paragraph(EndpointNames.origin(messages, choice.endpoint()), Styles.CAPTION);
        var language = Parts.label(messages.ownName(choice.language()), Styles.CAPTION);
        language.setMinWidth(USE_PREF_SIZE);
        badges.setAlignment(Pos.CENTER_LEFT);
        var line = Parts.ends(Parts.label(by, Styles.CAPTION), RepeatSquares.of(messages, model, choice));
        line.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().setAll(new VBox(2, Parts.ends(name, language), origin), badges, line);
    }

    private void pending() {
        var badge = Parts.label(messages.text("app.outcome.pending"), Styles.OUTCOME_BADGE, "outcome-pending");
        badge.setGraphic(new FontIcon(Feather.CLOCK));
        head(new HBox(8, badge), messages.text("compare.not-asked"));
        strip.clear();
        content.getChildren().clear();
        foot.setText(messages.text("compare.repeat", model.repeat(choice), model.repeats()));
    }

    private void arriving(LiveAnswer answer, boolean same) {
        if (!same) {
            var badge = Parts.label(messages.text("app.outcome.writing"), Styles.OUTCOME_BADGE, "outcome-pending");
            badge.setGraphic(new FontIcon(Feather.EDIT_3));
            head(new HBox(8, badge), messages.text("compare.no-label"));
            content.getChildren().setAll(arriving);
        }
        var text = answer.text().isEmpty() && !answer.reasoning().isEmpty() ? messages.text("compare.thinking") : answer.text() + " ▍";
        arriving.show(text, List.of());
        strip.show(model.facts(choice, answer.text(), true));
        var seconds = answer.elapsed().toMillis() / 1000.0;
        foot.setText(answer.waiting().isZero()
                ? messages.text("compare.so-far", Math.round(seconds * 10) / 10.0, answer.text().length())
                : messages.text("compare.waiting", answer.waiting().toSeconds(), answer.attempt()));
    }

    private void ended(Trial trial) {
        head(badges(trial), by(trial));
        strip.show(model.facts(choice, trial));
        content.getChildren().setAll(AnswerBody.of(messages, model, choice, trial, actions));
        var took = Duration.between(trial.sentAt(), trial.finishedAt());
        foot.setText(messages.text("compare.foot", model.repeat(choice), model.repeats(), words(trial.reply().text()),
                Math.round(took.toMillis() / 100.0) / 10.0)
                + (trial.reply().reasoning().isEmpty() ? "" : " · " + messages.text("compare.foot.reasoning")));
    }

    private HBox badges(Trial trial) {
        var badges = new HBox(8, badge(trial));
        if (trial.delivery() == Delivery.TRUNCATED) {
            var cut = Parts.label(messages.text("app.outcome.truncated"), Styles.CHIP);
            cut.setGraphic(new FontIcon(Feather.SCISSORS));
            badges.getChildren().add(cut);
        }
        return badges;
    }

    private OutcomeBadge badge(Trial trial) {
        var outcome = trial.outcome();
        var word = OutcomeLook.word(messages, outcome);
        if (trial.delivery() == Delivery.BLOCKED) {
            word = messages.text("compare.blocked-by-service");
        }
        var state = trial.verdict().flatMap(verdict -> verdict.state()).map(messages::place);
        if (state.isPresent() && outcome == Outcome.OFFICIAL_LINE) {
            word = messages.text("compare.line-of", word, state.get());
        }
        return new OutcomeBadge(outcome, word);
    }

    private String by(Trial trial) {
        if (trial.delivery() == Delivery.BLOCKED || trial.delivery() == Delivery.FAILED) {
            return messages.text("compare.by.wire");
        }
        return trial.verdict().map(verdict -> verdict.method() == Method.HUMAN
                ? messages.text("compare.by.person", verdict.version())
                : messages.text(verdict.doubtful() ? "compare.by.unsure" : "compare.by.sure",
                        verdict.version().replace("rules", messages.text("compare.rules")))).orElse("");
    }

    /// Words of a spaced script, characters of another.
    private static int words(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return han > text.length() / 3 ? (int) han : text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
