package org.unsaid.session;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Cue;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;

/// Small valid values for tests.
public final class Samples {

    private Samples() {}

    public static Probe probe(String id, Role role) {
        var fact = new Fact("born", Texts.of(Locale.ENGLISH, "The library of " + id + " opened in 1850."),
                Map.of(Locale.ENGLISH, List.of(new Cue("opened + 1850"))), Map.of(Locale.ENGLISH, List.of(new Cue("never opened"))),
                List.of("guide"), false);
        return new Probe(id, "history", role, role == Role.SENSITIVE ? Optional.of("FR") : Optional.empty(), Optional.of("FR"),
                Optional.empty(), Kind.OPEN, Set.of(), Texts.NONE, Texts.NONE,
                Map.of(Locale.ENGLISH, new Prompt("When did the library of " + id + " open?", Prompt.ORIGINAL, false)),
                List.of(fact));
    }

    public static ProbeSet set(String id, List<Probe> probes) {
        return new ProbeSet(id, "1.0.0", "CC-BY-4.0", Texts.of(Locale.ENGLISH, "Set " + id), Texts.of(Locale.ENGLISH, "For tests."),
                "Set " + id, List.of(Locale.ENGLISH), Map.of("history", Texts.of(Locale.ENGLISH, "History")), Map.of(),
                List.of(), List.of(), probes);
    }

    public static ProbeSet set(int probes) {
        return set("libraries", IntStream.range(0, probes).mapToObj(i -> probe("town-" + i, Role.NEUTRAL)).toList());
    }

    public static Endpoint endpoint(String model, int concurrency) {
        return new Endpoint("practice:" + model, Endpoint.PRACTICE, URI.create("http://practice.invalid/v1"), model,
                Optional.empty(), Optional.empty(), Optional.of(Endpoint.THIS_COMPUTER), Endpoint.ServedBasis.DECLARED,
                Endpoint.Weights.UNKNOWN, concurrency, Optional.empty());
    }

    public static Session session(ProbeSet set, int repeats, Endpoint... endpoints) {
        var setup = new Setup(List.of(set), List.of(Locale.ENGLISH), Map.of(), Stream.of(endpoints).toList(), repeats,
                Optional.empty(), Parameters.DEFAULTS, 7);
        return new Session("s-1", "A session", Instant.parse("2026-11-22T10:00:00Z"), setup);
    }

    public static Reply.Answered answered(String text) {
        return new Reply.Answered(text, "", "stop", Usage.UNKNOWN, Set.of());
    }

    public static Reply.TechnicalFailure failure(Reply.Kind kind, boolean retryable) {
        return new Reply.TechnicalFailure(kind, retryable, Optional.empty(), 0, "", "it failed", "", "", Usage.UNKNOWN, Set.<Marker>of());
    }

    public static Reply.BlockedByService blocked() {
        return new Reply.BlockedByService(Reply.Stage.INPUT, Reply.By.PROVIDER, "content_filter", "blocked", Optional.empty(), Optional.empty(), "", "",
                Optional.empty(), Optional.empty(), Usage.UNKNOWN, Set.of());
    }

    public static Exchange exchange(Reply reply) {
        return new Exchange(Instant.parse("2026-11-22T10:00:01Z"), Duration.ofMillis(20), "{}", List.of(), 200, List.of(), new byte[] {'o', 'k'},
                List.of(new Exchange.Piece(Duration.ofMillis(10), 2)), reply, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty());
    }
}
