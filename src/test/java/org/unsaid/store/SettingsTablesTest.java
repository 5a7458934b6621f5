package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTablesTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aPreferenceIsSetChangedAndRemoved() {
        workspace.preferences().set("theme", "light");
        workspace.preferences().set("theme", "dark");
        workspace.preferences().set("language", "fr");

        assertEquals(Optional.of("dark"), workspace.preferences().find("theme"));

        workspace.preferences().remove("theme");

        assertEquals(Map.of("language", "fr"), workspace.preferences().all());
    }

    @Test
    void aFilterIsKeptUnderItsNameRenamedAndGoesWithItsSession() {
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.sessions().save(Samples.session("s2", "Second"), 6);
        workspace.savedFilters().put("s1", "b", "old");
        workspace.savedFilters().put("s1", "b", "one \uD83D");
        workspace.savedFilters().put("s1", "A", "two");
        workspace.savedFilters().put("s2", "A", "of another session");

        assertEquals(List.of("A", "b"), List.copyOf(workspace.savedFilters().of("s1").keySet()));
        assertEquals(Map.of("A", "two", "b", "one \uD83D"), workspace.savedFilters().of("s1"));

        workspace.savedFilters().rename("s1", List.of("A", "b"), Map.of("A", "b", "b", "A"));
        assertEquals(Map.of("b", "two", "A", "one \uD83D"), workspace.savedFilters().of("s1"));
        workspace.savedFilters().rename("s1", List.of("A", "b"), Map.of("A", "c"));
        assertEquals(Map.of("c", "one \uD83D"), workspace.savedFilters().of("s1"));

        workspace.sessions().purge("s1");
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        assertEquals(Map.of(), workspace.savedFilters().of("s1"));
        assertEquals(Map.of("A", "of another session"), workspace.savedFilters().of("s2"));
    }

    @Test
    void anEndpointIsAddedChangedAndRemoved() {
        var first = Samples.endpoint("http://127.0.0.1:8080/v1#small");
        var second = Samples.endpoint("http://127.0.0.1:9931/v1#small");
        workspace.endpoints().put(first);
        workspace.endpoints().put(second);
        workspace.endpoints().put(first.withConcurrency(9));

        assertEquals(List.of(first.withConcurrency(9), second), workspace.endpoints().list());

        workspace.endpoints().remove(first.spec());

        assertEquals(List.of(second), workspace.endpoints().list());
    }
}
