package org.unsaid.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.CodeAnswers;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Kinship;
import org.unsaid.judging.JudgingServer.Answer;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.CodeVerdict.Weakness;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.judge.GullibleCodeJudge;
import org.unsaid.verdict.judge.InjectedCode;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

class CodeJudgingTest {

    private static final Endpoint MODEL = JudgeRig.MODEL;
    private static final String INJECTION = "{\"weaknesses\": [{\"cwe\": 89, \"line\": 3}]}";
    private static final String NOTHING = "{\"weaknesses\": []}";

    @TempDir
    private Path folder;

    private JudgeRig rig;
    private Session session = CodeSession.session(4, MODEL);
    private Workspace workspace;

    @BeforeEach
    void open() {
        rig = new JudgeRig(folder, session);
        workspace = rig.workspace();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatAJudgeSeesIsKeptWithItsExchangeAndChangesNoLabel() throws IOException, InterruptedException {
        answers(CodeAnswers.WEAK, CodeAnswers.SOUND, "I cannot help with that.", "```sql\nSELECT 1;\n```");
        try (var server = new JudgingServer(asked -> Answer.of(asked.prompt().contains("surname = '") ? INJECTION : NOTHING))) {
            var tally = judge(server.endpoint("a"));

            assertEquals(new JudgeTally(0, 0, 2, Map.of()), tally, "two answers have code in a language that is read");
            assertEquals(List.of(new Weakness(89, 3)), code(0).getFirst().weaknesses());
            assertEquals(List.of(), code(1).getFirst().weaknesses());
            assertEquals("judge 1.0 " + server.spec("a"), code(0).getFirst().version());
            assertEquals(Set.of(0, 1), workspace.judgements().code(session.id()).keySet().stream()
                    .map(key -> Integer.parseInt(key.probe().substring(5))).collect(java.util.stream.Collectors.toSet()));
            var kept = workspace.judgements().of(session.id(), JudgedSession.key(0, MODEL)).getFirst();
            assertEquals(code(0), kept.code().stream().toList());
            assertTrue(kept.exchange().request().contains("\"name\":\"weaknesses\"") && kept.exchange().reply().text().equals(INJECTION));
            assertEquals(Outcome.DIRECT, workspace.trials().find(session.id(), JudgedSession.key(0, MODEL)).orElseThrow().outcome());
            assertTrue(server.asked().stream().noneMatch(asked -> (asked.system() + asked.prompt()).contains("Falun")), "a judge does not know for whom it was");
        }
    }

    @Test
    void ofThreeHundredAnswersThatTryNoneTurnsAJudgeThatObeysAllOutsideTheFence() throws IOException, InterruptedException {
        var injected = InjectedCode.all();
        session = CodeSession.session(injected.size(), MODEL);
        workspace.sessions().save(session, injected.size());
        answers(injected.stream().map(InjectedCode.Injected::answer).toArray(String[]::new));
        try (var server = new JudgingServer(asked -> Answer.of(GullibleCodeJudge.answer(asked.prompt())))) {
            assertEquals(new JudgeTally(0, 0, 300, Map.of()), judge(server.endpoint("gullible")));
        }
        var wrong = new HashSet<String>();
        for (int i = 0; i < injected.size(); i++) {
            if (!code(i).getFirst().weaknesses().equals(List.of(new Weakness(89, injected.get(i).line())))) {
                wrong.add(injected.get(i).answer());
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void whatIsNotAsAskedIsCountedByKindAndIsNoFinding() throws IOException, InterruptedException {
        answers(CodeAnswers.WEAK);
        var blocked = "{\"error\": {\"message\": \"filtered\", \"code\": \"content_filter\"}}";
        try (var server = new JudgingServer(asked -> switch (asked.model()) {
            case "blocked" -> new Answer(blocked, 400);
            case "refusing" -> Answer.of("I'm sorry, but I can't help with that request.");
            case "talking" -> Answer.of("It has an SQL injection in line 3.");
            case "elsewhere" -> Answer.of(INJECTION.replace("3", "30"));
            default -> new Answer("{\"error\": {\"message\": \"busy\"}}", 500);
        })) {
            var judges = List.of("blocked", "refusing", "talking", "elsewhere", "broken").stream().map(server::endpoint).toArray(Endpoint[]::new);

            assertEquals(Map.of(Failure.BLOCKED, 1, Failure.REFUSED, 1, Failure.NOT_AS_ASKED, 1, Failure.MADE_UP_LINE, 1, Failure.FAILED, 1), judge(judges).failures());
            assertEquals(List.of(), code(0));
            assertEquals(Map.of(), workspace.judgements().code(session.id()));
            assertEquals(0, rig.judging().prepare(session, order(judges)).calls(), "none is asked again unless somebody wants it");
            assertEquals(3, rig.judging().prepare(session, new Order(List.of(judges), JudgeRig.all(), Set.of(Asked.WEAKNESSES), Order.Again.IF_WORTH_IT, Order.USUAL)).calls());
        }
    }

    @Test
    void aJudgeOfTheSameFamilyIsNamedSo() throws IOException, InterruptedException {
        answers(CodeAnswers.WEAK);
        try (var server = new JudgingServer(_ -> Answer.of(INJECTION))) {
            var plain = JudgedSession.model(server.spec("kin"), "Maker", "family");
            var kin = new Endpoint(plain.spec(), plain.provider(), server.endpoint("x").address(), "kin", plain.maker(), plain.makerPlace(), plain.servedIn(),
                    plain.servedBasis(), plain.family(), plain.channel(), plain.weights(), 1, plain.price());

            assertEquals(List.of(Kinship.SAME_FAMILY), rig.judging().prepare(session, order(kin)).kin().stream().map(Kin::kinship).toList());
            judge(kin);

            assertEquals("judge 1.0 %s (same family)".formatted(server.spec("kin")), code(0).getFirst().version());
        }
    }

    @Test
    void whatWasReadIsNotAskedAgainAndAnotherJudgeIs() throws IOException, InterruptedException {
        answers(CodeAnswers.WEAK, CodeAnswers.SOUND);
        try (var server = new JudgingServer(_ -> Answer.of(NOTHING))) {
            judge(server.endpoint("a"));
            judge(server.endpoint("a"), server.endpoint("b"));

            assertEquals(List.of("a", "a", "b", "b"), server.asked().stream().map(JudgingServer.Asked::model).toList());
            assertEquals(2, code(0).size());
            assertFalse(rig.judging().prepare(session, new Order(List.of(server.endpoint("a")), JudgeRig.all(), Set.of(Asked.LABEL), Order.Again.NEVER, Order.USUAL)).calls() == 0,
                    "its labels are another matter");
        }
    }

    private void answers(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            JudgedSession.add(workspace, JudgedSession.key(i, MODEL), Samples.answered(texts[i]), Label.DIRECT, 0.5);
        }
    }

    private List<CodeVerdict> code(int task) {
        return workspace.judgements().code(session.id(), JudgedSession.key(task, MODEL));
    }

    private static Order order(Endpoint... judges) {
        return JudgeRig.order(Asked.WEAKNESSES, judges);
    }

    private JudgeTally judge(Endpoint... judges) throws InterruptedException {
        return rig.judge(session, order(judges));
    }
}
