package org.unsaid.ui.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.TextLength;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.HiddenCharacters;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;

/// One answer with everything that somebody who quotes it has to say: the same for the card as a picture and as text.
///
/// @param question as sent
/// @param excerpt  of the text, or all of it
/// @param cut      what was left out, in words; empty if nothing was
/// @param marks    beside the outcome: scripted, cut by length, resembles a notice
/// @param lines    names and values, in their order
record Quotation(String question, String excerpt, Optional<String> cut, Outcome outcome, String outcomeWord, List<String> marks, List<Line> lines,
        String caution) {

    /// Longer texts stand as an excerpt in a picture; more would be too small to read.
    private static final int MOST_CHARACTERS = 900;

    record Line(String name, String value) {}

    Quotation {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    /// @param head last hash of the session's chain of records; empty if it has none
    static Quotation of(Messages messages, CompareViewModel model, Choice choice, Trial trial, Optional<String> head) {
        var text = HiddenCharacters.named(trial.reply().text()).strip();
        var excerpt = excerpt(text);
        Optional<String> cut = excerpt.length() == text.length() ? Optional.empty() : Optional.of(messages.text(
                countsCharacters(text) ? "compare.card.excerpt.characters" : "compare.card.excerpt", TextLength.of(excerpt), TextLength.of(text)));
        return new Quotation(HiddenCharacters.named(trial.prompt()), text.isEmpty() ? messages.text("compare.card.no-text") : excerpt, cut, trial.outcome(),
                trial.delivery() == Delivery.BLOCKED ? messages.text("compare.blocked-by-service") : OutcomeLook.word(messages, trial.outcome()),
                marks(messages, choice, trial), lines(messages, model, choice, trial, head), messages.text("compare.card.caution"));
    }

    /// To the end of a sentence or a word where there is one near.
    static String excerpt(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS;
        for (int at = MOST_CHARACTERS; at > MOST_CHARACTERS - 60; at--) {
            if (Character.isWhitespace(text.charAt(at)) || "。！？་".indexOf(text.charAt(at - 1)) >= 0) {
                end = at;
                break;
            }
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end).strip();
    }

    private static boolean countsCharacters(String text) {
        return text.codePoints().filter(Character::isIdeographic).count() > text.length() / 3;
    }

    private static List<String> marks(Messages messages, Choice choice, Trial trial) {
        var marks = new ArrayList<String>();
        if (choice.endpoint().scripted()) {
            marks.add(messages.text("app.scripted"));
        }
        if (trial.delivery() == Delivery.TRUNCATED) {
            marks.add(messages.text("app.outcome.truncated"));
        }
        if (trial.outcome() == Outcome.BLOCKED && trial.delivery() != Delivery.BLOCKED) {
            marks.add(messages.text("compare.card.resembles"));
        }
        return marks;
    }

    private static List<Line> lines(Messages messages, CompareViewModel model, Choice choice, Trial trial, Optional<String> head) {
        var endpoint = choice.endpoint();
        var lines = new ArrayList<Line>();
        lines.add(line(messages, "model", EndpointNames.fullName(messages, endpoint) + " (" + endpoint.spec() + ")"));
        lines.add(line(messages, "maker", endpoint.scripted() ? messages.text("compare.card.maker.none") : EndpointNames.maker(messages, endpoint)));
        lines.add(line(messages, "host", EndpointNames.origin(messages, endpoint)));
        lines.add(line(messages, "language", messages.language(choice.language())));
        lines.add(line(messages, "asked", messages.text("compare.card.utc", trial.sentAt().truncatedTo(ChronoUnit.SECONDS).toString())));
        lines.add(line(messages, "label", by(messages, trial)));
        lines.add(line(messages, "repeat", repeats(messages, model, choice, trial)));
        lines.add(line(messages, "session", model.session().session().name()));
        lines.add(line(messages, "hash", sha256(trial.reply().text())));
        model.answers().translations().of(trial).latest().ifPresent(translation -> lines.add(line(messages, "translation",
                TranslationList.marked(messages, translation) + "\n" + excerpt(translation.text().orElse("")))));
        head.ifPresent(hash -> lines.add(line(messages, "head", hash)));
        return lines;
    }

    private static Line line(Messages messages, String key, String value) {
        return new Line(messages.text("compare.card.name." + key), HiddenCharacters.named(value));
    }

    private static String by(Messages messages, Trial trial) {
        var word = OutcomeLook.word(messages, trial.outcome());
        return switch (trial.delivery()) {
            case BLOCKED, FAILED, EMPTY -> messages.text("compare.card.by.wire", word);
            case ANSWERED, TRUNCATED -> trial.verdict().map(verdict -> verdict.method() == Method.HUMAN
                    ? messages.text("compare.card.by.person", word, verdict.version())
                    : messages.text("compare.card.by.method", word, RemarkList.by(messages, verdict), verdict.confidence())).orElse(word);
        };
    }

    private static String repeats(Messages messages, CompareViewModel model, Choice choice, Trial trial) {
        var others = model.repeatsOf(choice).stream().filter(other -> !other.key().equals(trial.key())).toList();
        var counts = Tally.of(others).counts().entrySet().stream()
                .map(count -> count.getValue() + " " + OutcomeLook.word(messages, count.getKey())).collect(Collectors.joining(", "));
        return others.isEmpty() ? messages.text("compare.card.repeat", trial.key().repeat(), model.repeats())
                : messages.text("compare.card.repeats", trial.key().repeat(), model.repeats(), counts);
    }

    /// Of the text as delivered, in UTF-8, so that who has the export can find the answer again.
    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
