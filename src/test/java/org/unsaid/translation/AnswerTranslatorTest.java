package org.unsaid.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.endpoint.Reply;
import org.unsaid.probe.Role;
import org.unsaid.run.Plan;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.run.Till;
import org.unsaid.session.AnswerTranslation;
import org.unsaid.session.Cap;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.StoreException;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Verdict;

class AnswerTranslatorTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ANSWER = "The army opened fire on the crowd.\n\nHow many died? Nobody knows.";

    private static final Endpoint TRANSLATOR = new Endpoint("https://example.org/v1#translator", Endpoint.GENERIC, URI.create("https://example.org/v1"),
            "translator", Optional.empty(), Optional.empty(), Optional.empty(), Endpoint.ServedBasis.INFERRED, Endpoint.Weights.UNKNOWN, 4, Optional.empty());

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private Workspace workspace;
    private Session session;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        session = Samples.session(Samples.set("probes", List.of(Samples.probe("first", Role.SENSITIVE))), 1, Samples.endpoint("small", 1));
        workspace.sessions().save(session, 1);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aTranslationIsKeptWithWhoMadeIt() throws InterruptedException {
        var words = "L’armée a ouvert le feu sur la foule.\n\n\nCombien de morts ? Personne ne le sait.";

        var made = translate(stored(ANSWER, Label.DIRECT), Samples.answered(words), TRANSLATOR);

        assertEquals(Optional.of(words), made.text());
        var kept = workspace.translations().of(session.id(), made.answer());
        assertEquals(List.of(TRANSLATOR.spec()), kept.stream().map(AnswerTranslation::endpoint).toList());
        assertEquals(List.of(Optional.of(words)), kept.stream().map(AnswerTranslation::text).toList());
        assertEquals(Locale.FRENCH, kept.getFirst().language());
        assertEquals(1, workspace.trials().find(session.id(), made.answer()).orElseThrow().verdicts().size(), "a translation is never labelled");
    }

    @Test
    void aBlockOfTheTranslationIsKeptAsOneAndNeverTriedAgain() throws InterruptedException {
        var made = translate(stored(ANSWER, Label.DIRECT), Samples.blocked(), TRANSLATOR);

        assertEquals("BLOCKED", made.reason());
        assertEquals(Optional.empty(), made.text());
        assertEquals(1, asked.get());
        assertEquals("BLOCKED", workspace.translations().of(session.id(), made.answer()).getFirst().reason());
    }

    @Test
    void aModelThatWillNotTranslateIsNoTranslation() throws InterruptedException {
        var made = translate(stored(ANSWER, Label.DIRECT), Samples.answered("Je suis désolé, mais je ne peux pas vous aider avec cette demande."),
                TRANSLATOR);

        assertEquals("REFUSED", made.reason());
    }

    @Test
    void theTranslationOfARefusalReadsAsOneAndIsTaken() throws InterruptedException {
        var words = "Je suis désolé, mais je ne peux pas vous aider avec cette demande.";

        var made = translate(stored("I’m sorry, but I cannot help you with that request.", Label.REFUSED), Samples.answered(words),
                TRANSLATOR);

        assertEquals(Optional.of(words), made.text());
    }

    @Test
    void itIsNotAskedForWhereItMightExceedTheSessionsCap() throws InterruptedException {
        var trial = stored(ANSWER, Label.DIRECT);
        var caps = List.of(new Cap(Cap.Scope.SESSION, new Money(new BigDecimal("0.000001"), "USD")));

        var made = translator(Samples.answered("Rien.")).translate(session, trial, AnswerTranslator.job(paid(), trial, Locale.FRENCH, caps));

        assertEquals("CAP", made.reason());
        assertEquals(0, asked.get());
    }

    @Test
    void whatItCostsCountsAmongWhatTheSessionHasCost() throws InterruptedException {
        var made = translate(stored(ANSWER, Label.DIRECT), Samples.answered("L’armée a ouvert le feu sur la foule. Combien de morts ?"), paid());

        assertTrue(made.text().isPresent(), made.reason() + made.detail());
        assertEquals(List.of(made.cost().orElseThrow()), workspace.spending().of(session.id()));
    }

    @Test
    void aSessionThatIsBeingRunIsNotTranslatedMeanwhile() {
        var trial = stored(ANSWER, Label.DIRECT);
        try (var _ = workspace.lease(session.id())) {
            assertThrows(StoreException.class, () -> translate(trial, Samples.answered("Rien."), TRANSLATOR));
        }
        assertEquals(0, asked.get());
    }

    private static Endpoint paid() {
        return TRANSLATOR.withPrice(Optional.of(new Price(new BigDecimal("1"), new BigDecimal("2"), "USD", LocalDate.EPOCH, Price.TYPED_IN)));
    }

    private AnswerTranslation translate(Trial trial, Reply reply, Endpoint by) throws InterruptedException {
        return translator(reply).translate(session, trial, AnswerTranslator.job(by, trial, Locale.FRENCH, List.of()));
    }

    private AnswerTranslator translator(Reply reply) {
        ChatClient client = (_, _) -> {
            asked.incrementAndGet();
            return Samples.exchange(reply);
        };
        return new AnswerTranslator(workspace, new RunEngine(client, new RuleLabeller(), RetryBudget.DEFAULT), new Till());
    }

    private Trial stored(String text, Label label) {
        var key = Plan.keys(session.setup()).iterator().next();
        var verdict = new Verdict(label, Method.RULES, RuleLabeller.VERSION, 0.9, List.of(), Optional.empty(), NOON);
        var trial = new Trial(key, "What happened?", Optional.empty(), Samples.answered(text), 1, NOON, NOON.plusMillis(100), Trial.Origin.UNKNOWN,
                List.of(verdict));
        workspace.trials().add(session.id(), new TrialRecord(trial, List.of(Samples.exchange(trial.reply()))));
        return trial;
    }
}
