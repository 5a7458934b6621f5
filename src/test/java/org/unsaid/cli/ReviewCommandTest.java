package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the session is run before each test
class ReviewCommandTest {

    private Path directory;
    private Shell shell;

    @BeforeEach
    void run(@TempDir Path folder) {
        directory = folder;
        shell = new Shell(folder);
        var result = shell.run("run", "--probes", "tiananmen-1989", "--language", "fr", "--repeat", "6", "--session", "first", "--yes",
                "--endpoint", "practice:candid", "--endpoint", "practice:refusing");
        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void twoCodersLabelSheetsWhichComeBackAndAreSetAgainstOneAnotherAndTheMachine() throws IOException {
        var sheet = directory.resolve("sheet.csv");
        assertEquals(ExitCode.DONE, shell.run("labels", "sheet", "first", "--out", sheet.toString(), "--sample", "100").code());
        assertFalse(Files.readString(sheet).contains("practice:"));
        fill(sheet, "refused");

        assertEquals("240 labels added, 0 there already, 0 rows without a label.", bringIn(sheet, "Ada"));
        assertEquals("0 labels added, 240 there already, 0 rows without a label.", bringIn(sheet, "Ada"));
        assertEquals("240 labels added, 0 there already, 0 rows without a label.", bringIn(sheet, "Bo"));

        var rows = lines("review", "first", "--json");
        var all = rows.getFirst();
        assertEquals(List.of(240, 240, 240, 0), List.of("answers", "reviewed", "twice", "disputed").stream().map(name -> all.get(name).getAsInt()).toList());
        var people = rows.stream().filter(row -> row.get("table").getAsString().equals("people")).findFirst().orElseThrow();
        assertEquals("[\"Ada\",\"Bo\"]", people.get("people").toString());
        assertEquals(240, people.get("same").getAsInt());
        assertTrue(people.get("value").isJsonNull(), "chance alone would agree always");
        assertTrue(shell.run("findings", "first", "--table", "rates-language").out().contains("labelled by people"));
        assertFalse(shell.run("findings", "first", "--table", "rates-language").out().contains("not measured in this"));
    }

    @Test
    void aPartOfTheQueueIsNoneWithoutTheQueue() {
        var result = shell.run("review", "first", "--pool", "doubtful");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("--pool 'doubtful' without --queue; expected both"), result.err());
    }

    @Test
    void aFileWithAMistakeIsRefusedWhole() throws IOException {
        var sheet = directory.resolve("sheet.csv");
        shell.run("labels", "sheet", "first", "--out", sheet.toString(), "--sample", "100");
        fill(sheet, "refused");
        Files.writeString(sheet, Files.readString(sheet).replaceFirst(",refused,", ",rude,"));

        var result = shell.run("labels", "import", "first", sheet.toString(), "--by", "Ada");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().startsWith("error: sheet.csv: row 2, label: ‘rude’; expected one of direct, "), result.err());
        assertEquals(0, lines("review", "first", "--json").getFirst().get("reviewed").getAsInt());
    }

    @Test
    void theQueueNamesNoModelAndNoReason() {
        var text = shell.run("review", "first", "--queue").out();
        var lines = lines("review", "first", "--queue", "--json");

        assertFalse(text.contains("practice") || text.contains("doubtful"), text);
        assertEquals(List.of("code", "language", "question", "answer", "labelled_by"), List.copyOf(lines.getFirst().keySet()));
    }

    private String bringIn(Path sheet, String by) {
        return shell.run("labels", "import", "first", sheet.toString(), "--by", by).err().strip();
    }

    /// Writes the same label in every row.
    private static void fill(Path sheet, String label) throws IOException {
        Files.writeString(sheet, Files.readString(sheet).replaceAll(",([0-9a-f]{64}),,,", ",$1," + label + ",,"));
    }

    private List<JsonObject> lines(String... arguments) {
        return shell.run(arguments).lines().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
}
