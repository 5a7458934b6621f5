package org.unsaid.ui.findings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.unsaid.run.Plan;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Verdict;

final class FindingsSamples {

    private FindingsSamples() {}

    static SessionViewModel open(Session session, Collection<Trial> stored, Workspace workspace) {
        var engine = new RunEngine((ask, _) -> {
            throw new IllegalStateException("nothing is to be asked here");
        }, new RuleLabeller(), RetryBudget.DEFAULT);
        workspace.sessions().save(session, Plan.keys(session.setup()).size());
        stored.forEach(trial -> workspace.trials().add(session.id(), new TrialRecord(trial, List.of())));
        return new SessionViewModel(session, workspace.trials().counted(session), workspace, engine, new DirectTasks());
    }

    /// Stores a label beside those of an answer, and tells the session of it.
    static void label(SessionViewModel session, Workspace workspace, TrialKey key, Label label) {
        workspace.labels().set(session.session().id(), key,
                new Verdict(label, Method.HUMAN, "ada", 1, List.of(), Optional.empty(), Instant.parse("2026-11-24T12:00:00Z")));
        session.refresh(workspace.trials().find(session.session().id(), key).orElseThrow());
    }
}
