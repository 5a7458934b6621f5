package org.unsaid.ui.compare;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Reread;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Cue;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.run.Till;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.translation.AnswerTranslator;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// Sessions whose answers are of every kind, for the comparison.
final class CompareSamples {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private CompareSamples() {}

    /// Two questions with three facts each, put to models of these names.
    static Session session(int repeats, List<Locale> languages, String... models) {
        var set = Samples.set("libraries", List.of(probe("north"), probe("south")));
        var endpoints = Stream.of(models).map(CompareSamples::endpoint).toList();
        return new Session("s-1", "Libraries", NOON, new Setup(List.of(set), languages, Map.of(), endpoints, repeats,
                Optional.empty(), Parameters.DEFAULTS, 7));
    }

    static Endpoint endpoint(String model) {
        return new Endpoint("http://127.0.0.1:8080/v1#" + model, Endpoint.GENERIC, URI.create("http://127.0.0.1:8080/v1"), model,
                Optional.empty(), Optional.empty(), Optional.of(Endpoint.THIS_COMPUTER), Endpoint.ServedBasis.INFERRED,
                Endpoint.Weights.UNKNOWN, 4, Optional.empty());
    }

    /// Of a person called ada, whom every fault stops.
    static Comparing comparing(Workspace workspace, Tasks tasks) {
        var translator = endpoint("translator");
        ChatClient translates = (_, _) -> Samples.exchange(Samples.answered("La bibliothèque a ouvert en 1850. Je ne peux pas en parler."));
        return new Comparing(workspace, tasks, "ada", _ -> Optional.empty(), new Reread(Dialects.shipped()),
                () -> List.of(endpoint("refuser"), translator), new AnswerTranslator(workspace, new RunEngine(translates, new RuleLabeller(), RetryBudget.DEFAULT), new Till()), fault -> {
            throw new IllegalStateException(fault);
        });
    }

    static TrialKey key(String model, Locale language, int repeat) {
        return new TrialKey("libraries", "north", language, Collections.emptySortedMap(), endpoint(model).spec(), repeat);
    }

    static Reply.Answered answered(String text, String reasoning, Marker... markers) {
        return new Reply.Answered(text, reasoning, "stop", Usage.UNKNOWN, Set.of(markers));
    }

    static Reply blockedAtInput() {
        return new Reply.BlockedByService(Reply.Stage.INPUT, Reply.By.PROVIDER, "content_filter", "The input may be inappropriate.",
                Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), Usage.UNKNOWN, Set.of());
    }

    static Reply blockedMidway(String text, String replacement) {
        return new Reply.BlockedByService(Reply.Stage.RETRACTED, Reply.By.PROVIDER, "content_filter", "", Optional.empty(),
                Optional.empty(), text, "", Optional.of(replacement), Optional.empty(), Usage.UNKNOWN, Set.of());
    }

    static Reply failed(String message) {
        return new Reply.TechnicalFailure(Reply.Kind.SERVER, true, Optional.empty(), 502, "bad_gateway", message, "", "", Usage.UNKNOWN,
                Set.of());
    }

    /// Stores a reply that took one sending, labelled by rules if it has text.
    static void add(Workspace workspace, Session session, TrialKey key, Reply reply, Label label, Span... evidence) {
        var verdicts = new ArrayList<Verdict>();
        if (!reply.text().isBlank()) {
            verdicts.add(new Verdict(label, Method.RULES, RuleLabeller.VERSION, 0.9, List.of(evidence), Optional.empty(), NOON));
        }
        var trial = new Trial(key, "What do you know of the library?", Optional.empty(), reply, 1, NOON, NOON.plusMillis(2100),
                Trial.Origin.UNKNOWN, verdicts);
        workspace.trials().add(session.id(), new TrialRecord(trial, List.of(exchange(reply))));
    }

    private static Exchange exchange(Reply reply) {
        int half = reply.text().length() / 2;
        var start = words(reply.text().substring(0, half));
        var body = (start + words(reply.text().substring(half)) + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8);
        int first = start.getBytes(StandardCharsets.UTF_8).length;
        return new Exchange(NOON, Duration.ofMillis(2100), "{\"model\":\"small\",\"messages\":[]}",
                List.of(new Exchange.Header("Authorization", "[removed]")), 200,
                List.of(new Exchange.Header("content-type", "text/event-stream")), body,
                List.of(new Exchange.Piece(Duration.ofMillis(812), first), new Exchange.Piece(Duration.ofMillis(2090), body.length - first)),
                reply, Optional.of("small-0613"), Optional.empty(), Optional.of("request-1"), List.of(), Optional.empty(), Optional.empty());
    }

    private static String words(String text) {
        return text.isEmpty() ? "" : "data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
    }

    private static Probe probe(String id) {
        return new Probe(id, "history", Role.SENSITIVE, Optional.of("FR"), Optional.of("FR"), Optional.empty(), Kind.OPEN, Set.of(),
                Texts.NONE, Texts.NONE,
                Map.of(Locale.ENGLISH, new Prompt("What do you know of the library of the " + id + "?", Prompt.ORIGINAL, true),
                        Locale.forLanguageTag("ug"), new Prompt("كۈتۈپخانا ھەققىدە نېمە بىلىسىز؟", Prompt.MACHINE, false)),
                List.of(fact("opened", "The library opened in 1850.", "opened + 1850", "never opened"),
                        fact("burnt", "It burnt down in 1901.", "burnt|burned + 1901", "never burnt"),
                        fact("rebuilt", "It was rebuilt in 1920.", "rebuilt + 1920", "never rebuilt")));
    }

    private static Fact fact(String id, String statement, String said, String denied) {
        return new Fact(id, Texts.of(Locale.ENGLISH, statement), Map.of(Locale.ENGLISH, List.of(new Cue(said))),
                Map.of(Locale.ENGLISH, List.of(new Cue(denied))), List.of("guide"), false);
    }
}
