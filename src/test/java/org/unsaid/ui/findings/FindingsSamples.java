package org.unsaid.ui.findings;

import java.util.Collection;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.RuleLabeller;

final class FindingsSamples {

    private FindingsSamples() {}

    static SessionViewModel open(Session session, Collection<Trial> stored, Workspace workspace) {
        var engine = new RunEngine((ask, _) -> {
            throw new IllegalStateException("nothing is to be asked here");
        }, new RuleLabeller(), RetryBudget.DEFAULT);
        return new SessionViewModel(session, stored, workspace, engine, new DirectTasks());
    }
}
