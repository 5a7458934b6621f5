package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.ModelFamily.Access;

class OwnModelsTest {

    @TempDir
    private Path folder;

    private Path file;
    private Dialects dialects;
    private OwnModels own;

    @BeforeEach
    void open() {
        file = folder.resolve("data/models.json");
        dialects = Dialects.shipped();
        own = new OwnModels(file, dialects);
    }

    @Test
    void whatIsSaidOfUnknownWeightsIsUsedAtOnceAndReadAgain() throws IOException {
        var endpoint = endpoint("ollama:swissy:7b");
        assertEquals(Optional.empty(), endpoint.family());
        var draft = own.draft(endpoint);
        assertEquals("swissy-7b", draft.id());

        assertEquals(List.of(), own.put(said(draft, "Swissy 7B", new ModelMaker("Example Institute", "CH", List.of(), List.of()))));

        var described = new Catalogue(dialects).described(endpoint);
        assertEquals("Swissy 7B", described.family().orElseThrow().title());
        assertEquals(Optional.of("Example Institute"), described.maker());
        assertEquals(Optional.of("CH"), described.makerPlace());
        var again = ModelCatalogue.withOwn(file);
        assertEquals(List.of(), again.problems());
        assertEquals(dialects.models().family("swissy-7b"), again.family("swissy-7b"));
    }

    @Test
    void whatIsSaidTakesThePlaceOfTheProgramsUntilItIsForgotten() throws IOException {
        var endpoint = endpoint("deepseek:deepseek-chat");
        var shipped = own.draft(endpoint);
        assertFalse(own.has(shipped.id()));

        assertEquals(List.of(), own.put(said(shipped, "Whatever it is today", shipped.maker())));

        assertTrue(own.has(shipped.id()));
        assertEquals("Whatever it is today", new Catalogue(dialects).described(endpoint).family().orElseThrow().title());
        assertEquals(shipped.served(), own.draft(endpoint).served());
        assertEquals(List.of(), own.remove(shipped.id()));
        assertEquals(shipped, own.draft(endpoint));
    }

    @Test
    void whatCannotBeReadAgainIsNotWritten() throws IOException {
        var draft = own.draft(endpoint("ollama:swissy:7b"));
        var family = new ModelFamily(draft.id(), "Swissy", Optional.empty(), new ModelMaker("Example Institute", "Switzerland", List.of(), List.of()),
                Access.OPEN, Optional.empty(), Optional.of("last year"), List.of(), Optional.empty(), Optional.empty(), List.of(), draft.served(),
                Optional.empty(), URI.create("http://example.org"));

        var problems = own.put(family);

        assertEquals(3, problems.size(), problems::toString);
        assertTrue(problems.getFirst().contains("‘Switzerland’; expected two letters"), problems::toString);
        assertFalse(Files.exists(file));
        assertEquals(Optional.empty(), dialects.models().family(draft.id()));
        try (var left = Files.list(file.getParent())) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aFileThatIsNoJsonStaysAsItIs() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{ \"families\": [");

        var problems = own.put(own.draft(endpoint("ollama:swissy:7b")));

        assertEquals(List.of(file + ": not JSON; expected an object with ‘makers’ and ‘families’"), problems);
        assertEquals("{ \"families\": [", Files.readString(file));
    }

    private Endpoint endpoint(String spec) {
        return ((EndpointSpec.Valid) new Catalogue(dialects).parse(spec)).endpoint();
    }

    private static ModelFamily said(ModelFamily draft, String title, ModelMaker maker) {
        return new ModelFamily(draft.id(), title, draft.otherThan(), maker, draft.access(), Optional.of("MIT"), Optional.of("2026-02"), List.of("BF16"),
                Optional.empty(), Optional.empty(), draft.names(), draft.served(), draft.ollamaDefault(), URI.create("https://example.org/swissy"));
    }
}
