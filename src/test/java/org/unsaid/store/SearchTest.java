package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.session.Note;

class SearchTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.trials().add("s1", Samples.answered(1, "Soldiers opened fire in Beijing. 100% true_story"));
        workspace.trials().add("s1", Samples.answered(2, "1989年，北京的学生在天安门广场抗议。"));
        workspace.trials().add("s1", Samples.answered(3, "À Pékin, l'Élysée… \"cité\" 😀 interdite"));
        workspace.trials().add("s1", Samples.answered(4, "fire, later opened; zero\0\uD83Dhalf"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            北京              | 2
            天安门            | 2
            天安门广场        | 2
            京                | 2
            天安广            | ``
            BEIJING           | 1
            opened fire       | 4,1
            "opened fire"     | 1
            fire 北京         | ``
            élysée            | 3
            ÉL                | 3
            à                 | 3
            😀                | 3
            ire               | 4,1
            re                | 4,1
            %                 | 1
            0%                | 1
            e_s               | 1
            l'É               | 3
            half              | 4
            square            | ``
            AND               | ``
            thinking          | 4,3,2,1
            """)
    void findsWordsInAnyScriptAndLength(String query, String repeats) {
        var found = workspace.search().find(query, 10).stream()
                .map(hit -> Integer.toString(hit.trial().repeat())).toList();

        assertEquals(repeats, String.join(",", found));
    }

    @Test
    void aHitShowsTheWordsAroundIt() {
        var hit = workspace.search().find("天安门", 1).getFirst();

        assertEquals(SearchHit.Place.ANSWER, hit.place());
        assertEquals("天安门", hit.excerpt().substring(hit.start(), hit.end()));
        assertEquals("First", hit.sessionName());
    }

    @Test
    void notesAreFoundAsTheyReadNow() {
        workspace.notes().set("s1", new Note(Samples.key(1), "前后矛盾", Samples.NOON), "Ada");
        assertEquals(SearchHit.Place.NOTE, workspace.search().find("矛盾", 10).getFirst().place());
        assertEquals(1, workspace.search().find("前后矛盾", 10).size());

        workspace.notes().set("s1", new Note(Samples.key(1), "contradiction", Samples.NOON), "Ada");

        assertEquals(List.of(), workspace.search().find("前后矛盾", 10));
        assertEquals(1, workspace.search().find("contradiction soldiers", 10).size());
    }

    @Test
    void aRetriedAnswerIsFoundByItsNewWords() {
        workspace.trials().add("s1", Samples.failed(5));
        workspace.trials().addOrReplaceFailed("s1", Samples.answered(5, "Panzer"));

        assertEquals(1, workspace.search().find("panzer", 10).size());
    }

    @Test
    void deletedSessionsAreNotSearched() {
        workspace.sessions().save(Samples.session("s2", "Second"), 6);
        workspace.trials().add("s2", Samples.answered(1, "fire"));
        assertEquals(3, workspace.search().find("fire", 10).size());
        assertEquals(2, workspace.search().find("fire", 2).size());
        assertEquals(1, workspace.search().findIn("s2", "fire", 10).size());

        workspace.sessions().delete("s2");

        assertEquals(2, workspace.search().find("fire", 10).size());
    }

    @Test
    void anEmptyQueryFindsNothing() {
        assertEquals(List.of(), workspace.search().find("  ", 10));
    }
}
