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
