package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamiliesCommandTest {

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void start() {
        shell = new Shell(directory);
    }

    @AfterEach
    void stop() {
        shell.close();
    }

    @Test
    void aFamilyIsFoundByWordsAndSaysWhatItIs() {
        var words = shell.run("endpoints", "families", "distill-qwen-7b");
        var json = json(shell.run("endpoints", "families", "distill-qwen-7b", "--json").lines().getFirst());

        assertEquals(ExitCode.DONE, words.code(), words.err());
        assertTrue(words.out().startsWith("R1-Distill-Qwen-7B, not DeepSeek-R1\n  made by   DeepSeek, China (implies no position on status)"), words.out());
        assertTrue(words.out().contains("https://huggingface.co/deepseek-ai/DeepSeek-R1-Distill-Qwen-7B"), words.out());
        assertEquals("DeepSeek-R1", json.get("distilled_from").getAsString());
        assertEquals("ollama", json.getAsJsonObject("served").keySet().iterator().next());
    }

    @Test
    void addedModelsAreListedWithFamilyMakerPlaceAndRoute() {
        shell.run("endpoints", "add", "openrouter:perplexity/r1-1776", "deepseek:deepseek-chat");
        var listed = shell.run("endpoints", "list", "--json").lines().stream().map(FamiliesCommandTest::json).toList();
        var words = shell.run("endpoints", "list").out().replaceAll("\\s+", " ");

        assertEquals("R1-1776, not DeepSeek-R1", listed.getFirst().get("family").getAsString());
        assertEquals("US", listed.getFirst().get("maker_place").getAsString());
        assertEquals("unpinned_router", listed.getFirst().get("route").getAsString());
        assertEquals("deepseek-chat, an alias without a version", listed.get(1).get("family").getAsString());
        assertEquals("maker", listed.get(1).get("route").getAsString());
        assertTrue(words.contains("Family"), words);
        assertTrue(words.contains("unknown, host"), words);
    }

    @Test
    void aRunWarnsOfARouterThatMayChangeTheHostAndNamesTheRoutes() {
        var result = shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1", "--yes", "--local-only",
                "--endpoint", "openrouter:deepseek/deepseek-r1", "openrouter:deepseek/deepseek-r1@novita");

        assertTrue(result.err().contains("Warning   openrouter:deepseek/deepseek-r1: the router may use another host for each call"), result.err());
        assertFalse(result.err().contains("Warning   openrouter:deepseek/deepseek-r1@novita"), result.err());
        assertTrue(result.err().contains("Routes    DeepSeek-R1: openrouter:deepseek/deepseek-r1, openrouter:deepseek/deepseek-r1@novita"), result.err());
    }

    @Test
    void aPersonsFileIsUsedAndItsProblemsAreTold() throws IOException {
        var file = directory.resolve("data").resolve("models.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"families": [{"id": "mine", "title": "Mine", "maker": "Meta", "weights": "closed", "names": ["mine"], "source": "https://example.org"}]}
                """);
        assertTrue(shell.run("endpoints", "families", "mine").out().startsWith("Mine\n"));

        Files.writeString(file, "{\"families\": [{\"id\": \"mine\", \"colour\": \"red\"}]}");
        try (var later = new Shell(directory)) {
            var result = later.run("endpoints", "families", "mine");

            assertEquals(ExitCode.DOES_NOT_HOLD, result.code());
            assertTrue(result.err().contains("models.json: families/1/‘colour’ is not a field"), result.err());
            assertTrue(result.err().contains("nothing in a file with a problem is used until it is mended"), result.err());
        }
    }

    private static JsonObject json(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }
}
