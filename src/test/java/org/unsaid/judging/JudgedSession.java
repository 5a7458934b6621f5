package org.unsaid.judging;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.probe.ProbeSet;
import org.unsaid.run.Plan;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// A stored session whose answers are there to be judged: one of each question, labelled by rules.
public final class JudgedSession {

    public static final String ID = "judged";
    public static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private JudgedSession() {}

    public static Endpoint model(String spec, String maker, String family) {
        return new Endpoint(spec, Endpoint.GENERIC, URI.create("http://127.0.0.1:9/v1"), "model", Optional.of(maker), Optional.empty(),
                Optional.of(Endpoint.THIS_COMPUTER), Endpoint.ServedBasis.INFERRED,
                Optional.of(new FamilyName(family, family, Optional.empty(), Optional.empty(), false)), Optional.empty(), Endpoint.Weights.UNKNOWN, 1,
                Optional.empty());
    }

    public static Session session(int questions, Endpoint... endpoints) {
        return session(Samples.set(questions), endpoints);
    }

    public static Session session(ProbeSet set, Endpoint... endpoints) {
        return new Session(ID, "Judged", NOON, new Setup(List.of(set), List.of(Locale.ENGLISH), Map.of(), List.of(endpoints), 1,
                Optional.empty(), Parameters.DEFAULTS, 7));
    }

    public static TrialKey key(int question, Endpoint endpoint) {
        return new TrialKey("libraries", "town-" + question, Locale.ENGLISH, new TreeMap<>(), endpoint.spec(), 1);
    }

    public static Workspace store(Path file, Session session) {
        var workspace = Workspace.open(file);
        workspace.sessions().save(session, Plan.keys(session.setup()).size());
        return workspace;
    }

    public static void add(Workspace workspace, TrialKey key, Reply reply, Label label, double confidence) {
        var verdict = new Verdict(label, Method.RULES, "rules 1.0", confidence, List.of(), Optional.empty(), NOON);
        var trial = new Trial(key, "When did it open?", Optional.empty(), reply, 1, NOON, NOON.plusMillis(20), Trial.Origin.UNKNOWN, List.of(verdict));
        workspace.trials().add(ID, new TrialRecord(trial, List.of(Samples.exchange(reply))));
    }
}
