package org.unsaid.export;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.endpoint.Channel;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EndpointSpec;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.session.Cost;
import org.unsaid.session.SavedAnswer;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Verdict;

/// What one line says: the answer, and of the session what belongs to it. Every method throws [LineFields.WrongField] where a
/// field is not as it must be; that all fields agree with one another, [JsonLinesImport] sees to.
record AnswerLine(LineFields fields) {

    private static final String TIME = "a time such as 2026-11-22T14:02:00Z";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final long MOST_DAYS = 106_000; // 290 years

    String session() {
        return fields.text("session");
    }

    /// Last hash of the session's records when the line was written.
    Optional<String> head() {
        return fields.optionalText("session_head").map(head -> {
            if (HASH.matcher(head).matches()) {
                return head;
            }
            throw fields.wrong("session_head", "64 hexadecimal digits, or null");
        });
    }

    Parameters parameters() {
        var sent = fields.fields("parameters_sent");
        return new Parameters(sent.optionalNumber("temperature").map(Number::doubleValue), sent.optionalWhole("max_tokens"));
    }

    TrialKey key() {
        return new TrialKey(fields.text("probe_set"), fields.text("probe"), language(), new TreeMap<>(fields.textsByName("levels")),
                fields.text("endpoint"), fields.count("repeat"));
    }

    private Locale language() {
        return fields.made("language", tag -> {
            try {
                return new Locale.Builder().setLanguageTag(tag).build();
            } catch (IllformedLocaleException e) {
                throw new IllegalArgumentException(e);
            }
        }, "a language tag such as zh-Hans");
    }

    /// The question with the wording of this line alone, and no fact: those are not exported.
    Probe probe() {
        var question = fields.fields(ExactColumns.QUESTION);
        return new Probe(fields.text("probe"), question.text("topic"), question.oneOf("role", Role.class), question.optionalText("state"),
                question.optionalText("about"), question.optionalText("pair"), question.oneOf("kind", Kind.class), Set.copyOf(question.texts("tags")),
                Texts.NONE, question.optionalText("system_prompt").map(this::texts).orElse(Texts.NONE), Map.of(language(), question.record("wording", Prompt.class, "what is asked: text, by and reviewed")), List.of());
    }

    /// The chosen level of each factor, with the text that it stands for in this language.
    List<Factor> factors() {
        return fields.fields(ExactColumns.QUESTION).listOfFields("levels").stream().map(level -> new Factor(level.text("factor"), List.of(new Factor.Level(
                level.text("level"), level.oneOf("kind", Factor.LevelKind.class), texts(level.text("text")))))).toList();
    }

    private Texts texts(String text) {
        return text.isEmpty() ? Texts.NONE : Texts.of(language(), text);
    }

    /// As the line describes it, whatever is known here of such a spec; without price or anything else that could be sent.
    Endpoint endpoint(Dialects dialects) {
        var known = known(fields.text("endpoint"), dialects);
        var family = fields.optionalText("family");
        return new Endpoint(known.spec(), known.provider(), known.address(), known.model(), fields.optionalText("maker"), fields.optionalText("maker_place"),
                fields.optionalText("served_in"), fields.oneOf("served_in_basis", Endpoint.ServedBasis.class),
                family.map(words -> known.family().filter(name -> name.words().equals(words))
                        .orElseGet(() -> new FamilyName(words, words, Optional.empty(), Optional.empty(), false))),
                fields.optionalOneOf("route", Channel.class), new Endpoint.Weights(fields.optionalText("weights_digest"), fields.optionalText("quantisation")),
                known.concurrency(), Optional.empty());
    }

    /// A spec that this program cannot reach may still have been asked by another, with services of its own.
    private static Endpoint known(String spec, Dialects dialects) {
        if (EndpointSpec.parse(spec, dialects) instanceof EndpointSpec.Valid(var endpoint) && endpoint.spec().equals(spec)) {
            return endpoint;
        }
        int at = spec.indexOf(':');
        return new Endpoint(spec, at > 0 ? spec.substring(0, at) : Endpoint.GENERIC, URI.create("https://unknown.invalid"), spec.substring(at + 1),
                Optional.empty(), Optional.empty(), Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 1, Optional.empty());
    }

    SavedAnswer answer(Endpoint endpoint) {
        return new SavedAnswer(trial(endpoint), fields.optionalText("note"), new TreeSet<>(fields.texts("tags")));
    }

    private Trial trial(Endpoint endpoint) {
        return new Trial(key(), fields.text("prompt"), fields.optionalText("system_prompt"), reply(), fields.count("attempts"),
                fields.made("sent_at", AnswerLine::time, TIME), fields.made("finished_at", AnswerLine::time, TIME), origin(), verdicts(), cost(endpoint));
    }

    /// As far as a workspace can keep it, to the nanosecond.
    private static Instant time(String text) {
        var time = Instant.parse(text);
        if (Math.abs(Duration.between(Instant.EPOCH, time).toDays()) > MOST_DAYS) {
            throw new DateTimeException(text);
        }
        return time;
    }

    private List<Verdict> verdicts() {
        return List.of(fields.record(ExactColumns.LABELS, Verdict[].class, "a list of labels: label, method, version, confidence, spans, at"));
    }

    private Reply reply() {
        var text = fields.text("text");
        var reasoning = fields.optionalText("reasoning").orElse("");
        var usage = new Usage(fields.optionalWhole("tokens_in"), fields.optionalWhole("tokens_out"), Optional.empty());
        var block = fields.optionalFields("block");
        var failure = fields.optionalFields("failure");
        if (block.isPresent()) {
            return new Reply.BlockedByService(block.get().oneOf("stage", Reply.Stage.class), block.get().oneOf("by", Reply.By.class), block.get().text("code"),
                    block.get().text("message"), Optional.empty(), Optional.empty(), text, reasoning, block.get().optionalText("replacement"),
                    Optional.empty(), usage, Set.of());
        }
        if (failure.isPresent()) {
            return new Reply.TechnicalFailure(failure.get().oneOf("kind", Reply.Kind.class), false, Optional.empty(), 0, "", failure.get().text("message"),
                    text, reasoning, usage, Set.of());
        }
        boolean cut = fields.oneOf("delivery", Delivery.class) == Delivery.TRUNCATED;
        return new Reply.Answered(text, reasoning, "", usage, cut ? Set.of(Marker.TRUNCATED) : Set.of());
    }

    private Trial.Origin origin() {
        return new Trial.Origin(fields.optionalText("model_returned"), fields.optionalText("served_by"), fields.optionalText("request_id"),
                Optional.of(fields.made("asked_from", AnswerLine::askedFrom, "one of direct, proxy, Tor")), fields.optionalTexts("parameters_ignored"), fields.optionalFlag("web_search"));
    }

    private static AskedFrom askedFrom(String word) {
        return Arrays.stream(AskedFrom.values()).filter(way -> Columns.word(way).equals(word)).findFirst().orElseThrow(() -> new IllegalArgumentException(word));
    }

    private Optional<Cost> cost(Endpoint endpoint) {
        return fields.optionalText("cost_currency").map(currency -> {
            var amount = fields.optionalNumber("cost").orElseThrow(() -> fields.wrong("cost", "a number, since there is a currency"));
            try {
                return new Cost(endpoint.payee(), new Money(amount, currency), fields.text("cost_basis").equals("reported"));
            } catch (IllegalArgumentException e) {
                throw fields.wrong("cost_currency", "a code of ISO 4217 such as USD, and an amount from 0");
            }
        });
    }
}
