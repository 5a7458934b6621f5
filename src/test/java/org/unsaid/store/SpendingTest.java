package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.session.Cost;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;

class SpendingTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.sessions().save(Samples.session("s2", "Second"), 6);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aTrialComesBackWithWhatItCostInAllItsRounds() {
        workspace.trials().addOrReplaceFailed("s1", costing(Samples.failed(1), cost("a", "0.000000001", false)));
        workspace.trials().addOrReplaceFailed("s1", costing(Samples.answered(1, "text"), cost("a", "0.2", true)));

        assertEquals(Optional.of(cost("a", "0.200000001", false)), workspace.trials().list("s1").getFirst().cost());
        assertEquals(List.of(cost("a", "0.200000001", false)), workspace.spending().of("s1"));
    }

    @Test
    void amountsOfTwoCurrenciesMakeNoSum() {
        workspace.trials().addOrReplaceFailed("s1", costing(Samples.failed(1), new Cost("a", new Money(BigDecimal.TEN, "CNY"), true)));
        workspace.trials().addOrReplaceFailed("s1", costing(Samples.answered(1, "text"), cost("a", "0.2", true)));

        assertEquals(Optional.of(cost("a", "0.2", true)), workspace.trials().list("s1").getFirst().cost());
        assertEquals(2, workspace.spending().of("s1").size());
    }

    @Test
    void aDayIsSummedByPayeeOverAllSessions() {
        workspace.trials().add("s1", costing(Samples.answered(1, "text"), cost("a", "0.2", true)));
        workspace.trials().add("s2", costing(Samples.answered(1, "text"), cost("a", "0.3", true)));
        workspace.spending().reserve("s2", cost("b", "0.5", false));
        workspace.sessions().delete("s2");

        assertEquals(List.of(cost("a", "0.5", true), cost("b", "0.5", false)), workspace.spending().since(Samples.NOON));
        assertEquals(List.of(cost("b", "0.5", false)), workspace.spending().since(Samples.NOON.plusSeconds(60)), "the others ended before");
        assertEquals(List.of(), workspace.spending().since(Instant.now().plusSeconds(60)));
    }

    @Test
    void whatIsReservedCountsAsTheMostUntilTheTrialIsStored() {
        var first = workspace.spending().reserve("s1", cost("a", "0.7", false));
        var second = workspace.spending().reserve("s1", cost("a", "0.6", false));
        assertEquals(List.of(cost("a", "1.3", false)), workspace.spending().of("s1"));

        assertTrue(workspace.trials().addOrReplaceFailed("s1", costing(Samples.answered(1, "text"), cost("a", "0.2", true)), List.of(first)));
        assertEquals(List.of(cost("a", "0.8", false)), workspace.spending().of("s1"));

        assertFalse(workspace.trials().addOrReplaceFailed("s1", costing(Samples.answered(1, "other"), cost("a", "0.2", true)), List.of(second)));
        assertEquals(List.of(cost("a", "0.8", false)), workspace.spending().of("s1"), "that trial was stored before, and this call was sent too");
    }

    @Test
    void whatIsReservedIsThereWhenTheWorkspaceIsOpenedAgain() {
        workspace.spending().reserve("s1", cost("a", "0.7", false));
        var file = workspace.file();
        workspace.close();
        workspace = Workspace.open(file);

        assertEquals(List.of(cost("a", "0.7", false)), workspace.spending().of("s1"));
    }

    @Test
    void aPriceStaysWithItsEndpointAndReachesSessionsThatKnewNone() {
        var session = workspace.sessions().load("s1").orElseThrow();
        var endpoint = session.setup().endpoints().getFirst();
        var price = new Price(new BigDecimal("0.27"), new BigDecimal("1.10"), "USD", LocalDate.of(2026, 11, 26), Price.TYPED_IN);

        workspace.endpoints().put(endpoint.withPrice(Optional.of(price)));
        workspace.endpoints().add(endpoint);

        assertEquals(Optional.of(price), workspace.endpoints().list().getFirst().price());
        assertEquals(Optional.of(price), workspace.endpoints().priced(session).setup().endpoints().getFirst().price());
    }

    private static TrialRecord costing(TrialRecord record, Cost cost) {
        var trial = record.trial();
        return new TrialRecord(new Trial(trial.key(), trial.prompt(), trial.systemPrompt(), trial.reply(), trial.attempts(), trial.sentAt(),
                trial.finishedAt(), trial.origin(), trial.verdicts(), Optional.of(cost)), record.exchanges());
    }

    private static Cost cost(String payee, String amount, boolean certain) {
        return new Cost(payee, new Money(new BigDecimal(amount), "USD"), certain);
    }
}
