package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path directory;

    private Shell shell;
    private Path bundle;

    @BeforeEach
    void export() {
        shell = new Shell(directory);
        bundle = directory.resolve("first.zip");
        shell.run("run", "--probes", "taiwan", "--language", "en", "--repeat", "1", "--session", "first", "--yes",
                "--endpoint", "practice:candid", "practice:blocked");
        assertEquals(ExitCode.DONE, shell.run("export", "first", "--format", "bundle", "--out", bundle.toString()).code());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void anIntactBundleHasTheHeadThatTheSessionAndItsExportsShow() throws IOException {
        var result = shell.run("verify", bundle.toString(), "--json");
        var head = JsonParser.parseString(result.out()).getAsJsonObject().get("head").getAsString();

        assertEquals(ExitCode.DONE, result.code(), result.out());
        assertTrue(shell.run("sessions", "show", "first").err().contains(head));
        var markdown = directory.resolve("first.md");
        shell.run("export", "first", "--format", "md", "--out", markdown.toString());
        assertTrue(Files.readString(markdown).contains(head));
        assertEquals(ExitCode.DONE, shell.run("verify", bundle.toString(), "--head", head.substring(0, 16)).code());
        assertEquals(ExitCode.DOES_NOT_HOLD, shell.run("verify", bundle.toString(), "--head", "0123456789abcdef").code());
        assertEquals(ExitCode.WRONG_INPUT, shell.run("verify", bundle.toString(), "--head", "0123").code());
    }

    @Test
    void aBundleThatWasChangedIsNotIntactAndAnotherFileIsNone() throws IOException {
        var bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 2] ^= 4;
        Files.write(bundle, bytes);

        var changed = shell.run("verify", bundle.toString());

        assertEquals(ExitCode.DOES_NOT_HOLD, changed.code());
        assertTrue(changed.out().startsWith("Not intact."), changed.out());
        var other = Files.writeString(directory.resolve("other.zip"), "no archive");
        assertEquals(ExitCode.WRONG_INPUT, shell.run("verify", other.toString()).code());
        assertEquals(ExitCode.WRONG_INPUT, shell.run("verify", directory.resolve("absent.zip").toString()).code());
        assertEquals(ExitCode.DOES_NOT_HOLD, shell.run("sessions", "import", bundle.toString(), "--workspace", directory.resolve("o.db").toString()).code());
    }

    @Test
    void aSharedPartVerifiesAndOpensReadOnlyElsewhere() {
        var share = directory.resolve("share.zip").toString();
        var elsewhere = directory.resolve("elsewhere.db").toString();

        assertEquals(ExitCode.DONE, shell.run("export", "first", "--format", "bundle", "--out", share, "--endpoint", "practice:candid",
                "--redact", "reasoning,raw,reviewer-names").code());
        var wrong = shell.run("export", "first", "--format", "bundle", "--out", share, "--redact", "words");

        assertEquals(ExitCode.WRONG_INPUT, wrong.code());
        assertTrue(wrong.err().contains("--redact 'words'; expected some of reasoning, notes, raw, system-prompt, reviewer-names"), wrong.err());
        assertTrue(shell.run("verify", share).out().contains("not shared at all"));
        assertEquals(ExitCode.DONE, shell.run("sessions", "import", share, "--workspace", elsewhere).code());
        assertEquals(ExitCode.DONE, shell.run("sessions", "verify", "first", "--workspace", elsewhere).code());
        assertEquals(ExitCode.WRONG_INPUT, shell.run("resume", "first", "--yes", "--workspace", elsewhere).code());
        assertTrue(shell.run("sessions", "history", "first").out().contains("exported: bundle without"));
    }
}
