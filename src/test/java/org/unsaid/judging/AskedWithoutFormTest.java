package org.unsaid.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.HttpChatClient;
import org.unsaid.endpoint.Network;
import org.unsaid.judging.JudgingServer.Answer;
import org.unsaid.practice.PracticeModels;
import org.unsaid.practice.Repertoire;
import org.unsaid.practice.Tempo;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.RunListener;
import org.unsaid.run.Till;
import org.unsaid.session.Judgement;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

class AskedWithoutFormTest {

    private static final Dialects DIALECTS = Dialects.shipped();
    private static final RetryBudget FEW = new RetryBudget(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(5));
    private static final Endpoint MODEL = JudgedSession.model("http://127.0.0.1:9/v1#model", "Maker", "family");
    private static final String UNSUPPORTED = "{\"error\": {\"message\": \"Unsupported parameter: 'response_format'\", \"type\": \"invalid_request_error\"}}";

    private final Session session = JudgedSession.session(4, MODEL);

    @TempDir
    private Path folder;

    private Connections connections;
    private Workspace workspace;

    @BeforeEach
    void open() {
        connections = new Connections(new PracticeModels(new Repertoire(), Tempo.INSTANT), Network.DEFAULT);
        workspace = JudgedSession.store(folder.resolve("workspace.db"), session);
        for (int i = 0; i < 4; i++) {
            JudgedSession.add(workspace, JudgedSession.key(i, MODEL), Samples.answered("It opened in 1850."), Label.DIRECT, 0.5);
        }
    }

    @AfterEach
    void close() {
        workspace.close();
        connections.close();
    }

    @Test
    void aServiceThatDoesNotTakeAFormIsAskedWithoutItAndNotToldAgain() throws IOException, InterruptedException {
        try (var server = new JudgingServer(asked -> asked.form() ? new Answer(UNSUPPORTED, 400) : Answer.label("direct", "1850"))) {
            var tally = judge(server.endpoint("a").withConcurrency(1));

            assertEquals(new JudgeTally(4, 0, 0, Map.of()), tally);
            assertEquals(List.of(true, false, false, false, false), server.asked().stream().map(JudgingServer.Asked::form).toList());
            assertFalse(judgement(0).exchange().request().contains("response_format"), "what is kept is what was answered");
        }
    }

    @Test
    void callsThatWereUnderwayWithItAreAskedWithoutItToo() throws IOException, InterruptedException {
        try (var server = new JudgingServer(asked -> asked.form() ? new Answer(UNSUPPORTED, 400) : Answer.label("direct", "1850"))) {
            assertEquals(new JudgeTally(4, 0, 0, Map.of()), judge(server.endpoint("a")));
        }
    }

    @Test
    void aServiceThatTakesItIsToldEachTimeAndWhatWasSentIsKept() throws IOException, InterruptedException {
        try (var server = new JudgingServer(_ -> Answer.label("direct", "1850"))) {
            judge(server.endpoint("a"));

            assertTrue(server.asked().stream().allMatch(JudgingServer.Asked::form));
            assertEquals(4, server.asked().size());
            assertTrue(judgement(0).exchange().request().contains("\"response_format\":{\"type\":\"json_schema\""));
        }
    }

    @Test
    void aFormIsNoReasonToTakeAnythingElse() throws IOException, InterruptedException {
        try (var server = new JudgingServer(_ -> Answer.of("{\"label\": \"splendid\", \"confidence\": 1, \"quote\": \"1850\", \"official_line_of\": null}"))) {
            assertEquals(Map.of(Failure.NOT_AS_ASKED, 4), judge(server.endpoint("a")).failures());
        }
    }

    @Test
    void aBlockThatNamesTheFormIsABlockAndNotAskedAgain() throws IOException, InterruptedException {
        var blocked = "{\"error\": {\"message\": \"filtered, response_format or not\", \"code\": \"content_filter\"}}";
        try (var server = new JudgingServer(_ -> new Answer(blocked, 400))) {
            assertEquals(Map.of(Failure.BLOCKED, 4), judge(server.endpoint("a")).failures());
            assertEquals(4, server.asked().size());
        }
    }

    private Judgement judgement(int question) {
        return workspace.judgements().of(session.id(), JudgedSession.key(question, MODEL)).getFirst();
    }

    private JudgeTally judge(Endpoint judge) throws InterruptedException {
        var client = new HttpChatClient(connections, DIALECTS, new EnvironmentKeys(Map.of(), DIALECTS, Map.of()));
        var judging = new Judging(workspace, new RunEngine(client, new RuleLabeller(), FEW), new Till(), DIALECTS::models);
        var order = new Order(List.of(judge), new Selection(_ -> true, new Selection.All()), Set.of(Asked.LABEL), Order.Again.NEVER, Order.USUAL);
        var counter = new JudgeCounter();
        judging.carryOut(judging.prepare(session, order), new RunControl(), _ -> new RunListener() { }, counter::add);
        return counter.tally();
    }
}
