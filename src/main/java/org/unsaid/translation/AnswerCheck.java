package org.unsaid.translation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Trial;
import org.unsaid.translation.Outcome.NotTaken;
import org.unsaid.translation.Outcome.Reason;
import org.unsaid.translation.Outcome.Taken;
import org.unsaid.verdict.Label;

/// Whether what came back is a translation of what was sent. It is taken as it is or not at all; that it says the same
/// can only be judged by a person.
final class AnswerCheck {

    private static final Pattern PLACE = Pattern.compile("\\{[a-z0-9][a-z0-9-]{0,63}}");
    private static final Pattern QUESTION = Pattern.compile("[?？؟⸮\u037e]");

    /// A text may take this many times the characters in another language; one Chinese character is up to six letters.
    private static final int GROWS = 3;
    private static final int GROWS_FROM_HAN = 7;
    private static final int ALLOWANCE = 60;

    /// Lines and quotations.
    private static final Pattern PARTS = Pattern.compile("[\n“”«»\"「」]");
    private static final int LONG_QUOTE = 20;

    /// Languages that end a question otherwise, or not at all.
    private static final List<String> WITHOUT_MARK = List.of("bo", "th", "my", "lo", "km", "hi", "ja", "ko");

    private static final List<String> WITHOUT_SPACES = List.of("zh", "ja", "th", "bo", "my", "lo", "km");

    private AnswerCheck() {}

    static Outcome of(Gap gap, Request request, Trial trial) {
        return switch (trial.reply()) {
            case Reply.BlockedByService blocked -> new NotTaken(gap, Reason.BLOCKED, blocked.code().isBlank() ? blocked.message() : blocked.code());
            case Reply.TechnicalFailure failure -> new NotTaken(gap, switch (failure.kind()) {
                case EMPTY -> Reason.EMPTY;
                case STREAM_TRUNCATED -> Reason.CUT_OFF;
                case AUTH, QUOTA, RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, PROXY, TLS, REDIRECT, BAD_REQUEST, CONTEXT_LENGTH, MODEL_NOT_FOUND,
                        SERVER, GATEWAY_HTML, NOT_AN_API, LOCAL_NOT_READY, ACCOUNT_BLOCKED, CANCELLED, REFUSED_LOCALLY -> Reason.FAILED;
            }, failure.message());
            case Reply.Answered answered -> answered(gap, request, answered, trial);
        };
    }

    private static Outcome answered(Gap gap, Request request, Reply.Answered answered, Trial trial) {
        var text = withoutMarks(answered.text(), request);
        return reason(gap, text, answered, trial).<Outcome>map(reason -> new NotTaken(gap, reason, text)).orElseGet(() -> new Taken(gap, spaced(gap, text)));
    }

    private static Optional<Reason> reason(Gap gap, String text, Reply.Answered answered, Trial trial) {
        var markers = answered.markers();
        if (text.isBlank()) {
            return Optional.of(Reason.EMPTY);
        }
        if (markers.contains(Marker.TRUNCATED) || markers.contains(Marker.OVERSIZED)) {
            return Optional.of(Reason.CUT_OFF);
        }
        if (markers.contains(Marker.MODEL_REFUSAL_FIELD) || markers.contains(Marker.CANNED_TEXT)
                || (gap.part() != Gap.Part.REFUSAL && isDeclined(trial))) {
            return Optional.of(Reason.REFUSED);
        }
        if (!places(text).equals(places(gap.text()))) {
            return Optional.of(Reason.PLACES);
        }
        if (isMore(gap, text)) {
            return Optional.of(Reason.NOT_A_TRANSLATION);
        }
        boolean isSame = text.equals(gap.text().strip());
        if ((isSame && isSentence(text)) || (!isSame && !LanguageCheck.canBeIn(gap.to(), withoutQuoted(text, gap.text())))) {
            return Optional.of(Reason.OTHER_LANGUAGE);
        }
        return Optional.empty();
    }

    private static boolean isDeclined(Trial trial) {
        return trial.verdict().filter(verdict -> declines(verdict.label())).isPresent();
    }

    static boolean declines(Label label) {
        return switch (label) {
            case REFUSED, BLOCK_NOTICE -> true;
            case DIRECT, PARTIAL, EVASIVE, OFFICIAL_LINE, UNUSABLE -> false; // of the text, whoever wrote it
        };
    }

    /// The words of a level stand within a sentence, and the space before them is theirs.
    private static String spaced(Gap gap, String text) {
        if (gap.part() != Gap.Part.LEVEL || WITHOUT_SPACES.contains(gap.to().getLanguage())) {
            return text;
        }
        var original = gap.text();
        var start = original.substring(0, original.length() - original.stripLeading().length());
        return start + text + original.substring(original.stripTrailing().length());
    }

    /// Some models repeat the marks around the text.
    private static String withoutMarks(String answer, Request request) {
        var text = answer.strip();
        if (text.startsWith(request.opening())) {
            text = text.substring(request.opening().length()).strip();
        }
        if (text.endsWith(request.closing())) {
            text = text.substring(0, text.length() - request.closing().length()).strip();
        }
        return text;
    }

    /// What is quoted in a third language stands as it is in both.
    private static String withoutQuoted(String text, String original) {
        return PARTS.splitAsStream(text).filter(part -> part.length() < LONG_QUOTE || !original.contains(part.strip())).collect(Collectors.joining(" "));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static boolean isMore(Gap gap, String text) {
        var original = gap.text().strip();
        boolean han = original.codePoints().filter(Character::isIdeographic).count() * 3 > original.length();
        boolean isLong = text.length() > original.length() * (han ? GROWS_FROM_HAN : GROWS) + ALLOWANCE;
        boolean lines = text.lines().count() > original.lines().count();
        boolean answers = QUESTION.matcher(original).find() && !QUESTION.matcher(text).find() && !WITHOUT_MARK.contains(gap.to().getLanguage());
        boolean control = text.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\t');
        boolean answered = !gap.part().isAnswer() && (lines || answers); // an answer has paragraphs, and questions nobody puts
        return isLong || answered || control || text.contains("<text-") || text.contains("</text-");
    }

    /// Whether it would read otherwise in another language, as a name or a number may not.
    private static boolean isSentence(String text) {
        return text.split("\\s+").length > 3 || text.codePoints().filter(Character::isIdeographic).count() > 6;
    }
}
