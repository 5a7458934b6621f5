package org.unsaid.ui.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.run.Plan;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Samples;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Verdict;

/// Sessions with answers in them, for the matrix.
final class MatrixSamples {

    static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private MatrixSamples() {}

    /// Pairs of a sensitive question and its control, in English and Chinese.
    static ProbeSet pairs(String id, int pairs) {
        return Samples.set(id, IntStream.range(0, pairs).boxed().flatMap(i -> Stream.of(
                probe("asked-" + i, Role.SENSITIVE), probe("control-" + i, Role.CONTROL))).toList());
    }

    static Probe probe(String id, Role role) {
        return new Probe(id, "history", role, Optional.empty(), Optional.empty(), Optional.empty(), Kind.OPEN, Set.of(),
                Texts.NONE, Texts.NONE,
                Map.of(Locale.ENGLISH, new Prompt("What happened in " + id + "?", Prompt.ORIGINAL, true),
                        CHINESE, new Prompt(id + "发生了什么？", Prompt.MACHINE, false)), List.of());
    }

    static Session session(String id, Setup setup) {
        return new Session(id, "A session", NOON, setup);
    }

    static Session session(List<ProbeSet> sets, List<Endpoint> endpoints, int repeats, Locale... languages) {
        return new Session("s-1", "A session", NOON, new Setup(sets, List.of(languages), Map.of(), endpoints, repeats,
                Optional.empty(), Parameters.DEFAULTS, 7));
    }

    /// A session of two pairs in two languages, put three times to `refusing` and `candid`, with no answer yet.
    static Session small() {
        return session(List.of(pairs("towns", 2)), List.of(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1)), 3,
                Locale.ENGLISH, CHINESE);
    }

    static SessionViewModel open(Session session, Collection<Trial> stored, Workspace workspace) {
        var engine = new RunEngine((ask, _) -> {
            throw new IllegalStateException("nothing is to be asked here");
        }, new RuleLabeller(), RetryBudget.DEFAULT);
        workspace.sessions().save(session, Plan.keys(session.setup()).size());
        stored.forEach(trial -> workspace.trials().add(session.id(), new TrialRecord(trial, List.of())));
        var counted = CountedTrials.of(TrialOrder.of(session.setup()), stored); // others may share the workspace
        return new SessionViewModel(session, counted, workspace, engine, new DirectTasks());
    }

    static MatrixViewModel matrix(SessionViewModel opened, Workspace workspace, Navigator navigator) {
        return new MatrixViewModel(opened, navigator, workspace.savedFilters(), new DirectTasks(), fault -> {
            throw new IllegalStateException(fault);
        });
    }

    static Trial trial(TrialKey key, Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> trial(key, Samples.blocked(), List.of());
            case FAILED -> trial(key, Samples.failure(Reply.Kind.NETWORK, false), List.of());
            case EMPTY -> trial(key, Samples.answered(""), List.of());
            case REFUSED -> labelled(key, Label.REFUSED, 0.9);
            case EVASIVE -> labelled(key, Label.EVASIVE, 0.8);
            case OFFICIAL_LINE -> labelled(key, Label.OFFICIAL_LINE, 0.9);
            case PARTIAL -> labelled(key, Label.PARTIAL, 0.8);
            case DIRECT -> labelled(key, Label.DIRECT, 0.9);
            case UNUSABLE -> labelled(key, Label.UNUSABLE, 0.8);
        };
    }

    static Trial labelled(TrialKey key, Label label, double confidence) {
        return trial(key, Samples.answered("An answer about the town."), List.of(
                new Verdict(label, Method.RULES, RuleLabeller.VERSION, confidence, List.of(), Optional.empty(), NOON)));
    }

    static Trial byHand(Trial trial, Label label) {
        var verdicts = new ArrayList<>(trial.verdicts());
        verdicts.add(new Verdict(label, Method.HUMAN, "someone", 1, List.of(), Optional.empty(), NOON));
        return trial.withVerdicts(verdicts);
    }

    static Trial truncated(TrialKey key) {
        return trial(key, new Reply.Answered("An answer about", "", "length", Usage.UNKNOWN, Set.of(Marker.TRUNCATED)), List.of(
                new Verdict(Label.DIRECT, Method.RULES, RuleLabeller.VERSION, 0.8, List.of(), Optional.empty(), NOON)));
    }

    static Trial trial(TrialKey key, Reply reply, List<Verdict> verdicts) {
        return new Trial(key, "What happened?", Optional.empty(), reply, 1, NOON, NOON.plusSeconds(2),
                Trial.Origin.UNKNOWN, verdicts);
    }

    /// An answer to every question of a session, refused by `refusing` where it is sensitive, else direct.
    static List<Trial> played(Session session) {
        return Plan.keys(session.setup()).stream().map(key -> {
            boolean sensitive = session.setup().probe(key).orElseThrow().role() == Role.SENSITIVE;
            return trial(key, sensitive && key.endpoint().endsWith(":refusing") ? Outcome.REFUSED : Outcome.DIRECT);
        }).toList();
    }

    /// An answer to every question of a session, of all kinds, as real models mix them.
    static List<Trial> mixed(Session session, long seed) {
        var random = new Random(seed);
        var outcomes = Outcome.values();
        return Plan.keys(session.setup()).stream()
                .map(key -> random.nextInt(12) == 0 ? truncated(key) : trial(key, outcomes[random.nextInt(outcomes.length)])).toList();
    }
}
