package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.Note;

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

    @Test
    void aPurgedSessionLeavesNoWordInTheFiles() throws IOException {
        workspace.sessions().save(Samples.session("s1", "Peculiarname"), 6);
        workspace.sessions().save(Samples.session("s2", "Other"), 6);
        workspace.trials().add("s1", Samples.answered(1, "Peculiaranswer"));
        workspace.trials().add("s2", Samples.answered(1, "Staying"));
        workspace.notes().set("s1", new Note(Samples.key(1), "Peculiarnote", Samples.NOON), "Ada");
        assertTrue(filesHold("Peculiar"));

        workspace.sessions().purge("s1");

        assertFalse(filesHold("Peculiar"));
        assertTrue(filesHold("Staying"));
        assertEquals(List.of(), workspace.search().find("peculiar", 10));
        assertEquals(1, workspace.search().find("staying", 10).size());
        assertEquals(Optional.empty(), workspace.sessions().load("s1"));
    }

    private boolean filesHold(String word) throws IOException {
        try (var files = Files.list(workspace.file().getParent())) {
            for (var file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<String> found(String text) {
        return workspace.sessions().matching(text).stream().map(SessionSummary::id).toList();
    }
}
