package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.SmallSet;
import org.unsaid.translation.TranslatingServer;
import org.unsaid.translation.TranslatingServer.Answer;

class TranslateProbesCommandTest {

    @TempDir
    private Path directory;

    private Shell shell;
    private Path set;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(directory);
        set = Files.writeString(directory.resolve("small.json"), SmallSet.json());
        out = directory.resolve("more.json");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aSetIsWrittenInAnotherLanguageAndCanBeAskedInIt() throws IOException {
        try (var server = new TranslatingServer(asked -> Answer.of(TranslatingServer.good(asked)))) {
            var result = translate(server, "de", "--yes");

            assertEquals(ExitCode.DONE, result.code(), result.err());
            assertTrue(result.err().contains("into de, each marked as a machine's"), result.err());
            assertTrue(result.err().contains("Text to   127.0.0.1:"), result.err());
            assertTrue(result.err().contains("version 1.1.0, all of it in en, fr, zh-Hans, de"), result.err());
            assertTrue(result.err().contains("To be done: cues in de for "), result.err());
            var prompt = read().probes().getFirst().prompts().get(Locale.GERMAN);
            assertTrue(prompt != null && prompt.isMachine() && !prompt.reviewed() && prompt.by().contains("tongues at 127.0.0.1"), String.valueOf(prompt));
            assertEquals(ExitCode.DONE, shell.run("probes", "check", out.toString()).code());
            assertEquals(ExitCode.DONE, shell.run("run", "--probes", out.toString(), "--language", "de", "--endpoint", "practice:candid", "--yes").code());

            int sent = server.asked().size();
            var again = shell.run("probes", "translate", out.toString(), "--to", "de", "--endpoint", server.spec(), "--out", out.toString(), "--yes");
            assertTrue(again.err().contains("Nothing to translate"), again.err());
            assertEquals(sent, server.asked().size());
        }
    }

    @Test
    void whatIsRefusedIsNamedAndTheRestKept() throws IOException {
        try (var server = new TranslatingServer(asked -> asked.text().contains("elsewhere") ? Answer.of("I'm sorry, but I can't help with that.\u001b[2J")
                : Answer.of(TranslatingServer.good(asked)))) {
            var result = translate(server, "de", "--yes");

            assertEquals(ExitCode.DONE, result.code(), result.err());
            assertTrue(result.err().contains("not taken: probes/1/prompts/de/text: refused: I'm sorry"), result.err());
            assertFalse(result.err().contains("\u001b"), "a terminal takes no orders from a model");
            assertEquals(List.of("en", "fr", "zh-Hans"), read().languages().stream().map(Locale::toLanguageTag).toList());
        }
    }

    @Test
    void aStopKeepsWhatCame() throws Exception {
        var begun = new CountDownLatch(2);
        try (var server = new TranslatingServer(asked -> {
            begun.countDown();
            if (asked.text().contains("elsewhere")) {
                Thread.sleep(30_000);
            }
            return Answer.of(TranslatingServer.good(asked));
        })) {
            var command = Thread.currentThread();
            var stop = Thread.ofVirtual().start(() -> {
                try {
                    assertTrue(begun.await(20, TimeUnit.SECONDS));
                    while (server.asked().size() < 8) {
                        Thread.sleep(20);
                    }
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
                command.interrupt();
            });
            long began = System.nanoTime();
            var result = translate(server, "de", "--yes");
            stop.interrupt();

            assertEquals(ExitCode.STOPPED, result.code(), result.err());
            assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(25));
            assertTrue(result.err().contains("Stopped: "), result.err());
            assertTrue(read().probes().getFirst().prompts().containsKey(Locale.GERMAN));
        }
    }

    @Test
    void withoutAYesAndWithNobodyToAskNothingIsSent() throws IOException {
        try (var server = new TranslatingServer(asked -> Answer.of(TranslatingServer.good(asked)))) {
            assertEquals(ExitCode.WRONG_INPUT, translate(server, "de").code());
            assertTrue(server.asked().isEmpty());
            assertTrue(Files.notExists(out));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --to de --endpoint practice:candid                | is a practice model: its answers are scripted
            --to klingon --endpoint http://127.0.0.1:9/v1#m   | --to 'klingon'; expected a language
            --to de --endpoint http://127.0.0.1:9/v1#m ollama:x | 2 models; expected one --endpoint
            --to de                                           | no model to ask
            """)
    void wrongInputIsExplained(String arguments, String expected) {
        var result = shell.run(("probes translate " + set + " --out " + out + " --yes " + arguments).split(" "));

        assertEquals(ExitCode.WRONG_INPUT, result.code(), result.err());
        assertTrue(result.err().contains(expected), result.err());
        assertTrue(Files.notExists(out));
    }

    private Shell.Result translate(TranslatingServer server, String to, String... more) {
        var arguments = new String[8 + more.length];
        System.arraycopy(new String[] {"probes", "translate", set.toString(), "--to", to, "--endpoint", server.spec(), "--out=" + out}, 0, arguments, 0, 8);
        System.arraycopy(more, 0, arguments, 8, more.length);
        return shell.run(arguments);
    }

    private ProbeSet read() {
        return switch (ProbeSetReader.read(out)) {
            case ProbeFile.Good(_, var read) -> read;
            case ProbeFile.Broken(_, var problems) -> throw new AssertionError(problems);
        };
    }
}
