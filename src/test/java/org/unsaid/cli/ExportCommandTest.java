package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private Path directory;

    @Test
    void theFiltersOfTheMatrixNarrowWhatIsWritten() throws IOException {
        try (var shell = new Shell(directory)) {
            shell.run("run", "--probes", "tiananmen-1989", "--language", "en,fr", "--repeat", "1", "--session", "first", "--yes",
                    "--endpoint", "practice:candid", "--endpoint", "practice:refusing");

            assertEquals(80, export(shell).size());
            var some = export(shell, "--kind", "sensitive", "--language", "fr", "--endpoint", "practice:refusing");
            assertEquals(10, some.size());
            assertTrue(some.stream().allMatch(line -> line.get("outcome").getAsString().equals("refused")), some::toString);
            assertEquals(10, export(shell, "--outcome", "refused", "--language", "en").size());
            assertEquals(80, export(shell, "--review", "unreviewed").size());
            assertEquals(0, export(shell, "--review", "by-hand").size());
        }
    }

    @Test
    void aFilterThatTheSessionDoesNotKnowIsNamedAndNothingIsWritten() {
        try (var shell = new Shell(directory)) {
            shell.run("run", "--probes", "tiananmen-1989", "--language", "en", "--repeat", "1", "--session", "first", "--yes",
                    "--endpoint", "practice:candid");

            var result = shell.run("export", "first", "--format", "csv", "--out", directory.resolve("no.csv").toString(),
                    "--outcome", "refuse", "--topic", "taiwan", "--language", "de");

            assertEquals(ExitCode.WRONG_INPUT, result.code());
            assertTrue(result.err().contains("--outcome 'refuse'; expected one of"), result.err());
            assertTrue(result.err().contains("--topic 'taiwan'; expected one of"), result.err());
            assertTrue(result.err().contains("--language 'de'; expected one of en"), result.err());
            assertFalse(Files.exists(directory.resolve("no.csv")));
        }
    }

    @Test
    void aManifestNamesTheFileItsHashAndTheFilter() throws Exception {
        try (var shell = new Shell(directory)) {
            shell.run("run", "--probes", "tiananmen-1989", "--language", "en", "--repeat", "1", "--session", "first", "--yes", "--endpoint", "practice:candid");
            var out = directory.resolve("sensitive.csv");

            var result = shell.run("export", "first", "--format", "csv", "--delimiter", "semicolon", "--kind", "sensitive", "--out", out.toString(), "--manifest");

            assertEquals(ExitCode.DONE, result.code(), result.err());
            assertTrue(Files.readString(out).startsWith("\uFEFFsession;probe_set;probe;"), Files.readString(out));
            var manifest = JsonParser.parseString(Files.readString(Path.of(out + ".manifest.json"))).getAsJsonObject();
            assertEquals("kind sensitive", manifest.get("filter").getAsString());
            assertEquals("10 of 20", manifest.get("questions").getAsString());
            var file = manifest.getAsJsonArray("files").get(0).getAsJsonObject();
            assertEquals("sensitive.csv", file.get("name").getAsString());
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(out))), file.get("sha256").getAsString());
        }
    }

    @Test
    void practiceModelsGetNoRightOfReplyUnlessTheyAreNamed() throws IOException {
        try (var shell = new Shell(directory)) {
            shell.run("run", "--probes", "tiananmen-1989", "--language", "en", "--repeat", "1", "--session", "first", "--yes", "--endpoint", "practice:candid");
            var folder = directory.resolve("replies");

            var all = shell.run("export", "first", "--format", "right-of-reply", "--out", folder.toString());
            var named = shell.run("export", "first", "--format", "right-of-reply", "--provider", "practice", "--out", folder.toString());

            assertEquals(ExitCode.WRONG_INPUT, all.code());
            assertTrue(all.err().contains("practice models only"), all.err());
            assertEquals(ExitCode.DONE, named.code(), named.err());
            for (var kind : List.of("html", "md", "csv")) {
                assertTrue(Files.size(folder.resolve("right-of-reply-practice." + kind)) > 1_000, kind);
            }
        }
    }

    private List<JsonObject> export(Shell shell, String... filters) throws IOException {
        var out = directory.resolve("out.jsonl");
        var arguments = Stream.concat(
                Stream.of("export", "first", "--format", "jsonl", "--out", out.toString()), Stream.of(filters)).toArray(String[]::new);
        var result = shell.run(arguments);
        assertEquals(ExitCode.DONE, result.code(), result.err());
        try (var lines = Files.lines(out)) {
            return lines.map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        }
    }
}
