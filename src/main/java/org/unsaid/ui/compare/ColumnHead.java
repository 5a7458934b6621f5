package org.unsaid.ui.compare;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.Trial;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.OutcomeBadge;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// Who answers, in which language, with which label by whom. Built once; names are whole on hover.
final class ColumnHead extends VBox {

    /// From this width the share of the repeats stands before their squares.
    private static final double ROOMY = 240;

    private final Messages messages;
    private final FlowPane badges = new FlowPane(8, 6);
    private final Label by = Parts.label("", Styles.CAPTION);
    private final Tooltip whole = new Tooltip();
    private final RepeatSquares squares;
    private final BooleanSupplier babbles;
    private final Label babble;

    ColumnHead(Messages messages, CompareViewModel model, Choice choice) {
        this.messages = messages;
        squares = new RepeatSquares(messages, model, choice);
        babbles = () -> model.babbles(choice);
        getStyleClass().add("column-head");
        var name = Parts.label(EndpointNames.fullName(messages, choice.endpoint()), Styles.STRONG, "column-name");
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(EndpointNames.fullName(messages, choice.endpoint()) + "\n" + choice.endpoint().spec()));
        var origin = Parts.paragraph(EndpointNames.origin(messages, choice.endpoint()), Styles.CAPTION);
        var language = Parts.label(messages.ownName(choice.language()), Styles.CAPTION);
        var who = new FlowPane(8, 0, name, language);
        who.setMinWidth(0);
        who.setRowValignment(VPos.BASELINE);
        name.setMinHeight(USE_PREF_SIZE);
        by.setMinWidth(0);
        by.setWrapText(true);
        by.setTooltip(whole);
        var line = new FlowPane(8, 4, by, squares);
        by.maxWidthProperty().bind(line.widthProperty());
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        widthProperty().subscribe(width -> squares.showShare(width.doubleValue() >= ROOMY));
        badges.setMinWidth(0);
        badges.setRowValignment(VPos.CENTER);
        babble = Parts.paragraph(messages.text("compare.babble"), Styles.CAPTION);
        tellBabble(false);
        getChildren().setAll(new VBox(2, who, origin), badges, line, babble);
    }

    void pending() {
        show(messages.text("compare.not-asked"), badge("app.outcome.pending", Feather.CLOCK));
    }

    /// Nothing is said for the moment that reading takes.
    void reading() {
        show("");
    }

    void arriving() {
        show(messages.text("compare.no-label"), badge("app.outcome.writing", Feather.EDIT_3));
    }

    void ended(Trial trial) {
        show(by(trial), new OutcomeBadge(trial.outcome(), word(trial)));
        tellBabble(trial.delivery().needsLabel() && trial.verdict().filter(this::onlyBabble).isPresent());
        if (trial.delivery() == Delivery.TRUNCATED) {
            var cut = Parts.label(messages.text("app.outcome.truncated"), Styles.CHIP);
            cut.setGraphic(new FontIcon(Feather.SCISSORS));
            badges.getChildren().add(cut);
        }
        machine(trial).ifPresent(verdict -> {
            var said = Parts.label(messages.text("compare.machine-said", method(verdict), RemarkList.word(messages, verdict)),
                    Styles.CHIP, "machine-label", OutcomeLook.styleClass(Outcome.of(verdict.label())));
            said.setTooltip(new Tooltip(messages.text("compare.event.set", RemarkList.by(messages, verdict),
                    RemarkList.word(messages, verdict), Moments.of(messages, verdict.at()))));
            said.setGraphic(new FontIcon(OutcomeLook.icon(Outcome.of(verdict.label()))));
            badges.getChildren().add(said);
        });
    }

    private void show(String words, Node... badge) {
        by.setText(words);
        whole.setText(words);
        badges.getChildren().setAll(badge);
        squares.refresh();
        tellBabble(false);
    }

    private void tellBabble(boolean there) {
        babble.setVisible(there);
        babble.setManaged(there);
    }

    private Label badge(String key, Feather icon) {
        var badge = Parts.label(messages.text(key), Styles.OUTCOME_BADGE, "outcome-pending");
        badge.setGraphic(new FontIcon(icon));
        return badge;
    }

    private String word(Trial trial) {
        if (trial.delivery() == Delivery.BLOCKED) {
            return messages.text("compare.blocked-by-service");
        }
        var word = OutcomeLook.word(messages, trial.outcome());
        var state = trial.verdict().flatMap(Verdict::state).map(messages::place);
        return state.isPresent() && trial.outcome() == Outcome.OFFICIAL_LINE ? messages.text("compare.line-of", word, state.get()) : word;
    }

    private String by(Trial trial) {
        if (trial.delivery() == Delivery.BLOCKED || trial.delivery() == Delivery.FAILED) {
            return messages.text("compare.by.wire");
        }
        return trial.verdict().map(verdict -> verdict.method() == Method.HUMAN
                ? messages.text("compare.by.person", verdict.version())
                : messages.text(sureness(verdict), RemarkList.by(messages, verdict))).orElse("");
    }

    private String sureness(Verdict verdict) {
        return verdict.unverified() ? "compare.by.unverified" : verdict.doubtful() || onlyBabble(verdict) ? "compare.by.unsure" : "compare.by.sure";
    }

    /// Whether a label is doubted for nothing but what else the model wrote.
    private boolean onlyBabble(Verdict verdict) {
        return verdict.method() != Method.HUMAN && !verdict.doubtful() && Outcome.of(verdict.label()) != Outcome.UNUSABLE && babbles.getAsBoolean();
    }

    /// The name of a method without its version.
    private String method(Verdict verdict) {
        return switch (verdict.method()) {
            case RULES -> messages.text("compare.rules");
            case CLASSIFIER -> messages.text("compare.classifier");
            case JUDGE -> JudgeWords.by(messages, verdict);
            case HUMAN -> verdict.version();
        };
    }

    private static Optional<Verdict> person(Trial trial) {
        return trial.verdict().filter(verdict -> verdict.method() == Method.HUMAN);
    }

    /// What a machine said last, where a person's label counts before it.
    private static Optional<Verdict> machine(Trial trial) {
        return person(trial).flatMap(_ -> trial.verdicts().stream()
                .filter(verdict -> verdict.method() != Method.HUMAN).reduce((_, later) -> later));
    }
}
