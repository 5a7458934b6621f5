package org.unsaid.ui.compare;

import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.VisibleText;

/// One answer as a text to quote: with question, model, place, time, label, and what the other repeats were.
final class CardText {

    private CardText() {}

    static String of(Messages messages, CompareViewModel model, Choice choice, Trial trial) {
        var endpoint = choice.endpoint();
        var others = model.repeatsOf(choice).stream().filter(other -> !other.key().equals(trial.key())).toList();
        var counts = Tally.of(others).counts().entrySet().stream()
                .map(count -> count.getValue() + " " + OutcomeLook.word(messages, count.getKey())).collect(Collectors.joining(", "));
        var label = OutcomeLook.word(messages, trial.outcome()) + trial.verdict().map(verdict -> ", " + verdict.version()).orElse("");
        var text = trial.reply().text().isBlank() ? messages.text("compare.card.no-text") : VisibleText.of(trial.reply().text());
        return String.join("\n",
                messages.text("compare.card.question", trial.prompt()),
                "",
                text,
                "",
                messages.text("compare.card.model", EndpointNames.fullName(messages, endpoint), EndpointNames.origin(messages, endpoint)),
                messages.text("compare.card.language", messages.language(choice.language())),
                messages.text("compare.card.asked", trial.sentAt().truncatedTo(ChronoUnit.SECONDS).toString()),
                messages.text("compare.card.session", model.session().session().name()),
                messages.text("compare.card.label", label),
                others.isEmpty() ? messages.text("compare.card.repeat", trial.key().repeat(), model.repeats())
                        : messages.text("compare.card.repeats", trial.key().repeat(), model.repeats(), counts),
                messages.text("compare.card.caution"));
    }
}
