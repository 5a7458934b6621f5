package org.unsaid.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
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
import org.unsaid.probe.Source;
import org.unsaid.probe.Texts;
import org.unsaid.run.Plan;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// A workspace with one session of made-up answers, as many as are wanted.
final class ExportWorkspace {

    private static final List<String> MODELS = List.of("alpha-7b", "beta-32b", "gamma-large", "delta-mini", "epsilon-r1");
    private static final List<Label> LABELS =
            List.of(Label.DIRECT, Label.PARTIAL, Label.EVASIVE, Label.REFUSED, Label.OFFICIAL_LINE, Label.UNUSABLE);
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private ExportWorkspace() {}

    /// @param probes   a question each, with a wording in every language
    /// @param texts    of answers, by number
    static Session fill(Path file, String name, List<String> probes, List<Locale> languages, int repeats, IntFunction<String> texts) {
        return fill(file, new Session("bench-" + name, name, START, setup(probes, languages, repeats)), texts);
    }

    /// An answer to every question of a session.
    static Session fill(Path file, Session session, IntFunction<String> texts) {
        try (var workspace = Workspace.open(file)) {
            var keys = Plan.keys(session.setup());
            workspace.sessions().save(session, keys.size());
            var threads = new ArrayList<Thread>();
            for (int part = 0; part < 16; part++) { // the writer stores what waits together
                int from = part;
                threads.add(Thread.startVirtualThread(() -> {
                    for (int i = from; i < keys.size(); i += 16) {
                        workspace.trials().add(session.id(), record(session.setup(), keys.get(i), i, texts.apply(i)));
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while filling " + file, e);
        }
        return session;
    }

    private static Setup setup(List<String> probes, List<Locale> languages, int repeats) {
        var all = new ArrayList<Probe>();
        for (int i = 0; i < probes.size(); i++) {
            var prompts = new TreeMap<Locale, Prompt>((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag()));
            for (var language : languages) {
                prompts.put(language, new Prompt(probes.get(i), Prompt.ORIGINAL, false));
            }
            boolean sensitive = i % 2 == 0;
            all.add(new Probe("question-" + i, "bench", sensitive ? Role.SENSITIVE : Role.CONTROL, sensitive ? Optional.of("CN") : Optional.empty(),
                    Optional.of("CN"), Optional.of("question-" + (sensitive ? i + 1 : i - 1)), Kind.OPEN, Set.of(), Texts.NONE, Texts.NONE, prompts,
                    List.of(new Fact("year", Texts.of(Locale.ENGLISH, "It was in 1850."), Map.of(Locale.ENGLISH, List.of(new Cue("1850"))), Map.of(),
                            List.of("guide"), false))));
        }
        var set = new ProbeSet("bench", "1.0.0", "CC-BY-4.0", Texts.of(Locale.ENGLISH, "Bench"), Texts.of(Locale.ENGLISH, "Made up."), "Bench set.",
                languages, Map.of("bench", Texts.of(Locale.ENGLISH, "Made up")), Map.<String, Source>of(), List.of(), List.of(), all);
        return new Setup(List.of(set), languages, Map.of(), MODELS.stream().map(ExportWorkspace::endpoint).toList(), repeats, Optional.empty(),
                Parameters.DEFAULTS, 7);
    }

    private static Endpoint endpoint(String model) {
        return new Endpoint("example:" + model, "example", URI.create("https://api.example.org/v1"), model, Optional.of("Example Institute"),
                Optional.of("CH"), Optional.of("DE"), Endpoint.ServedBasis.DECLARED, Endpoint.Weights.UNKNOWN, 4, Optional.empty());
    }

    private static TrialRecord record(Setup setup, TrialKey key, int number, String text) {
        var reply = number % 17 == 0
                ? new Reply.BlockedByService(Reply.Stage.OUTPUT, Reply.By.PROVIDER, "content_filter", "The response was filtered.", Optional.empty(),
                        Optional.empty(), text, "", Optional.of(text), Optional.empty(), Usage.UNKNOWN, Set.of())
                : new Reply.Answered(text, number % 13 == 0 ? text : "", "stop", new Usage(Optional.of(20), Optional.of(120), Optional.empty()), Set.of());
        var at = START.plusMillis(number * 700L);
        var label = LABELS.get(number % LABELS.size());
        var verdict = new Verdict(label, number % 29 == 0 ? Method.HUMAN : Method.RULES, number % 29 == 0 ? "A. Reader" : "rules 1.2",
                number % 29 == 0 ? 1 : 0.5 + number % 5 / 10.0, text.length() > 12 ? List.of(new Span(2, 10, "declines")) : List.of(), Optional.empty(), at);
        var prompt = setup.probe(key).orElseThrow().wording(key.language());
        var trial = new Trial(key, prompt, Optional.empty(), reply, 1, at, at.plusMillis(500),
                new Trial.Origin(Optional.of("model-2026"), Optional.empty(), Optional.of("req-" + number), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(verdict));
        return new TrialRecord(trial, List.of(new Exchange(at, Duration.ofMillis(20), "{}", List.of(), 200, List.of(), new byte[] {'o', 'k'},
                List.of(new Exchange.Piece(Duration.ofMillis(10), 2)), reply, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty())));
    }
}
