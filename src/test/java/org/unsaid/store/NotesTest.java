package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.Note;
import org.unsaid.session.NoteEvent;

class NotesTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.trials().add("s1", Samples.answered(1, "It happened."));
        workspace.trials().add("s1", Samples.answered(2, "It did not."));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theLastWordingStands() {
        var last = new Note(Samples.key(1), "compare with June\uD83D", Samples.NOON.plusSeconds(1));
        workspace.notes().set("s1", new Note(Samples.key(1), "odd", Samples.NOON), "Ada");
        workspace.notes().set("s1", last, "Ben");

        assertEquals(Optional.of(last), workspace.notes().find("s1", Samples.key(1)));
        assertEquals(Optional.empty(), workspace.notes().find("s1", Samples.key(2)));
        assertEquals(List.of(last), workspace.notes().list("s1"));
    }

    @Test
    void whatIsAddedStandsAfterWhatStood() {
        workspace.notes().append("s1", new Note(Samples.key(1), "odd", Samples.NOON), "Ada");
        workspace.notes().append("s1", new Note(Samples.key(1), "still odd", Samples.NOON.plusSeconds(1)), "Ben");

        assertEquals(Optional.of("odd\n\nstill odd"), workspace.notes().find("s1", Samples.key(1)).map(Note::text));
        assertEquals(List.of("Ada", "Ben"), workspace.notes().events("s1", Samples.key(1)).stream().map(NoteEvent::by).toList());
    }

    @Test
    void aRemovedNoteIsGoneButItsWordingsStay() {
        workspace.notes().set("s1", new Note(Samples.key(1), "odd", Samples.NOON), "Ada");

        workspace.notes().remove("s1", Samples.key(1), "Ben", Samples.NOON);

        assertEquals(Optional.empty(), workspace.notes().find("s1", Samples.key(1)));
        assertEquals(List.of(), workspace.notes().list("s1"));
        assertEquals(
                List.of(
                        new NoteEvent(Optional.of("odd"), "Ada", Samples.NOON),
                        new NoteEvent(Optional.empty(), "Ben", Samples.NOON)),
                workspace.notes().events("s1", Samples.key(1)));
    }
}
