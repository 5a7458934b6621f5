package org.unsaid.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.Cost;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedEvent;
import org.unsaid.session.FactEvent;
import org.unsaid.session.Judgement;
import org.unsaid.session.ReplyTexts;
import org.unsaid.session.Setup;
import org.unsaid.session.TagEvent;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

/// Our values again, from the records of a bundle. What was taken out comes back empty.
///
/// Every method throws an `IllegalArgumentException` or a `RuntimeException` of the JSON library where a record is whole
/// but says what cannot be.
public final class Restored {

    /// Stands for what was taken out, where something must stand.
    public static final String REDACTED = "[redacted]";

    private static final Reply NO_REPLY_KEPT = new Reply.Answered("", "", "", Usage.UNKNOWN, Set.of());

    private Restored() {}

    public static Setup setup(Line session, List<Endpoint> endpoints, List<ProbeSet> sets) {
        var languages = new ArrayList<Locale>();
        session.field("languages").getAsJsonArray().forEach(tag -> languages.add(Locale.forLanguageTag(tag.getAsString())));
        var levels = new TreeMap<String, List<String>>();
        session.field("levels").getAsJsonObject().asMap().forEach((factor, chosen) ->
                levels.put(factor, chosen.getAsJsonArray().asList().stream().map(Plain::text).toList()));
        return new Setup(sets, languages, levels, endpoints, session.field("repeats").getAsInt(),
                session.find("system_prompt").flatMap(Plain::optionalText),
                Plain.back(session.field("parameters"), Parameters.class), Long.parseLong(session.field("seed").getAsString()));
    }

    public static Endpoint endpoint(Line line) {
        return Plain.back(line.field("endpoint"), Endpoint.class);
    }

    /// Empty if it was taken out.
    public static Optional<ProbeSet> probeSet(Line line) {
        return line.find("probe_set").map(set -> Plain.back(set, ProbeSet.class));
    }

    /// Empty if it was taken out.
    public static Optional<TrialKey> key(Line line) {
        return line.find("trial").map(found -> {
            var key = found.getAsJsonObject();
            var levels = new TreeMap<String, String>();
            key.getAsJsonObject("levels").asMap().forEach((factor, level) -> levels.put(factor, Plain.text(level)));
            return new TrialKey(Plain.text(key.get("probe_set")), Plain.text(key.get("probe")), Locale.forLanguageTag(key.get("language").getAsString()),
                    levels, Plain.text(key.get("endpoint")), key.get("repeat").getAsInt());
        });
    }

    /// Empty if what was sent or received was taken out.
    public static Optional<Exchange> exchange(Line line) {
        return line.body().isEmpty() || line.find("request").isEmpty() ? Optional.empty() : Optional.of(whatIsLeft(line));
    }

    private static Exchange whatIsLeft(Line line) {
        return new Exchange(instant(line, "sent_at"), Duration.parse(line.field("duration").getAsString()),
                line.find("request").map(Plain::text).orElse(REDACTED), headers(line, "request_headers"), line.field("status").getAsInt(),
                headers(line, "headers"), line.body().map(Bodies::bytes).orElseGet(() -> REDACTED.getBytes(StandardCharsets.UTF_8)),
                line.find("pieces").map(pieces -> pieces(pieces.getAsString())).orElse(List.of()),
                line.find("reply").map(reply -> Plain.back(reply, Reply.class)).orElse(NO_REPLY_KEPT),
                Plain.optionalText(line.field("model_returned")), Plain.optionalText(line.field("served_by")), Plain.optionalText(line.field("request_id")),
                line.field("ignored").getAsJsonArray().asList().stream().map(Plain::text).toList(), flag(line.field("web_search")),
                Plain.optionalText(line.field("asked_from")).map(AskedFrom::valueOf));
    }

    private static List<Exchange.Header> headers(Line line, String field) {
        return line.find(field).map(headers -> List.of(Plain.back(headers, Exchange.Header[].class))).orElse(List.of());
    }

    private static List<Exchange.Piece> pieces(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(piece -> piece.split(":")).map(pair ->
                new Exchange.Piece(Duration.ofNanos(Long.parseLong(pair[0])), Integer.parseInt(pair[1]))).toList();
    }

    /// Without its labels; empty if it was taken out.
    public static Optional<Trial> trial(Line line) {
        return key(line).map(key -> new Trial(key, Plain.text(line.field("prompt")), line.find("system_prompt").flatMap(Plain::optionalText),
                ReplyTexts.with(Plain.back(line.field("ending"), Reply.class), Plain.text(line.field("text")), line.find("reasoning").map(Plain::text).orElse("")),
                line.field("attempts").getAsInt(), instant(line, "sent_at"), instant(line, "finished_at"),
                Plain.back(line.field("origin"), Trial.Origin.class), List.of(),
                Optional.of(line.field("cost")).filter(cost -> !cost.isJsonNull()).map(cost -> Plain.back(cost, Cost.class))));
    }

    /// Hashes of the records of a trial's exchanges.
    public static List<String> exchanges(Line line) {
        return line.find("exchanges").map(hashes -> hashes.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()).orElse(List.of());
    }

    /// The label that a record sets; empty if it withdraws one.
    public static Optional<Verdict> verdict(Line line) {
        return line.find("label").map(label -> new Verdict(Label.valueOf(label.getAsString()), Method.valueOf(line.field("method").getAsString()),
                by(line), Double.parseDouble(line.field("confidence").getAsString()), List.of(Plain.back(line.field("spans"), Span[].class)),
                Plain.optionalText(line.field("state")), instant(line, "at"), review(line)));
    }

    /// Empty for a machine's label, and for one of before people's labels had it.
    private static Optional<Review> review(Line line) {
        return line.find("role").flatMap(Plain::optionalText).map(role -> new Review(
                ReviewRole.valueOf(role), line.find("note").flatMap(Plain::optionalText).orElse("")));
    }

    /// The text of a note: empty if it was removed, or taken out.
    public static Optional<String> noteText(Line line) {
        return line.find("text").flatMap(Plain::optionalText);
    }

    /// Empty if the tag was taken out.
    public static Optional<TagEvent> tag(Line line) {
        return line.find("tag").map(tag -> new TagEvent(Plain.text(tag), line.field("what").getAsString().equals("set"), by(line), instant(line, "at")));
    }

    /// What was done with an answer recorded by hand; empty if it was taken out. A picture that was taken out is missing.
    public static Optional<RecordedEvent> recorded(Line line) {
        if (line.find("answer").isEmpty()) {
            return Optional.empty();
        }
        var id = Plain.text(line.field("answer"));
        var by = by(line);
        var at = instant(line, "at");
        var what = line.field("what").getAsString();
        return Optional.of(switch (what) {
            case "recorded" -> new RecordedEvent.Recorded(answer(line, id, by, at), line.body().map(Bodies::bytes));
            case "removed" -> new RecordedEvent.Removed(id, by, at);
            case "restored" -> new RecordedEvent.Restored(id, by, at);
            case "labelled" -> new RecordedEvent.Labelled(id, Label.valueOf(line.field("label").getAsString()), by, at);
            case "label_taken_back" -> new RecordedEvent.LabelTakenBack(id, by, at);
            default -> throw new IllegalArgumentException("recorded %d: ‘%s’ is not known".formatted(line.number(), what));
        });
    }

    private static RecordedAnswer answer(Line line, String id, String by, Instant at) {
        var levels = new TreeMap<String, String>();
        line.field("levels").getAsJsonObject().asMap().forEach((factor, level) -> levels.put(factor, Plain.text(level)));
        return new RecordedAnswer(id, new RecordedAnswer.Asked(Plain.text(line.field("probe_set")), Plain.text(line.field("probe")),
                        Locale.forLanguageTag(line.field("language").getAsString()), levels),
                new RecordedAnswer.Sighting(Plain.text(line.field("application")), Plain.text(line.field("place")), instant(line, "seen_at"),
                        Plain.optionalText(line.field("model"))),
                Plain.text(line.field("text")), line.find(Line.BODY_HASH).map(JsonElement::getAsString), by, at, Optional.empty());
    }

    /// What a judge said, without the label and the facts that came of it; empty if it was taken out. Of what went over the
    /// wire, what was taken out reads [#REDACTED].
    public static Optional<Judgement> judgement(Line line) {
        return key(line).map(key -> new Judgement(new Judgement.Part(key, by(line), Judgement.Asked.valueOf(line.field("asked").getAsString())),
                Plain.text(line.field("rubric")), Plain.optionalText(line.field("failure")).map(Failure::valueOf), Plain.text(line.field("detail")),
                Optional.empty(), List.of(), code(line), whatIsLeft(line), instant(line, "at"),
                Optional.empty()));
    }

    /// What a judge said of code; empty if it was not asked, failed, or that was taken out.
    static Optional<CodeVerdict> code(Line line) {
        return line.find("code").map(code -> Plain.back(code, CodeVerdict.class));
    }

    /// What was set of a fact, or taken back; empty if it was taken out.
    public static Optional<FactEvent> fact(Line line) {
        return line.find("fact").map(Plain::text).map(fact -> new FactEvent(fact, line.find("claim").map(claim -> new FactVerdict(
                fact, FactVerdict.Claim.valueOf(claim.getAsString()), Method.valueOf(line.field("method").getAsString()), by(line),
                List.of(Plain.back(line.field("spans"), Span[].class)), instant(line, "at"))), by(line), instant(line, "at")));
    }

    /// Empty if it was taken out.
    public static Optional<AnswerTranslation> translation(Line line) {
        return key(line).map(key -> new AnswerTranslation(key, by(line), Plain.text(line.field("host")),
                Locale.forLanguageTag(line.field("language").getAsString()), Plain.optionalText(line.field("text")), Plain.text(line.field("reason")),
                Plain.text(line.field("detail")), instant(line, "at"), Optional.empty()));
    }

    /// Hash of the record that a field names.
    public static Optional<String> named(Line line, String field) {
        return line.find(field).flatMap(Plain::optionalText);
    }

    public static CustodyEvent event(Line line) {
        return new CustodyEvent(CustodyEvent.What.of(line.field("what").getAsString()).orElseThrow(
                () -> new IllegalArgumentException("event %d: ‘%s’ is not known".formatted(line.number(), line.field("what")))),
                by(line), instant(line, "at"), line.find("detail").map(Plain::text).orElse(REDACTED));
    }

    public static String by(Line line) {
        return line.find("by").map(Plain::text).orElse(REDACTED);
    }

    public static Instant instant(Line line, String field) {
        return Instant.parse(line.field(field).getAsString());
    }

    private static Optional<Boolean> flag(JsonElement value) {
        return value instanceof JsonPrimitive flag ? Optional.of(flag.getAsBoolean()) : Optional.empty();
    }

}
