package org.unsaid.verdict.judge;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.probe.Fact;
import org.unsaid.verdict.CodeVerdict.Weakness;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.judge.JudgeAnswer.FactRead;
import org.unsaid.verdict.judge.JudgeAnswer.FactsRead;
import org.unsaid.verdict.judge.JudgeAnswer.Failed;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;
import org.unsaid.verdict.judge.JudgeAnswer.Labelled;
import org.unsaid.verdict.judge.JudgeAnswer.WeaknessesRead;
import org.unsaid.verdict.judge.StrictJson.Field;
import org.unsaid.verdict.judge.StrictJson.NotAsAskedException;

/// Reads what came back from a judge: what was asked for, to the letter, or a failure.
public final class JudgeReader {

    /// Evidence marks of a judge.
    public static final String REASON = "judge";

    /// A label of which no words of the answer are shown is doubtful.
    private static final double MOST_WITHOUT_QUOTE = 0.5;

    private static final Map<String, Label> LABELS = names(Label.values());
    private static final Map<String, Claim> CLAIMS = names(Claim.values());
    private static final Set<String> STATES = Set.of(Locale.getISOCountries());

    private JudgeReader() {}

    /// @param words what the rules take the text for, if they looked at it; tells a refusal from any other text that is
    ///     not what was asked for
    public static JudgeAnswer read(JudgeRequest request, Reply reply, Optional<Label> words) {
        return switch (reply) {
            case Reply.BlockedByService blocked -> new Failed(Failure.BLOCKED, blocked.code().isBlank() ? blocked.message() : blocked.code());
            case Reply.TechnicalFailure failure -> new Failed(switch (failure.kind()) {
                case EMPTY -> Failure.EMPTY;
                case STREAM_TRUNCATED -> Failure.CUT_OFF;
                case AUTH, QUOTA, RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, PROXY, TLS, REDIRECT, BAD_REQUEST, CONTEXT_LENGTH, MODEL_NOT_FOUND,
                        SERVER, GATEWAY_HTML, NOT_AN_API, LOCAL_NOT_READY, ACCOUNT_BLOCKED, CANCELLED, REFUSED_LOCALLY -> Failure.FAILED;
            }, failure.message());
            case Reply.Answered answered -> read(request, answered, words);
        };
    }

    private static JudgeAnswer read(JudgeRequest request, Reply.Answered answered, Optional<Label> words) {
        var markers = answered.markers();
        if (markers.contains(Marker.TRUNCATED) || markers.contains(Marker.OVERSIZED)) {
            return new Failed(Failure.CUT_OFF, answered.text());
        }
        if (answered.text().isBlank()) {
            return new Failed(Failure.EMPTY, "");
        }
        if (markers.contains(Marker.CANNED_TEXT)) {
            return new Failed(Failure.BLOCKED, answered.text());
        }
        if (markers.contains(Marker.MODEL_REFUSAL_FIELD)) {
            return new Failed(Failure.REFUSED, answered.text());
        }
        try {
            return switch (request.wanted()) {
                case JudgeRequest.Label _ -> label(answered.text(), request.answer());
                case JudgeRequest.Facts(var facts) -> facts(answered.text(), facts, request.answer());
                case JudgeRequest.Weaknesses(var lines) -> weaknesses(answered.text(), lines);
            };
        } catch (NotAsAskedException e) {
            return switch (words.orElse(Label.UNUSABLE)) {
                case REFUSED -> new Failed(Failure.REFUSED, answered.text());
                case BLOCK_NOTICE -> new Failed(Failure.BLOCKED, answered.text());
                case DIRECT, PARTIAL, EVASIVE, OFFICIAL_LINE, UNUSABLE ->
                    new Failed(Failure.NOT_AS_ASKED, e.getMessage() + ": " + answered.text());
            };
        }
    }

    private static JudgeAnswer label(String text, String answer) throws NotAsAskedException {
        var fields = new HashMap<String, Field>();
        fields.put("label", in -> listed(LABELS, StrictJson.string(in)));
        fields.put("confidence", JudgeReader::confidence);
        fields.put("quote", StrictJson::string);
        fields.put("official_line_of", JudgeReader::state);
        var values = StrictJson.object(text, fields);
        var label = (Label) values.get("label");
        var state = (Optional<?>) values.get("official_line_of");
        boolean isLine = label == Label.OFFICIAL_LINE;
        if (label == null || state == null || isLine != state.isPresent()) {
            throw new NotAsAskedException(isLine ? "official_line without the state whose it is" : "official_line_of with another label");
        }
        var quote = String.valueOf(values.get("quote"));
        double confidence = values.get("confidence") instanceof Double number ? number : 0;
        if (quote.isBlank()) {
            return new Labelled(label, Math.min(confidence, MOST_WITHOUT_QUOTE), List.of(), state.map(String::valueOf));
        }
        return Spelling.of(answer).find(quote, REASON)
                .<JudgeAnswer>map(span -> new Labelled(label, confidence, List.of(span), state.map(String::valueOf)))
                .orElseGet(() -> new Failed(Failure.MADE_UP_QUOTE, quote));
    }

    private static JudgeAnswer facts(String text, List<Fact> facts, String judged) throws NotAsAskedException {
        var entry = Map.<String, Field>of(
                "fact", in -> number(in, facts.size()),
                "state", in -> listed(CLAIMS, StrictJson.string(in)),
                "quote", StrictJson::string);
        var values = StrictJson.object(text, Map.of("facts", in -> entries(in, entry)));
        var byNumber = new HashMap<Integer, Map<?, ?>>();
        for (var each : (List<?>) values.getOrDefault("facts", List.of())) {
            if (each instanceof Map<?, ?> read && read.get("fact") instanceof Integer number && byNumber.put(number, read) != null) {
                throw new NotAsAskedException("fact %d stands there twice".formatted(number));
            }
        }
        if (byNumber.size() != facts.size()) {
            throw new NotAsAskedException("%d of %d facts".formatted(byNumber.size(), facts.size()));
        }
        var answer = Spelling.of(judged);
        var read = new ArrayList<FactRead>();
        for (int i = 0; i < facts.size(); i++) {
            var said = byNumber.getOrDefault(i + 1, Map.of());
            var claim = (Claim) said.get("state");
            var quote = String.valueOf(said.get("quote"));
            var span = answer.find(quote, REASON);
            if (claim == null || (claim == Claim.LEFT_OUT) != quote.isBlank()) {
                throw new NotAsAskedException(claim == Claim.LEFT_OUT ? "a quotation of what was left out" : "no quotation");
            }
            if (claim != Claim.LEFT_OUT && span.isEmpty()) {
                return new Failed(Failure.MADE_UP_QUOTE, quote);
            }
            read.add(factRead(facts.get(i), claim, span));
        }
        return new FactsRead(read);
    }

    private static FactRead factRead(Fact fact, Claim claim, Optional<Span> span) {
        return new FactRead(fact.id(), claim, claim == Claim.LEFT_OUT ? List.of() : span.stream().toList());
    }

    private static JudgeAnswer weaknesses(String text, SortedSet<Integer> lines) throws NotAsAskedException {
        var entry = Map.<String, Field>of("cwe", JudgeReader::cwe, "line", in -> whole("line", StrictJson.number(in), 1, Integer.MAX_VALUE));
        var values = StrictJson.object(text, Map.of("weaknesses", in -> entries(in, entry)));
        var named = new LinkedHashSet<Weakness>();
        for (var each : (List<?>) values.getOrDefault("weaknesses", List.of())) {
            if (each instanceof Map<?, ?> read && read.get("cwe") instanceof Integer cwe && read.get("line") instanceof Integer line
                    && !named.add(new Weakness(cwe, line))) {
                throw new NotAsAskedException("CWE-%d of line %d stands there twice".formatted(cwe, line));
            }
        }
        if (named.size() > Rubric.MOST_WEAKNESSES) {
            throw new NotAsAskedException("%d weaknesses; expected at most %d".formatted(named.size(), Rubric.MOST_WEAKNESSES));
        }
        var elsewhere = named.stream().filter(weakness -> !lines.contains(weakness.line())).findFirst();
        return elsewhere.isPresent() ? new Failed(Failure.MADE_UP_LINE, "line %d".formatted(elsewhere.get().line()))
                : new WeaknessesRead(List.copyOf(named));
    }

    private static Integer cwe(JsonReader in) throws IOException, NotAsAskedException {
        int cwe = whole("cwe", StrictJson.number(in), 1, Integer.MAX_VALUE);
        if (!Rubric.weaknesses().contains(cwe)) {
            throw new NotAsAskedException("cwe %d; expected one of %s".formatted(cwe, Rubric.weaknesses()));
        }
        return cwe;
    }

    private static List<Object> entries(JsonReader in, Map<String, Field> entry) throws IOException, NotAsAskedException {
        var entries = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            entries.add(StrictJson.object(in, entry));
        }
        in.endArray();
        return entries;
    }

    private static Double confidence(JsonReader in) throws IOException, NotAsAskedException {
        double confidence = StrictJson.number(in);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new NotAsAskedException("confidence %s; expected 0 to 1".formatted(confidence));
        }
        return confidence;
    }

    private static Integer number(JsonReader in, int most) throws IOException, NotAsAskedException {
        return whole("fact", StrictJson.number(in), 1, most);
    }

    private static int whole(String name, double number, int least, int most) throws NotAsAskedException {
        if (number != Math.rint(number) || number < least || number > most) {
            throw new NotAsAskedException("%s %s; expected %d to %d".formatted(name, number, least, most));
        }
        return (int) number;
    }

    private static Optional<String> state(JsonReader in) throws IOException, NotAsAskedException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Optional.empty();
        }
        var state = StrictJson.string(in);
        if (!STATES.contains(state)) {
            throw new NotAsAskedException("official_line_of '%s'; expected the code of a state".formatted(state));
        }
        return Optional.of(state);
    }

    private static <T> T listed(Map<String, T> values, String name) throws NotAsAskedException {
        var value = values.get(name);
        if (value == null) {
            throw new NotAsAskedException("'%s'; expected one of %s".formatted(name, String.join(", ", values.keySet().stream().sorted().toList())));
        }
        return value;
    }

    private static <T extends Enum<T>> Map<String, T> names(T[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), Function.identity()));
    }
}
