package org.unsaid.judging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.HttpChatClient;
import org.unsaid.endpoint.Network;
import org.unsaid.practice.PracticeModels;
import org.unsaid.practice.Repertoire;
import org.unsaid.practice.Tempo;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.RunListener;
import org.unsaid.run.Till;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.RuleLabeller;

/// A stored session and what asks judges about it, with a real client and few tries.
final class JudgeRig implements AutoCloseable {

    /// Whose answers are judged.
    static final Endpoint MODEL = JudgedSession.model("http://127.0.0.1:9/v1#model", "Maker", "family");

    private static final Dialects DIALECTS = Dialects.shipped();
    private static final RetryBudget FEW = new RetryBudget(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(5));

    private final Connections connections = new Connections(new PracticeModels(new Repertoire(), Tempo.INSTANT), Network.DEFAULT);
    private final Workspace workspace;

    JudgeRig(Path folder, Session session) {
        workspace = JudgedSession.store(folder.resolve("workspace.db"), session);
    }

    Workspace workspace() {
        return workspace;
    }

    static Selection all() {
        return new Selection(_ -> true, new Selection.All());
    }

    static Order order(Asked what, Endpoint... judges) {
        return new Order(List.of(judges), all(), Set.of(what), Order.Again.NEVER, Order.USUAL);
    }

    Judging judging() {
        var client = new HttpChatClient(connections, DIALECTS, new EnvironmentKeys(Map.of(), DIALECTS, Map.of()));
        return new Judging(workspace, new RunEngine(client, new RuleLabeller(), FEW), new Till(), DIALECTS::models);
    }

    JudgeTally judge(Session session, Order order) throws InterruptedException {
        var judging = judging();
        var counter = new JudgeCounter();
        judging.carryOut(judging.prepare(session, order), new RunControl(), _ -> new RunListener() { }, counter::add);
        return counter.tally();
    }

    @Override
    public void close() {
        workspace.close();
        connections.close();
    }
}
