package org.unsaid.ui.compare;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.divergence.FactReading;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.Verdicts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.LiveAnswer;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.TextLength;

/// One answer: who gave it, its label, its facts, its text. Filled again only where something changed.
final class AnswerColumn extends ReadingColumn {

    private final Messages messages;
    private final CompareViewModel model;
    private final Choice choice;
    private final Actions actions;
    private final ColumnHead head;
    private final FactStrip strip;
    private final ArrivingText arriving;
    private Optional<Object> rendered = Optional.empty();
    private Optional<TrialKey> key = Optional.empty();

    AnswerColumn(Messages messages, CompareViewModel model, Choice choice, Actions actions) {
        this(messages, model, choice, actions, new ColumnHead(messages, model, choice));
    }

    private AnswerColumn(Messages messages, CompareViewModel model, Choice choice, Actions actions, ColumnHead head) {
        super(head);
        this.messages = messages;
        this.model = model;
        this.choice = choice;
        this.actions = actions;
        this.head = head;
        strip = new FactStrip(messages, model, choice);
        arriving = new ArrivingText(messages, model, choice);
        addStrip(strip);
    }

    /// Shows what there is now.
    void refresh() {
        var now = model.answer(choice);
        var remarks = now instanceof Shown.Ended(var trial) ? model.answers().remarks(trial.key()) : Remarks.NONE;
        var facts = now instanceof Shown.Ended(var trial) ? model.answers().facts(trial) : List.<FactReading>of();
        var code = now instanceof Shown.Ended(var trial) ? model.answers().code(trial) : Optional.<CodeReading>empty();
        boolean canReplay = now instanceof Shown.Ended(var trial) && model.answers().canReplay(choice.endpoint(), trial);
        var translated = now instanceof Shown.Ended(var trial) ? model.answers().translations().of(trial) : Translated.NONE;
        var tags = now instanceof Shown.Ended(var trial) ? List.copyOf(model.session().tags().of(trial.key())) : List.<String>of();
        var state = List.of(now, model.question(), model.factProperty().get(), model.repeat(choice), model.repeatsOf(choice), remarks,
                facts, code, canReplay, translated, tags, model.babbles(choice));
        if (rendered.filter(state::equals).isPresent()) {
            return;
        }
        rendered = Optional.of(state);
        switch (now) {
            case Shown.Pending _ -> pending();
            case Shown.Reading _ -> reading();
            case Shown.Arriving(var answer) -> arriving(answer);
            case Shown.Ended(var trial) -> ended(trial, remarks, facts, code, canReplay, translated, tags);
        }
        var shown = Optional.of(model.key(choice, model.repeat(choice)));
        if (!shown.equals(key)) {
            key = shown;
            scrollToStart();
        }
        setAccessibleText(EndpointNames.fullName(messages, choice.endpoint()) + ", " + EndpointNames.origin(messages, choice.endpoint())
                + ", " + messages.language(choice.language()));
    }

    private void pending() {
        head.pending();
        strip.clear();
        content().getChildren().clear();
        setFoot(messages.text("compare.repeat", model.repeat(choice), model.repeats()));
    }

    private void reading() {
        head.reading();
        strip.clear();
        content().getChildren().clear();
        setFoot("");
    }

    private void arriving(LiveAnswer answer) {
        if (!content().getChildren().contains(arriving)) {
            content().getChildren().setAll(arriving);
        }
        head.arriving();
        strip.showSoFar(arriving.show(answer));
        var seconds = Math.round(answer.elapsed().toMillis() / 100.0) / 10.0;
        setFoot(answer.waiting().isZero()
                ? messages.text("compare.so-far", seconds, answer.text().length())
                : messages.text("compare.waiting", answer.waiting().toSeconds(), answer.attempt()));
    }

    private void ended(Trial trial, Remarks remarks, List<FactReading> facts, Optional<CodeReading> code, boolean canReplay, Translated translated,
            List<String> tags) {
        head.ended(trial);
        strip.show(facts);
        content().getChildren().setAll(AnswerBody.of(messages, model, trial, facts, actions));
        buttons(trial, canReplay).ifPresent(content().getChildren()::add);
        content().getChildren().addAll(TranslationList.of(messages, translated, () -> model.answers().translations().stop(trial)));
        code.ifPresent(reading -> content().getChildren().add(WeaknessList.of(messages, reading, remarks.code(), trial.reply().text())));
        TagLine.of(messages, tags, Verdicts.reviewedBy(trial.verdicts())).ifPresent(content().getChildren()::add);
        RemarkList.of(messages, remarks, model.question().probe().facts(), trial.reply().text()).ifPresent(content().getChildren()::add);
        var took = Duration.between(trial.sentAt(), trial.finishedAt());
        setFoot(messages.text("compare.foot", model.repeat(choice), model.repeats(), TextLength.of(trial.reply().text()),
                Math.round(took.toMillis() / 100.0) / 10.0));
    }

    /// What can be done with this answer alone; empty if nothing.
    private Optional<Node> buttons(Trial trial, boolean canReplay) {
        var buttons = new FlowPane(6, 6);
        if (canReplay) {
            buttons.getChildren().add(Parts.button("replay", messages.text("compare.replay"), Feather.PLAY_CIRCLE, () -> actions.replay(choice, trial)));
        }
        if (!trial.reply().text().isBlank() && !model.readOnly()) {
            buttons.getChildren().add(Parts.button("translate", messages.text("compare.translate"), Feather.GLOBE, () -> actions.translate(choice, trial)));
        }
        buttons.getChildren().forEach(button -> button.getStyleClass().add("small"));
        return buttons.getChildren().isEmpty() ? Optional.empty() : Optional.of(buttons);
    }
}
