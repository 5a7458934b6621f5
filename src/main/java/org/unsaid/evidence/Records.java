package org.unsaid.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.FactEvent;
import org.unsaid.session.Judgement;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.NoteEvent;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedEvent;
import org.unsaid.session.ReplyTexts;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.TagEvent;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Review;

/// What the records say of the values they are made of; [Restored] reads them back.
public final class Records {

    /// The version of Unsaid that stores a trial.
    public static final String VERSION =
            "Unsaid " + Optional.ofNullable(Records.class.getPackage().getImplementationVersion()).orElse("(not packaged)");

    /// The field of a trial that names the records of its exchanges.
    public static final String EXCHANGES = "exchanges";

    private Records() {}

    /// The session, its models and its probe sets: what a setup says of money is no evidence and stays out.
    public static List<Facts> session(Session session) {
        var setup = session.setup();
        var facts = new ArrayList<Facts>();
        facts.add(new Facts.Draft(Kind.SESSION)
                .with("id", Plain.of(session.id()))
                .with("created_at", Plain.of(session.createdAt()))
                .with("languages", tags(setup))
                .with("levels", Plain.of(setup.levels()))
                .with("endpoints", texts(setup.endpoints().stream().map(Endpoint::spec).toList()))
                .with("probe_sets", texts(setup.probeSets().stream().map(set -> set.id() + " " + set.version()).toList()))
                .with("repeats", new JsonPrimitive(setup.repeats()))
                .with("system_prompt", Plain.of(setup.systemPrompt()))
                .with("parameters", Plain.of(setup.parameters()))
                .with("seed", new JsonPrimitive(Long.toString(setup.seed())))
                .facts());
        setup.endpoints().forEach(endpoint -> facts.add(new Facts.Draft(Kind.ENDPOINT)
                .with("spec", Plain.of(endpoint.spec()))
                .with("endpoint", Plain.of(endpoint.withPrice(Optional.empty())))
                .facts()));
        setup.probeSets().forEach(set -> facts.add(probeSet(set)));
        return facts;
    }

    private static Facts probeSet(ProbeSet set) {
        return new Facts.Draft(Kind.PROBE_SET)
                .with("id", Plain.of(set.id()))
                .with("version", Plain.of(set.version()))
                .with("probe_set", Plain.of(set))
                .facts();
    }

    private static JsonElement tags(Setup setup) {
        return texts(setup.languages().stream().map(language -> language.toLanguageTag()).toList());
    }

    public static Facts exchange(TrialKey key, Exchange exchange) {
        return exchange(new Facts.Draft(Kind.EXCHANGE).with("trial", key(key)), exchange);
    }

    private static Facts exchange(Facts.Draft facts, Exchange exchange) {
        return facts
                .with("sent_at", Plain.of(exchange.sentAt()))
                .with("duration", Plain.of(exchange.duration()))
                .with("request", Plain.of(exchange.request()))
                .with("request_headers", Plain.of(exchange.sentHeaders()))
                .with("status", new JsonPrimitive(exchange.status()))
                .with("headers", Plain.of(exchange.headers()))
                .with(Line.BODY_HASH, new JsonPrimitive(Sha256.of(exchange.body())))
                .with("pieces", pieces(exchange.pieces()))
                .with("reply", Plain.of(exchange.reply()))
                .with("model_returned", Plain.of(exchange.modelReturned()))
                .with("served_by", Plain.of(exchange.servedBy()))
                .with("request_id", Plain.of(exchange.requestId()))
                .with("ignored", texts(exchange.ignored()))
                .with("web_search", Plain.of(exchange.webSearch()))
                .with("asked_from", Plain.of(exchange.askedFrom()))
                .facts(exchange.body());
    }

    /// @param trial     its labels are records of their own
    /// @param exchanges hashes of the records of its exchanges, in order
    /// @param version   that stored it
    public static Facts trial(Trial trial, Collection<String> exchanges, String version) {
        var reply = trial.reply();
        return new Facts.Draft(Kind.TRIAL)
                .with("trial", key(trial.key()))
                .with("prompt", Plain.of(trial.prompt()))
                .with("system_prompt", Plain.of(trial.systemPrompt()))
                .with("text", Plain.of(reply.text()))
                .with("reasoning", Plain.of(reply.reasoning()))
                .with("ending", Plain.of(ReplyTexts.without(reply)))
                .with("attempts", new JsonPrimitive(trial.attempts()))
                .with("sent_at", Plain.of(trial.sentAt()))
                .with("finished_at", Plain.of(trial.finishedAt()))
                .with("origin", Plain.of(trial.origin()))
                .with("cost", Plain.of(trial.cost()))
                .with(EXCHANGES, texts(exchanges))
                .with("stored_by", Plain.of(version))
                .facts();
    }

    /// @param answer    hash of the record of the trial that is labelled; empty if that one was stored before there was a chain
    /// @param withdrawn hash of the record of the label that is withdrawn
    public static Facts label(TrialKey key, Optional<String> answer, LabelEvent event, Optional<String> withdrawn) {
        var facts = about(Kind.LABEL, key, answer, event.at(), event.by());
        var all = switch (event) {
            case LabelEvent.Set(_, var verdict) -> facts
                    .with("label", Plain.of(verdict.label()))
                    .with("method", Plain.of(verdict.method()))
                    .with("confidence", new JsonPrimitive(Double.toString(verdict.confidence())))
                    .with("spans", Plain.of(verdict.spans()))
                    .with("state", Plain.of(verdict.state()))
                    .with("role", Plain.of(verdict.review().map(Review::role).map(Enum::name)))
                    .with("note", Plain.of(verdict.review().map(Review::note)));
            case LabelEvent.Withdrawn _ -> facts.with("withdraws", Plain.of(withdrawn));
        };
        return all.facts();
    }

    public static Facts note(TrialKey key, NoteEvent event) {
        return new Facts.Draft(Kind.NOTE).with("trial", key(key)).with("at", Plain.of(event.at())).with("by", Plain.of(event.by()))
                .with("text", Plain.of(event.text()))
                .facts();
    }

    public static Facts tag(TrialKey key, TagEvent event) {
        return new Facts.Draft(Kind.TAG).with("trial", key(key)).with("at", Plain.of(event.at())).with("by", Plain.of(event.by()))
                .with("tag", Plain.of(event.tag())).with("what", new JsonPrimitive(event.set() ? "set" : "removed"))
                .facts();
    }

    /// What was done with an answer recorded by hand. Its picture is the body of its first record.
    public static Facts recorded(RecordedEvent event) {
        var facts = new Facts.Draft(Kind.RECORDED).with("answer", Plain.of(event.answer())).with("at", Plain.of(event.at())).with("by", Plain.of(event.by()));
        return switch (event) {
            case RecordedEvent.Recorded(var answer, var picture) -> recorded(facts.with("what", new JsonPrimitive("recorded")), answer, picture);
            case RecordedEvent.Removed _ -> facts.with("what", new JsonPrimitive("removed")).facts();
            case RecordedEvent.Restored _ -> facts.with("what", new JsonPrimitive("restored")).facts();
            case RecordedEvent.Labelled(_, var label, _, _) -> facts.with("what", new JsonPrimitive("labelled")).with("label", Plain.of(label)).facts();
            case RecordedEvent.LabelTakenBack _ -> facts.with("what", new JsonPrimitive("label_taken_back")).facts();
        };
    }

    private static Facts recorded(Facts.Draft facts, RecordedAnswer answer, Optional<byte[]> picture) {
        facts.with("probe_set", Plain.of(answer.asked().probeSet()))
                .with("probe", Plain.of(answer.asked().probe()))
                .with("language", Plain.of(answer.asked().language().toLanguageTag()))
                .with("levels", Plain.of(answer.asked().levels()))
                .with("application", Plain.of(answer.sighting().application()))
                .with("place", Plain.of(answer.sighting().place()))
                .with("seen_at", Plain.of(answer.sighting().at()))
                .with("model", Plain.of(answer.sighting().model()))
                .with("text", Plain.of(answer.text()));
        return picture.isEmpty() ? facts.facts() : facts.with(Line.BODY_HASH, new JsonPrimitive(Sha256.of(picture.get()))).facts(picture.get());
    }

    /// What a judge said, with its bytes. The label and the facts that came of it are records of their own,
    /// what it says of code is a field that is there only then.
    ///
    /// @param answer hash of the record of the trial that was judged
    /// @param label  hash of the record of the label that came of it
    public static Facts judgement(Judgement judgement, Optional<String> answer, Optional<String> label) {
        var facts = about(Kind.JUDGEMENT, judgement.part().trial(), answer, judgement.at(), judgement.part().judge());
        judgement.code().ifPresent(code -> facts.with("code", Plain.of(code)));
        return exchange(facts
                .with("rubric", Plain.of(judgement.rubric()))
                .with("asked", Plain.of(judgement.part().asked()))
                .with("failure", Plain.of(judgement.failure()))
                .with("detail", Plain.of(judgement.detail()))
                .with("label", Plain.of(label)), judgement.exchange());
    }

    /// @param answer    hash of the record of the trial whose facts are looked at
    /// @param judgement hash of the record of the judge's answer that it came of; empty for a person
    public static Facts fact(TrialKey key, Optional<String> answer, FactEvent event, Optional<String> judgement) {
        var facts = about(Kind.FACT, key, answer, event.at(), event.by()).with("fact", Plain.of(event.fact())).with("judgement", Plain.of(judgement));
        return event.set().map(verdict -> facts
                .with("claim", Plain.of(verdict.claim()))
                .with("method", Plain.of(verdict.method()))
                .with("spans", Plain.of(verdict.spans()))).orElse(facts).facts();
    }

    /// @param answer hash of the record of the trial that was translated
    public static Facts translation(AnswerTranslation translation, Optional<String> answer) {
        return about(Kind.TRANSLATION, translation.answer(), answer, translation.at(), translation.endpoint())
                .with("host", Plain.of(translation.host()))
                .with("language", Plain.of(translation.language().toLanguageTag()))
                .with("text", Plain.of(translation.text()))
                .with("reason", Plain.of(translation.reason()))
                .with("detail", Plain.of(translation.detail()))
                .facts();
    }

    private static Facts.Draft about(Kind kind, TrialKey key, Optional<String> answer, Instant at, String by) {
        return new Facts.Draft(kind).with("trial", key(key)).with("answer", Plain.of(answer)).with("at", Plain.of(at)).with("by", Plain.of(by));
    }

    public static Facts event(CustodyEvent event) {
        return new Facts.Draft(Kind.EVENT).with("at", Plain.of(event.at())).with("by", Plain.of(event.by()))
                .with("what", Plain.of(event.what().word())).with("detail", Plain.of(event.detail()))
                .facts();
    }

    public static JsonObject key(TrialKey key) {
        var plain = new JsonObject();
        plain.add("probe_set", Plain.of(key.probeSet()));
        plain.add("probe", Plain.of(key.probe()));
        plain.add("language", Plain.of(key.language().toLanguageTag()));
        plain.add("levels", Plain.of(key.levels()));
        plain.add("endpoint", Plain.of(key.endpoint()));
        plain.addProperty("repeat", key.repeat());
        return plain;
    }

    /// When each piece arrived, nanoseconds since sending, and its bytes: `20000000:4 40000000:5`. There are hundreds an answer.
    private static JsonElement pieces(List<Exchange.Piece> pieces) {
        var text = new StringBuilder(pieces.size() * 14);
        for (var piece : pieces) {
            text.append(text.isEmpty() ? "" : " ").append(piece.at().toNanos()).append(':').append(piece.bytes());
        }
        return new JsonPrimitive(text.toString());
    }

    private static JsonElement texts(Collection<String> texts) {
        var array = new JsonArray();
        texts.forEach(text -> array.add(Plain.of(text)));
        return array;
    }
}
