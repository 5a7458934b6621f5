package org.unsaid.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CraftedArchivesTest {

    @TempDir
    Path folder;

    /// In a process of its own with 128 MB, half of what a bomb holds.
    @Test
    void fortyCraftedArchivesWriteNothingTakeLittleMemoryAndComeToTheirExitCode() throws IOException, InterruptedException {
        var inner = Files.createDirectories(folder.resolve("a/b/c"));
        var expected = new ArrayList<String>();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
                System.getProperty("java.class.path"), VerifyMany.class.getName()));
        int number = 0;
        for (var crafted : CraftedArchives.all().entrySet()) {
            var file = Files.write(inner.resolve("crafted-%02d.zip".formatted(number++)), crafted.getValue());
            command.add(file.toString());
            expected.add(crafted.getKey());
        }
        assertTrue(expected.size() >= 40, () -> expected.size() + " archives");
        var before = everything();

        var process = new ProcessBuilder(command).directory(inner.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();

        assertEquals(0, process.waitFor(), said::toString);
        for (int place = 0; place < expected.size(); place++) {
            assertEquals(expected.get(place).substring(0, 1), said.get(place), expected.get(place));
        }
        assertEquals(before, everything());
    }

    private Set<String> everything() throws IOException {
        try (var files = Files.walk(folder)) {
            return new TreeSet<>(files.map(Path::toString).toList());
        }
    }
}
