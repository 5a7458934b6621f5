package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Babbles;
import org.unsaid.session.Babbles.Babble;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// Where much that a model wrote is unusable, what else it wrote in that language counts as doubtful.
final class BabblingSessionTest {

    private static final String ENDPOINT = "http://127.0.0.1:8080/v1#small";

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 20);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void itsOtherAnswersAreDoubtfulUnlessAPersonReadThem() {
        store(Locale.ENGLISH, 1, 3, Label.UNUSABLE);
        store(Locale.ENGLISH, 4, 6, Label.DIRECT);
        store(Locale.ENGLISH, 7, 7, Label.REFUSED);
        workspace.labels().setAll("s1", Map.of(
                key(Locale.ENGLISH, 4), new Verdict(Label.DIRECT, Method.HUMAN, "Ana", 1, List.of(), Optional.empty(), Samples.NOON),
                key(Locale.ENGLISH, 5), new Verdict(Label.DIRECT, Method.CLASSIFIER, "classifier 1", 0.5, List.of(), Optional.empty(), Samples.NOON)));

        assertEquals(new Babbles(List.of(new Babble(ENDPOINT, Locale.ENGLISH, 3, 7))), workspace.trials().babbles("s1"));
        assertTallied(new Tally(Map.of(Outcome.UNUSABLE, 3, Outcome.DIRECT, 3, Outcome.REFUSED, 1), 0, 3));
    }

    @Test
    void otherLanguagesAndOtherModelsAreAsTheyWere() {
        store(Locale.ENGLISH, 1, 3, Label.UNUSABLE);
        store(Samples.CHINESE, 1, 2, Label.DIRECT);
        store("practice:candid", Locale.ENGLISH, 1, Label.DIRECT);

        assertTallied(new Tally(Map.of(Outcome.UNUSABLE, 3, Outcome.DIRECT, 3), 0, 0));
    }

    @Test
    void twoUnusableAnswersAreNoBabble() {
        store(Locale.ENGLISH, 1, 2, Label.UNUSABLE);
        store(Locale.ENGLISH, 3, 4, Label.DIRECT);

        assertEquals(Babbles.NONE, workspace.trials().babbles("s1"));
        assertTallied(new Tally(Map.of(Outcome.UNUSABLE, 2, Outcome.DIRECT, 2), 0, 0));
    }

    @Test
    void aLabelIsFoundWhateverCameAfterIt() {
        workspace.sessions().save(Samples.session("s2", "Second"), 20);
        store(Locale.ENGLISH, 1, 3, Label.UNUSABLE);
        assertFalse(workspace.trials().anyLabelled("s1", Label.DIRECT));

        store(Locale.ENGLISH, 4, 4, Label.DIRECT);
        workspace.labels().setAll("s1", Map.of(
                key(Locale.ENGLISH, 4), new Verdict(Label.UNUSABLE, Method.HUMAN, "Ana", 1, List.of(), Optional.empty(), Samples.NOON)));

        assertTrue(workspace.trials().anyLabelled("s1", Label.DIRECT));
        assertFalse(workspace.trials().anyLabelled("s2", Label.DIRECT));
    }

    private void assertTallied(Tally expected) {
        assertEquals(expected, Tally.sum(workspace.trials().tallies("s1").values()));
        assertEquals(expected, Tally.sum(workspace.trials().talliesOfSets("s1").stream().map(SetTally::tally).toList()));
    }

    private void store(Locale language, int from, int to, Label label) {
        for (int repeat = from; repeat <= to; repeat++) {
            store(ENDPOINT, language, repeat, label);
        }
    }

    private void store(String endpoint, Locale language, int repeat, Label label) {
        var reply = new Reply.Answered("So it is.", "", "stop", Samples.USAGE, Set.of());
        workspace.trials().add("s1", Samples.record(key(endpoint, language, repeat), reply, label));
    }

    private static TrialKey key(Locale language, int repeat) {
        return key(ENDPOINT, language, repeat);
    }

    private static TrialKey key(String endpoint, Locale language, int repeat) {
        return new TrialKey("sample", "square", language, new TreeMap<>(Map.of("place", "here")), endpoint, repeat);
    }
}
