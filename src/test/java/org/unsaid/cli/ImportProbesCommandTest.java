package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportProbesCommandTest {

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
    @ValueSource(strings = {"csv", "xlsx", "jsonl"})
    void anExportedSetIsImportedAgain(String format) throws IOException {
        var table = path("taiwan." + format);

        var exported = shell.run("probes", "export", "taiwan", "--format", format, "--out", table);
        var imported = shell.run("probes", "import", table, "--out", path("copy.json"), "--id", "copy", "--title", "A copy");

        assertEquals(ExitCode.DONE, exported.code(), exported.err());
        assertTrue(exported.err().contains("importing it gives the same set"), exported.err());
        assertEquals(ExitCode.DONE, imported.code(), imported.err());
        assertEquals(ExitCode.DONE, shell.run("probes", "check", path("copy.json")).code());
        assertTrue(shell.run("probes", "show", path("copy.json")).lines().getFirst().matches("copy \\d+\\.\\d+\\.\\d+: A copy.*"));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void aDryRunShowsMappingAndRowsAndWritesNothing() throws IOException {
        var file = Files.writeString(directory.resolve("q.csv"), "N°;Question;Notiz\n1;Who?;x\n");

        var result = shell.run("probes", "import", file.toString(), "--dry-run", "--map", "Notiz=topic");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.out().contains("q.csv: UTF-8, delimiter ;, 1 row"), result.out());
        assertTrue(result.lines().stream().anyMatch(line -> line.matches("2 +Question +prompt +Who\\?")), result.out());
        assertTrue(result.lines().stream().anyMatch(line -> line.matches("3 +Notiz +topic +x")), result.out());
        assertTrue(result.err().contains("Would make 'q', version 1.0.0, 1 question in en. Nothing was written."), result.err());
    }

    @Test
    void aFileWithAProblemLeavesWhatWasThere() throws IOException {
        var file = Files.writeString(directory.resolve("q.csv"), "id,question,role\na,Who?,neutral\nb,What?,perhaps\n");
        var out = Files.writeString(directory.resolve("set.json"), "mine");

        var result = shell.run("probes", "import", file.toString(), "--out", out.toString());

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertEquals("error: q.csv: row 3, column ‘role’: ‘perhaps’; expected one of sensitive, control, neutral\n", result.err());
        assertEquals("mine", Files.readString(out));
        assertEquals(List.of(), leftovers());
    }

    @Test
    void importingAgainAddsNothing() throws IOException {
        var file = Files.writeString(directory.resolve("q.txt"), "What?\nWho?\n").toString();
        var set = path("set.json");
        shell.run("probes", "import", file, "--out", set, "--language", "fr");
        var before = Files.readAllBytes(Path.of(set));

        var again = shell.run("probes", "import", file, "--into", set, "--language", "fr");
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertTrue(again.err().contains("0 new, 0 with another language, 2 there already."), again.err());
        assertArrayEquals(before, Files.readAllBytes(Path.of(set)));

        Files.writeString(directory.resolve("q.txt"), "What?\nWho?\nWhy?\n");
        var more = shell.run("probes", "import", file, "--into", set, "--language", "fr");
        assertTrue(more.err().contains("Wrote " + set + ": 'set', version 1.1.0, 3 questions in fr"), more.err());
    }

    @Test
    void aShippedSetIsAddedToBesideIt() throws IOException {
        var file = Files.writeString(directory.resolve("q.csv"), "en,fr,zh-CN,zh-TW\nWhat?,Quoi ?,什么？,什麼？\n").toString();

        var refused = shell.run("probes", "import", file, "--into", "taiwan");
        var beside = shell.run("probes", "import", file, "--into", "taiwan", "--out", path("more.json"));

        assertEquals(ExitCode.WRONG_INPUT, refused.code());
        assertTrue(refused.err().contains("expected --out FILE"), refused.err());
        assertTrue(beside.err().contains("21 questions in en, fr, zh-Hans, zh-Hant"), beside.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import none.csv --dry-run", "import FILE", "import FILE --dry-run --format doc", "import FILE --dry-run --language klingon",
        "import FILE --dry-run --map question=nonsense", "import FILE --dry-run --map nothing=prompt", "import FILE --into nowhere",
        "import FILE --out FILE", "export nowhere --format csv --out x.csv", "export taiwan --format doc --out x.doc"})
    void wrongInputIsExplained(String arguments) throws IOException {
        var file = Files.writeString(directory.resolve("q.csv"), "question,x\nWhat?,y\n");

        var result = shell.run(("probes " + arguments.replace("FILE", file.toString())).split(" "));

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("expected"), result.err());
        assertEquals("question,x\nWhat?,y\n", Files.readString(file));
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    /// Files that were begun and not ended.
    private List<String> leftovers() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".part") || name.endsWith(".half")).toList();
        }
    }
}
