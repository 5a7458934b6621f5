package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeLibraryTest {

    @TempDir
    Path own;

    @Test
    void subjectsReadAloneAreThoseOfTheSets() {
        var sets = ProbeLibrary.read(Path.of("none")).sets();

        assertEquals(sets.stream().map(WatchedSubject::of).toList(), ProbeLibrary.shippedSubjects());
        assertTrue(sets.stream().anyMatch(set -> !set.officialLines().isEmpty()));
    }

    @Test
    void aBrokenFileNeverHidesTheGoodOnes() throws IOException {
        Files.writeString(own.resolve("a.json"), "{");
        Files.writeString(own.resolve("b.json"), SmallSet.json());
        Files.writeString(own.resolve("notes.txt"), "not a set");

        var library = ProbeLibrary.read(own);

        assertTrue(library.set("small").isPresent());
        assertEquals(List.of("a.json"), library.problems().stream().map(Problem::file).toList());
    }

    @Test
    void aDirectoryThatDoesNotExistIsEmpty() {
        assertEquals(List.of(), ProbeLibrary.read(own.resolve("nowhere")).problems());
    }

    @Test
    void theSecondFileWithAnIdIsAProblem() throws IOException {
        Files.writeString(own.resolve("a.json"), SmallSet.json());
        Files.writeString(own.resolve("b.json"), SmallSet.json().replace("Small set", "Other set"));

        var library = ProbeLibrary.read(own);

        assertEquals(Optional.of("Small set"), library.set("small").flatMap(set -> set.title().in(java.util.Locale.ENGLISH)));
        assertEquals("b.json: id: ‘small’; expected an id that no other set has; a.json has it", library.problems().getFirst().toString());
    }

    @Test
    void aSavedSetStandsOnTheOwnShelf() {
        var library = ProbeLibrary.read(own).save(SmallSet.read());

        assertEquals(new ProbeLibrary.Entry(SmallSet.read(), ProbeLibrary.Shelf.OWN, "small.json"), library.entries().getLast());
        assertEquals("small-2", library.freeId("small"));
        assertEquals("fresh", library.freeId("fresh"));
    }

    @Test
    void shippedSetsComeFirstAndAreNotReplaced() {
        var library = ProbeLibrary.read(own);
        var shipped = library.entries().getFirst();

        assertEquals(ProbeLibrary.Shelf.SHIPPED, shipped.shelf());
        assertThrows(IllegalArgumentException.class, () -> library.save(shipped.set()));
    }
}
