package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunInputTest {

    @TempDir
    private Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(directory);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            谁统治台湾？   | -       | zh-Hans
            誰統治臺灣？   | -       | zh-Hant
            Qui est le président de la République ? | - | fr
            Taipei 1949?   | -       | en
            谁统治台湾？   | zh-Hans | zh-Hans
            Kim Taywanı yönetiyor? | tr | tr
            """)
    void theLanguageOfATextFileIsRecognisedOrSaid(String question, @Nullable String said, String language) throws IOException {
        var file = Files.writeString(directory.resolve("q.txt"), question + "\n");
        var arguments = new ArrayList<>(List.of("run", "--probes", file.toString(), "--endpoint", "practice:candid", "--repeat", "1", "--yes", "--json"));
        Optional.ofNullable(said).ifPresent(tag -> arguments.addAll(List.of("--language", tag)));

        var result = shell.run(arguments.toArray(String[]::new));

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.out().contains("\"" + language + "\""), result.out());
    }

    @Test
    void aModelGivenTwiceIsAskedOnceAndThatIsSaid() {
        var result = shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1", "--yes",
                "--endpoint", "practice:candid", "--endpoint", "practice:candid");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.err().contains("Given more than once, asked as one model: practice:candid\n"), result.err());
    }

    @Test
    void aFolderIsNoProbeSet() {
        var result = shell.run("run", "--probes", directory.toString(), "--endpoint", "practice:candid", "--yes");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("--probes '%s': it is a folder; expected a probe-set file".formatted(directory)), result.err());
    }
}
