package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Label;

class TrialsTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    static Stream<TrialRecord> records() {
        return Stream.of(
                Samples.answered(1, "It happened."),
                Samples.failed(1),
                Samples.record(
                        Samples.key(1),
                        new Reply.BlockedByService(
                                Reply.Stage.STREAM_CUT, Reply.By.CLOUD, "content_filter", "no", Optional.of("politics"),
                                Optional.of(3), "It", "hm", Optional.of("Let us talk about something else."), Optional.of("upstream"),
                                Samples.USAGE, Set.of()),
                        Label.BLOCK_NOTICE));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aTrialComesBackAsItWasStored(TrialRecord record) {
        assertTrue(workspace.trials().add("s1", record));

        assertEquals(List.of(record.trial()), workspace.trials().list("s1"));
        assertEquals(Optional.of(record.trial()), workspace.trials().find("s1", record.trial().key()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void anExchangeComesBackToTheByte(TrialRecord record) {
        workspace.trials().add("s1", record);

        assertSame(record.exchanges(), workspace.trials().exchanges("s1", Samples.key(1)));
    }

    @Test
    void anyTextSurvivesHoweverHostile() {
        for (var text : List.of("", "\uD83D", "a\uDE00\\u0041", "zero\0zero", "\uFFFEmark", "\u202E\u200B\u0000\uD800", "😀\\", "$1")) {
            var record = Samples.answered(1, text);
            workspace.sessions().save(Samples.session(text + "!", text), 1);

            workspace.trials().add(text + "!", record);

            assertEquals(List.of(record.trial()), workspace.trials().list(text + "!"));
            assertEquals(text, workspace.sessions().load(text + "!").orElseThrow().name());
            assertSame(record.exchanges(), workspace.trials().exchanges(text + "!", Samples.key(1)));
        }
    }

    @Test
    void theSameTrialIsNotStoredTwice() {
        var first = Samples.answered(1, "first");

        assertTrue(workspace.trials().add("s1", first));
        assertFalse(workspace.trials().add("s1", Samples.answered(1, "second")));

        assertEquals(List.of(first.trial()), workspace.trials().list("s1"));
        assertEquals(1, workspace.trials().exchanges("s1", Samples.key(1)).size());
    }

    @Test
    void aRetryTakesThePlaceOfAFailureAndKeepsWhatWasSentForIt() {
        var failed = Samples.failed(1);
        var answered = Samples.answered(1, "at last");
        workspace.trials().add("s1", failed);

        assertTrue(workspace.trials().addOrReplaceFailed("s1", answered));

        var trial = workspace.trials().list("s1").getFirst();
        assertEquals(answered.trial().reply(), trial.reply());
        assertEquals(answered.trial().verdicts(), trial.verdicts());
        assertEquals(3, trial.attempts());
        assertSame(
                Stream.concat(failed.exchanges().stream(), answered.exchanges().stream()).toList(),
                workspace.trials().exchanges("s1", Samples.key(1)));
        assertEquals(Set.of(), workspace.trials().failedKeys("s1"));
    }

    @Test
    void whatDidNotFailIsNotReplaced() {
        var first = Samples.answered(1, "first");
        workspace.trials().add("s1", first);

        assertFalse(workspace.trials().addOrReplaceFailed("s1", Samples.answered(1, "second")));
        assertTrue(workspace.trials().addOrReplaceFailed("s1", Samples.answered(2, "new")));

        assertEquals(first.trial(), workspace.trials().list("s1").getFirst());
    }

    @Test
    void whatIsDoneIsKnownByItsKeys() {
        workspace.trials().add("s1", Samples.answered(1, "one"));
        workspace.trials().add("s1", Samples.failed(2));

        assertEquals(Set.of(Samples.key(1), Samples.key(2)), workspace.trials().keys("s1"));
        assertEquals(Set.of(Samples.key(2)), workspace.trials().failedKeys("s1"));
    }

    @Test
    void aTrialOfAnUnknownSessionIsRefusedWithItsName() {
        var refused = assertThrows(StoreException.class, () -> workspace.trials().add("s2", Samples.answered(1, "text")));

        assertEquals("storing a trial of session s2: there is no session ‘s2’ in this workspace", refused.getMessage());
        assertEquals(StoreException.Reason.NOT_FOUND, refused.reason());
    }

    @Test
    void manyThreadsStoreEachTheirOwn() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, 500).forEach(
                    repeat -> threads.execute(() -> workspace.trials().add("s1", Samples.answered((repeat + 1) / 2, "text"))));
        }

        assertEquals(250, workspace.trials().list("s1").size());
        assertEquals(
                IntStream.rangeClosed(1, 250).mapToObj(Samples::key).collect(Collectors.toSet()),
                workspace.trials().keys("s1"));
    }

    @Test
    void nothingIgnoredIsNotTheSameAsUnknown() {
        var trial = Samples.answered(1, "text").trial();
        var origin = new Trial.Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of()), Optional.of(true));
        workspace.trials().add("s1", new TrialRecord(new Trial(trial.key(), trial.prompt(), trial.systemPrompt(), trial.reply(), 1,
                trial.sentAt(), trial.finishedAt(), origin, trial.verdicts()), List.of()));

        assertEquals(origin, workspace.trials().list("s1").getFirst().origin());
    }

    private static void assertSame(List<Exchange> expected, List<Exchange> actual) {
        assertEquals(expected.size(), actual.size());
        for (var index = 0; index < expected.size(); index++) {
            assertArrayEquals(expected.get(index).body(), actual.get(index).body());
            assertEquals(withoutBody(expected.get(index)), withoutBody(actual.get(index)));
        }
    }

    private static Exchange withoutBody(Exchange exchange) {
        return new Exchange(
                exchange.sentAt(), exchange.duration(), exchange.request(), exchange.sentHeaders(), exchange.status(), exchange.headers(), NONE,
                exchange.pieces(), exchange.reply(), exchange.modelReturned(), exchange.servedBy(), exchange.requestId(),
                exchange.ignored(), exchange.webSearch(), exchange.askedFrom());
    }

    private static final byte[] NONE = {};
}
