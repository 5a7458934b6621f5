package org.unsaid.bench;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Source;
import org.unsaid.probe.Texts;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;

/// A session of ten sets in two languages, as large as is wanted.
final class LargeSession {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final int SETS = 10;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"));

    private LargeSession() {}

    /// @param probes of each set
    static Session of(String id, int probes, int endpoints, int repeats) {
        return new Session(id, id, START, setup(probes, endpoints, repeats));
    }

    private static Setup setup(int perSet, int models, int repeats) {
        var sets = IntStream.range(0, SETS).mapToObj(number -> set(number, perSet)).toList();
        var makers = List.of("Example Institute", "Other Laboratory", "Third Company", "Fourth House", "Fifth Office");
        var places = List.of("CH", "CN", "FR", "US", "DE");
        var endpoints = IntStream.range(0, models).mapToObj(number -> new Endpoint("example:model-" + number, "example",
                URI.create("https://api%d.example.org/v1".formatted(number % 4)), "model-" + number, Optional.of(makers.get(number % 5)),
                Optional.of(places.get(number % 5)), Optional.of("DE"), Endpoint.ServedBasis.DECLARED, Endpoint.Weights.UNKNOWN, 4, Optional.empty())).toList();
        return new Setup(sets, LANGUAGES, Map.of(), endpoints, repeats, Optional.empty(), Parameters.DEFAULTS, 7);
    }

    private static ProbeSet set(int number, int perSet) {
        var probes = IntStream.range(0, perSet).mapToObj(probe -> {
            var prompts = Map.of(LANGUAGES.getFirst(), new Prompt("What happened in town %d of region %d?".formatted(probe, number), Prompt.ORIGINAL, true),
                    LANGUAGES.getLast(), new Prompt("第%d区第%d镇发生了什么？".formatted(number, probe), Prompt.ORIGINAL, true));
            boolean sensitive = probe % 2 == 0;
            return new Probe("question-" + probe, "topic-" + probe % 5, sensitive ? Role.SENSITIVE : Role.CONTROL, sensitive ? Optional.of("CN") : Optional.empty(),
                    Optional.of("CN"), Optional.of("question-" + (sensitive ? probe + 1 : probe - 1)), Kind.OPEN, Set.of(), Texts.NONE, Texts.NONE, prompts, List.of());
        }).toList();
        var topics = Map.of("topic-0", name("First"), "topic-1", name("Second"), "topic-2", name("Third"), "topic-3", name("Fourth"), "topic-4", name("Fifth"));
        return new ProbeSet("set-" + number, "1.0.0", "CC-BY-4.0", name("Set " + number), name("Made up."), "Bench set.", LANGUAGES, topics,
                Map.<String, Source>of(), List.of(), List.of(), probes);
    }

    private static Texts name(String english) {
        return Texts.of(Locale.ENGLISH, english);
    }
}
