package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;

class LibraryShelfTest {

    @TempDir
    private Path own;

    @Test
    void questionsTypedInTwoLanguagesAreBothKept() {
        var shelf = shelf();
        var asked = new ArrayList<ProbeSet>();

        shelf.keep("Who governs?", Locale.ENGLISH, asked::add);
        shelf.keep("Qui gouverne ?", Locale.FRENCH, asked::add);
        shelf.keep("Since when?", Locale.ENGLISH, asked::add);

        var library = ProbeLibrary.read(own);
        assertEquals(List.of(), library.problems());
        for (var set : asked) {
            assertEquals(set, library.set(set.id()).orElseThrow().only(Set.of(set.probes().getFirst().id())));
        }
        assertEquals(3, asked.size());
    }

    @Test
    void aDeletedSetIsPutBackWithTheDraftsUntouched() {
        var shelf = shelf();
        shelf.keep("Who governs?", Locale.ENGLISH, _ -> { });
        var set = shelf.libraryProperty().get().set(LibraryShelf.OWN_QUESTIONS).orElseThrow();
        var draft = shelf.widen(set, set.probes().getFirst());

        shelf.delete(set, () -> { });
        assertTrue(ProbeLibrary.read(own).set(set.id()).isEmpty());
        assertEquals(Optional.of(set), shelf.deletedProperty().get());
        assertTrue(shelf.draft(draft).isPresent());

        shelf.putBack(_ -> { });
        assertEquals(Optional.of(set), ProbeLibrary.read(own).set(set.id()));
        assertEquals(Optional.empty(), shelf.deletedProperty().get());
    }

    private LibraryShelf shelf() {
        return new LibraryShelf(ProbeLibrary.read(own), new DirectTasks(), fault -> {
            throw new AssertionError(fault);
        });
    }
}
