package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("a folder/100 % ? 工作.db"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aSessionComesBackAsItWasSaved() {
        var session = Samples.session("s1", "广场");

        workspace.sessions().save(session, 6);

        assertEquals(Optional.of(session), workspace.sessions().load("s1"));
        assertEquals(Optional.empty(), workspace.sessions().load("s2"));
    }

    @Test
    void theListCountsWhatIsPlannedDoneAndFailed() {
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.trials().add("s1", Samples.answered(1, "text"));
        workspace.trials().add("s1", Samples.failed(2));

        var summary = workspace.sessions().list().getFirst();

        assertEquals(List.of(6L, 2L, 1L, 4L), List.of(summary.planned(), summary.done(), summary.failed(), summary.outstanding()));
    }

    @Test
    void savingAgainKeepsTheTrials() {
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.trials().add("s1", Samples.answered(1, "text"));

        workspace.sessions().save(Samples.session("s1", "Wider"), 12);

        var summary = workspace.sessions().list().getFirst();
        assertEquals("Wider", summary.name());
        assertEquals(List.of(12L, 1L), List.of(summary.planned(), summary.done()));
    }

    @Test
    void aSessionIsFoundByIdThenNameThenTheBeginningOfItsId() {
        workspace.sessions().save(Samples.session("ab12", "ab"), 1);
        workspace.sessions().save(Samples.session("ab34", "cd"), 1);
        workspace.sessions().save(Samples.session("cd", "ab12"), 1);

        assertEquals(List.of("ab12"), found("ab12"));
        assertEquals(List.of("ab12"), found("ab"));
        assertEquals(List.of("cd"), found("cd"));
        assertEquals(List.of("ab34", "ab12"), found("a"));
        assertEquals(List.of(), found("%"));
    }

    @Test
    void aDeletedSessionCanBeRestored() {
        workspace.sessions().save(Samples.session("s1", "First"), 6);

        workspace.sessions().delete("s1");

        assertEquals(List.of(), workspace.sessions().list());
        assertEquals(List.of(), found("First"));
        assertEquals("First", workspace.sessions().deleted().getFirst().name());

        workspace.sessions().restore("s1");

        assertEquals("First", workspace.sessions().list().getFirst().name());
        assertEquals(List.of(), workspace.sessions().deleted());
    }

    @Test
    void aRenamedSessionKeepsItsId() {
        workspace.sessions().save(Samples.session("s1", "First"), 6);

        workspace.sessions().rename("s1", "Second");

        assertEquals("Second", workspace.sessions().load("s1").orElseThrow().name());
    }

    @Test
    void renamingWhatIsNotThereSaysSo() {
        var refused = assertThrows(StoreException.class, () -> workspace.sessions().rename("s9", "Name"));

        assertEquals("renaming session s9: there is no session ‘s9’ in this workspace", refused.getMessage());
    }

    private List<String> found(String text) {
        return workspace.sessions().matching(text).stream().map(SessionSummary::id).toList();
    }
}
