package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {

    @TempDir
    Path directory;

    private Shell shell;
    private Path text;
    private Path picture;

    @BeforeEach
    void ask() throws IOException {
        shell = new Shell(directory);
        text = Files.writeString(directory.resolve("answer.txt"), "\uFEFF抱歉，我无法回答。");
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", png);
        picture = Files.write(directory.resolve("screen.png"), png.toByteArray());
        shell.run("run", "--probes", "taiwan", "--language", "en", "--repeat", "1", "--session", "first", "--yes",
                "--endpoint", "practice:candid", "practice:refusing");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void whatIsRecordedChangesNoFinding() {
        var before = shell.run("findings", "first", "--json").out();

        var id = record().strip();

        assertEquals(before, shell.run("findings", "first", "--json").out());
        var line = JsonParser.parseString(shell.run("sessions", "recorded", "first", "--json").out()).getAsJsonObject();
        assertEquals(id, line.get("id").getAsString());
        assertEquals("抱歉，我无法回答。", line.get("text").getAsString());
        assertEquals("2026-11-24T13:05:00Z", line.get("seen_at").getAsString());
        assertEquals(false, line.get("in_rates").getAsBoolean());
    }

    @Test
    void itIsLabelledRemovedAndRestoredByTheBeginningOfItsId() throws IOException {
        var id = record().strip().substring(0, 6);

        assertTrue(shell.run("sessions", "recorded", "first", "--label", id + "=refused", "--json").out().contains("\"label\":\"refused\""));
        assertEquals("", shell.run("sessions", "recorded", "first", "--remove", id, "--json").out());
        assertTrue(shell.run("sessions", "recorded", "first", "--restore", id, "--json").out().contains("\"label\":\"refused\""));
        assertTrue(shell.run("sessions", "recorded", "first", "--take-back", id, "--json").out().contains("\"label\":null"));
        assertEquals(ExitCode.WRONG_INPUT, shell.run("sessions", "recorded", "first", "--remove", "zzz").code());
        var out = directory.resolve("back.png");
        assertEquals(ExitCode.DONE, shell.run("sessions", "recorded", "first", "--picture", id, "--out", out.toString()).code());
        assertArrayEquals(Files.readAllBytes(picture), Files.readAllBytes(out));
        assertEquals(ExitCode.DONE, shell.run("sessions", "verify", "first").code());
    }

    @Test
    void theHistoryGoesOutAsATableWithWhatWasDoneToIt() throws IOException {
        record();
        var csv = directory.resolve("history.csv");
        var json = directory.resolve("history.json");

        assertEquals(ExitCode.DONE, shell.run("sessions", "history", "first", "--out", csv.toString()).code());
        assertEquals(ExitCode.DONE, shell.run("sessions", "history", "first", "--out", json.toString()).code());
        assertEquals(ExitCode.WRONG_INPUT, shell.run("sessions", "history", "first", "--format", "csv").code());

        assertTrue(Files.readString(csv).contains("recorded by hand"));
        var events = JsonParser.parseString(Files.readString(json)).getAsJsonArray();
        assertEquals("created", events.get(0).getAsJsonObject().get("what").getAsString());
        assertEquals("exported", events.get(events.size() - 1).getAsJsonObject().get("what").getAsString());
    }

    @Test
    void everyProblemIsToldAndNothingIsKept() {
        var wrong = shell.run("record", "first", "--probe", "who-governs", "--language", "en", "--application", " ", "--place", "x".repeat(201),
                "--at", "yesterday", "--text-file", directory.resolve("absent.txt").toString(), "--picture", text.toString());

        assertEquals(ExitCode.WRONG_INPUT, wrong.code());
        for (var option : new String[] {"--application", "--place", "--at", "--text-file", "--picture"}) {
            assertTrue(wrong.err().contains("error: " + option), wrong.err());
        }
        var other = shell.run("record", "first", "--probe", "who-governs", "--language", "fr", "--application", "App", "--place", "Here",
                "--at", "2026-11-24T14:05Z", "--text-file", text.toString());
        assertTrue(other.err().contains("--language 'fr'; expected one of en"), other.err());
        assertEquals("", shell.run("sessions", "recorded", "first", "--json").out());
    }

    private String record() {
        var result = shell.run("record", "first", "--probe", "taiwan/who-governs", "--language", "en", "--application", "DeepSeek app", "--place", "Germany",
                "--at", "2026-11-24T14:05+01:00", "--text-file", text.toString(), "--picture", picture.toString());
        assertEquals(ExitCode.DONE, result.code(), result.err());
        return result.out();
    }
}
