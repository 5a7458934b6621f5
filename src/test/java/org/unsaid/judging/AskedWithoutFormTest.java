package org.unsaid.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.judging.JudgingServer.Answer;
import org.unsaid.session.Judgement;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

class AskedWithoutFormTest {

    private static final Endpoint MODEL = JudgeRig.MODEL;
    private static final String UNSUPPORTED = "{\"error\": {\"message\": \"Unsupported parameter: 'response_format'\", \"type\": \"invalid_request_error\"}}";

    private final Session session = JudgedSession.session(4, MODEL);

    @TempDir
    private Path folder;

    private JudgeRig rig;
    private Workspace workspace;

    @BeforeEach
    void open() {
        rig = new JudgeRig(folder, session);
        workspace = rig.workspace();
        for (int i = 0; i < 4; i++) {
            JudgedSession.add(workspace, JudgedSession.key(i, MODEL), Samples.answered("It opened in 1850."), Label.DIRECT, 0.5);
        }
    }

    @AfterEach
    void close() {
        rig.close();
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
        return rig.judge(session, JudgeRig.order(Asked.LABEL, judge));
    }
}
