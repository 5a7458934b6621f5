package org.unsaid.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Cue;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Kind;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Source;
import org.unsaid.probe.Texts;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// Records with something in every component.
final class Samples {

    static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");
    static final Instant NOON = Instant.parse("2025-06-04T12:00:00.123456789Z");
    static final Usage USAGE = new Usage(Optional.of(12), Optional.of(90), Optional.empty());

    private Samples() {}

    static Session session(String id, String name) {
        return new Session(id, name, NOON, setup());
    }

    static Setup setup() {
        return new Setup(
                List.of(probeSet()),
                List.of(Locale.ENGLISH, CHINESE),
                Map.of("place", List.of("here", "there")),
                List.of(endpoint("http://127.0.0.1:8080/v1#small")),
                3,
                Optional.of("Be brief."),
                new Parameters(Optional.of(0.7), Optional.empty()),
                42);
    }

    static Endpoint endpoint(String spec) {
        return new Endpoint(
                spec, Endpoint.GENERIC, URI.create("http://127.0.0.1:8080/v1"), "small", Optional.of("Maker"),
                Optional.of("FR"), Optional.of(Endpoint.THIS_COMPUTER), Endpoint.ServedBasis.INFERRED,
                new Endpoint.Weights(Optional.of("sha256:0"), Optional.of("Q8_0")), 4, Optional.empty());
    }

    static ProbeSet probeSet() {
        var texts = new Texts(Map.of(Locale.ENGLISH, "A square", CHINESE, "广场"));
        var cues = Map.of(Locale.ENGLISH, List.of(new Cue("opened fire|shot + civilian*")));
        var probe = new Probe(
                "square", "events", Role.SENSITIVE, Optional.of("CN"), Optional.of("CN"), Optional.of("other"), Kind.OPEN,
                Set.of(Probe.OWN_TERMS, "b", "a"), Texts.NONE, texts,
                Map.of(Locale.ENGLISH, new Prompt("What happened {place}?", Prompt.ORIGINAL, true)),
                List.of(new Fact("deaths", texts, cues, cues, List.of("archive"), true)));
        return new ProbeSet(
                "sample", "1.0.0", "CC-BY-4.0", texts, texts, "Someone (2025)", List.of(Locale.ENGLISH, CHINESE),
                Map.of("events", texts),
                Map.of("archive", new Source(
                        "archive", "A cable", "An archive", Optional.of("1989-06"), URI.create("https://example.org/a"),
                        Optional.of(LocalDate.of(2025, 6, 4)))),
                List.of(new OfficialLine("line", "CN", texts, cues, "archive")),
                List.of(new Factor("place", List.of(
                        new Factor.Level("here", Factor.LevelKind.CONTROL, texts),
                        new Factor.Level("there", Factor.LevelKind.SENSITIVE, texts)))),
                List.of(probe));
    }

    static TrialKey key(int repeat) {
        return new TrialKey("sample", "square", CHINESE, new TreeMap<>(Map.of("place", "here")), "practice:candid", repeat);
    }

    static TrialRecord answered(int repeat, String text) {
        return record(key(repeat), new Reply.Answered(text, "thinking", "stop", USAGE, Set.of(Marker.TRUNCATED)), Label.DIRECT);
    }

    static TrialRecord failed(int repeat) {
        return new TrialRecord(
                trial(key(repeat), failure(), List.of()), List.of(exchange(failure(), "first"), exchange(failure(), "second")));
    }

    static Reply failure() {
        return new Reply.TechnicalFailure(
                Reply.Kind.OVERLOADED, true, Optional.of(Duration.ofMillis(1500)), 503, "busy", "the service is busy", "", "",
                Usage.UNKNOWN, Set.of());
    }

    static TrialRecord record(TrialKey key, Reply reply, Label label) {
        var verdict = new Verdict(
                label, Method.RULES, "rules 1.0", 0.9, List.of(new Span(0, 2, "declines")), Optional.of("CN"), NOON);
        return new TrialRecord(trial(key, reply, List.of(verdict)), List.of(exchange(reply, "data: " + reply.text())));
    }

    static Trial trial(TrialKey key, Reply reply, List<Verdict> verdicts) {
        return new Trial(
                key, "What happened?", Optional.of("Be brief."), reply, reply instanceof Reply.TechnicalFailure ? 2 : 1,
                NOON, NOON.plusMillis(200),
                new Trial.Origin(Optional.of("small-0613"), Optional.empty(), Optional.of("request-1"), Optional.of(AskedFrom.TOR),
                        Optional.of(List.of("temperature")), Optional.of(false)), verdicts);
    }

    static Exchange exchange(Reply reply, String body) {
        return new Exchange(
                NOON, Duration.ofNanos(200_000_001), "{\"prompt\":\"What happened?\"}",
                List.of(new Exchange.Header("Authorization", "[removed]")), 200,
                List.of(new Exchange.Header("x-request-id", "request-1")), body.getBytes(StandardCharsets.UTF_8),
                List.of(new Exchange.Piece(Duration.ofMillis(20), 4), new Exchange.Piece(Duration.ofMillis(40), 5)), reply,
                Optional.of("small-0613"), Optional.empty(), Optional.of("request-1"), List.of("temperature"), Optional.of(false),
                Optional.of(AskedFrom.TOR));
    }
}
