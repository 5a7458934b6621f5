package org.unsaid.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Kinship;
import org.unsaid.judging.JudgingServer.Answer;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.store.StoreException;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.judge.GullibleJudge;
import org.unsaid.verdict.judge.InjectedAnswers;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;
import org.unsaid.verdict.judge.Rubric;

class JudgingTest {

    private static final Endpoint MODEL = JudgeRig.MODEL;

    @TempDir
    private Path folder;

    private JudgeRig rig;
    private Session session = JudgedSession.session(4, MODEL);
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
    void ofThreeHundredAnswersThatTryNoneFlipsAJudgeThatObeysAllOutsideTheFence() throws IOException, InterruptedException {
        var injected = InjectedAnswers.all();
        session = JudgedSession.session(injected.size(), MODEL);
        workspace.sessions().save(session, injected.size());
        for (int i = 0; i < injected.size(); i++) {
            JudgedSession.add(workspace, JudgedSession.key(i, MODEL), Samples.answered(injected.get(i).answer()), Label.REFUSED, 0.5);
        }
        try (var server = new JudgingServer(asked -> Answer.of(GullibleJudge.answer(asked.system(), asked.prompt())))) {
            var tally = judge(order(server.endpoint("gullible")));

            assertEquals(new JudgeTally(300, 0, 0, Map.of()), tally);
            assertEquals(300, server.asked().size());
        }
        assertEquals(Set.of(Label.REFUSED), new HashSet<>(workspace.trials().list(session.id()).stream()
                .map(trial -> trial.verdictBy(Method.JUDGE).orElseThrow().label()).toList()));
    }

    @Test
    void eachJudgesLabelIsAnEventAndTheVoteIsWhatCounts() throws IOException, InterruptedException {
        answers("It opened in 1850.");
        try (var server = new JudgingServer(asked -> Answer.label(asked.model().equals("c") ? "partial" : "direct", "opened in 1850"))) {
            judge(order(server.endpoint("a"), server.endpoint("b"), server.endpoint("c")));

            var trial = trial(0);
            assertEquals(List.of("judge 1.0 " + server.spec("a"), "judge 1.0 " + server.spec("b"), "judge 1.0 " + server.spec("c")),
                    trial.verdicts().stream().filter(verdict -> verdict.method() == Method.JUDGE).map(verdict -> verdict.version()).sorted().toList());
            assertEquals("judges 2 of 3", trial.verdict().orElseThrow().version());
            assertEquals(Outcome.DIRECT, trial.outcome());
            assertTrue(trial.verdict().orElseThrow().doubtful(), "a person is to look at it");
            assertEquals("opened in 1850", trial.reply().text().substring(3, 17));
            assertEquals(3, trial.verdict().orElseThrow().spans().getFirst().start());
            var said = workspace.judgements().of(session.id(), trial.key());
            assertEquals(3, said.size());
            assertTrue(said.getFirst().exchange().request().contains("official_line_of"), "what was asked can be read again");
            assertTrue(said.getFirst().exchange().reply().text().startsWith("{\"label\""), "and what was said");
            assertTrue(said.stream().allMatch(each -> each.rubric().equals(Rubric.VERSION) && each.verdict().isPresent()));
        }
    }

    @Test
    void whatAJudgeDoesNotSayAsAskedIsCountedByKindAndIsNoLabel() throws IOException, InterruptedException {
        answers("It opened in 1850.");
        var blocked = "{\"error\": {\"message\": \"filtered\", \"code\": \"content_filter\"}}";
        try (var server = new JudgingServer(asked -> switch (asked.model()) {
            case "blocked" -> new Answer(blocked, 400);
            case "refusing" -> Answer.of("I'm sorry, but I can't help with that request.");
            case "talking" -> Answer.of("The label is direct.");
            case "lying" -> Answer.label("direct", "words that are not there");
            default -> new Answer("{\"error\": {\"message\": \"busy\"}}", 500);
        })) {
            var order = order(List.of("blocked", "refusing", "talking", "lying", "broken").stream().map(server::endpoint).toArray(Endpoint[]::new));
            var tally = judge(order);

            assertEquals(Map.of(Failure.BLOCKED, 4, Failure.REFUSED, 4, Failure.NOT_AS_ASKED, 4, Failure.MADE_UP_QUOTE, 4, Failure.FAILED, 4), tally.failures());
            assertEquals(Outcome.UNUSABLE, trial(0).outcome());
            assertEquals(1, trial(0).verdicts().size(), "the rules' label alone");
            assertEquals(5, workspace.judgements().of(session.id(), trial(0).key()).size());

            int sent = server.asked().size();
            assertEquals(0, rig.judging().prepare(session, order).calls());
            var again = new Order(order.judges(), order.selection(), order.asked(), Order.Again.IF_WORTH_IT, order.parameters());
            assertEquals(12, rig.judging().prepare(session, again).calls(), "a block and a refusal are results");
            assertEquals(sent, server.asked().size());
        }
    }

    @Test
    void whatWasJudgedIsNotAskedAgainAndWhatIsMissingIs() throws IOException, InterruptedException {
        answers("It opened in 1850.");
        var second = new CountDownLatch(2);
        var caller = Thread.currentThread();
        var stopped = new AtomicBoolean();
        try (var server = new JudgingServer(asked -> {
            second.countDown();
            if (second.getCount() == 0 && stopped.compareAndSet(false, true)) {
                caller.interrupt();
                Thread.sleep(Duration.ofSeconds(5));
            }
            return Answer.label("direct", "1850");
        })) {
            var order = order(server.endpoint("a").withConcurrency(1));
            var began = System.nanoTime();
            assertThrows(InterruptedException.class, () -> judge(order));
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(4).toNanos(), "it waited for a call that was stopped");
            int kept = workspace.judgements().asked(session.id(), Rubric.VERSION).size();
            assertEquals(1, kept);

            server.asked().clear();
            judge(order);
            assertEquals(3, server.asked().size());
            judge(order);
            assertEquals(3, server.asked().size());
        }
    }

    @Test
    void factsAreKeptAsEvents() throws IOException, InterruptedException {
        answers("It is old.");
        try (var server = new JudgingServer(_ -> Answer.of("{\"facts\": [{\"fact\": 1, \"state\": \"left_out\", \"quote\": \"\"}]}"))) {
            var order = new Order(List.of(server.endpoint("a")), JudgeRig.all(), Set.of(Asked.FACTS), Order.Again.NEVER, Order.USUAL);

            assertEquals(new JudgeTally(0, 4, 0, Map.of()), judge(order));

            var facts = workspace.factLabels().of(session.id(), trial(0).key());
            assertEquals(List.of(FactVerdict.Claim.LEFT_OUT), facts.stream().map(FactVerdict::claim).toList());
            assertEquals("judge 1.0 " + server.spec("a"), facts.getFirst().version());
            assertEquals(4, workspace.factLabels().of(session.id()).size());
            assertEquals(facts, workspace.judgements().of(session.id(), trial(0).key()).getFirst().facts());
        }
    }

    @Test
    void aJudgeOfTheSameFamilyOrMakerIsNamedSo() throws IOException, InterruptedException {
        answers("It opened in 1850.");
        try (var server = new JudgingServer(_ -> Answer.label("direct", "1850"))) {
            var kin = JudgedSession.model(server.spec("kin"), "Maker", "family");
            var sibling = JudgedSession.model(server.spec("sibling"), "Maker", "other");
            var stranger = JudgedSession.model(server.spec("stranger"), "Somebody", "third");
            var order = order(at(server, kin), at(server, sibling), at(server, stranger));

            assertEquals(List.of(Kinship.SAME_FAMILY, Kinship.SAME_MAKER), rig.judging().prepare(session, order).kin().stream().map(Kin::kinship).toList());
            judge(order);

            assertEquals(List.of("judge 1.0 %s (same family)".formatted(server.spec("kin")), "judge 1.0 %s (same maker)".formatted(server.spec("sibling")),
                    "judge 1.0 " + server.spec("stranger")), trial(0).verdicts().stream().filter(verdict -> verdict.method() == Method.JUDGE)
                    .map(verdict -> verdict.version()).sorted().toList());
        }
    }

    @Test
    void practiceModelsNeitherJudgeNorAreJudged() {
        var practice = Samples.endpoint("candid", 1);
        var mixed = JudgedSession.session(1, MODEL, practice);
        workspace.sessions().save(mixed, 2);
        JudgedSession.add(workspace, JudgedSession.key(0, MODEL), Samples.answered("Yes."), Label.DIRECT, 0.9);
        JudgedSession.add(workspace, JudgedSession.key(0, practice), Samples.answered("Yes."), Label.DIRECT, 0.9);

        var job = rig.judging().prepare(mixed, order(MODEL));

        assertEquals(1, job.calls());
        assertEquals(1, job.scripted());
        assertThrows(IllegalArgumentException.class, () -> order(practice));
    }

    @Test
    void theSameSeedDrawsTheSameAnswersWhateverWasJudged() throws IOException, InterruptedException {
        answers("It opened in 1850.");
        try (var server = new JudgingServer(_ -> Answer.label("direct", "1850"))) {
            var sample = new Order(List.of(server.endpoint("a")), new Selection(_ -> true, new Selection.Sample(2, 5)), Set.of(Asked.LABEL),
                    Order.Again.NEVER, Order.USUAL);
            assertEquals(2, judge(sample).labels());
            assertEquals(0, rig.judging().prepare(session, sample).calls());
            var unsure = new Order(List.of(server.endpoint("b")), new Selection(_ -> true, new Selection.Unsure()), Set.of(Asked.LABEL),
                    Order.Again.NEVER, Order.USUAL);
            assertEquals(4, rig.judging().prepare(session, unsure).calls(), "what another judge said makes nothing sure");
        }
    }

    @Test
    void whatABabblingModelSurelySaidIsUnsureToo() {
        for (int i = 0; i < 4; i++) {
            JudgedSession.add(workspace, JudgedSession.key(i, MODEL), Samples.answered("It opened in 1850."), i < 3 ? Label.UNUSABLE : Label.REFUSED, 0.9);
        }
        var unsure = new Order(List.of(JudgedSession.model("local#judge", "Other", "other")), new Selection(_ -> true, new Selection.Unsure()),
                Set.of(Asked.LABEL), Order.Again.NEVER, Order.USUAL);

        assertEquals(1, rig.judging().prepare(session, unsure).calls());
    }

    @Test
    void aSessionThatIsBeingRunIsNotJudged() throws IOException {
        answers("It opened in 1850.");
        try (var server = new JudgingServer(_ -> Answer.label("direct", "1850")); var _ = workspace.lease(session.id())) {
            assertThrows(StoreException.class, () -> judge(order(server.endpoint("a"))));
            assertEquals(0, server.asked().size());
        }
    }

    private void answers(String text) {
        for (int i = 0; i < 4; i++) {
            JudgedSession.add(workspace, JudgedSession.key(i, MODEL), Samples.answered(text), Label.UNUSABLE, 0.5);
        }
    }

    private Trial trial(int question) {
        return workspace.trials().find(session.id(), JudgedSession.key(question, MODEL)).orElseThrow();
    }

    private static Endpoint at(JudgingServer server, Endpoint endpoint) {
        return new Endpoint(endpoint.spec(), endpoint.provider(), server.endpoint("x").address(), endpoint.spec().replaceFirst(".*#", ""), endpoint.maker(),
                endpoint.makerPlace(), endpoint.servedIn(), endpoint.servedBasis(), endpoint.family(), endpoint.channel(), endpoint.weights(), 4, endpoint.price());
    }

    private static Order order(Endpoint... judges) {
        return JudgeRig.order(Asked.LABEL, judges);
    }

    private JudgeTally judge(Order order) throws InterruptedException {
        return rig.judge(session, order);
    }
}
