package org.unsaid.judging;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.RunListener;
import org.unsaid.run.Till;
import org.unsaid.session.Json;
import org.unsaid.session.Judgement;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.RuleLabeller;

/// A program that has a stored session judged by two judges and says on its standard output what it asks and what it has
/// kept. The parent kills it. Argument: the workspace.
final class JudgeToBeKilled {

    static final String KEPT = "kept ";
    static final int ANSWERS = 200;
    static final Endpoint MODEL = JudgedSession.model("http://127.0.0.1:9/v1#model", "Maker", "family");

    private JudgeToBeKilled() {}

    static Session session() {
        return JudgedSession.session(ANSWERS, MODEL);
    }

    static Order order() {
        var judges = List.of(JudgedSession.model("http://127.0.0.1:9/v1#a", "One", "a").withConcurrency(4),
                JudgedSession.model("http://127.0.0.1:9/v1#b", "Other", "b").withConcurrency(4));
        return new Order(judges, new Selection(_ -> true, new Selection.All()), Set.of(Judgement.Asked.LABEL), Order.Again.NEVER, Order.USUAL);
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (var workspace = Workspace.open(Path.of(arguments[0]))) {
            var judging = new Judging(workspace, new RunEngine(JudgeToBeKilled::answer, new RuleLabeller(), RetryBudget.DEFAULT), new Till(),
                    Dialects.shipped()::models);
            judging.carryOut(judging.prepare(session(), order()), new RunControl(), _ -> new RunListener() { },
                    judgement -> print(KEPT + Json.write(judgement.part())));
        }
    }

    private static Exchange answer(Ask ask, ChatClient.Listener listener) throws InterruptedException {
        Thread.sleep(3); // as if a service took its time
        return Samples.exchange(Samples.answered("{\"label\": \"direct\", \"confidence\": 0.9, \"quote\": \"opened\", \"official_line_of\": null}"));
    }

    private static void print(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
