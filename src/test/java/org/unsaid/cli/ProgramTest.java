package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    private Path checkout;

    @Test
    void aHintStartsTheJarThatItCameFrom() throws IOException {
        var jar = Files.createFile(checkout.resolve("unsaid.jar"));

        assertEquals("java -jar unsaid.jar resume first", Program.at(jar, checkout).with("resume first"));
        assertEquals("java -jar " + jar + " help", Program.at(jar, checkout.resolve("elsewhere")).with("help"));
    }

    @Test
    void aHintFromClassesMakesTheJarWhereThereIsNone() throws IOException {
        var classes = Files.createDirectories(checkout.resolve("target/classes"));
        assertEquals("mvn -q package -DskipTests && java -jar target/unsaid.jar help", Program.at(classes, checkout).with("help"));

        Files.createFile(checkout.resolve("target/unsaid.jar"));
        assertEquals("java -jar target/unsaid.jar help", Program.at(classes, checkout).with("help"));
    }

    @Test
    void thePackagedApplicationNamesWhatItWasStartedBy() {
        assertEquals("unsaid resume first", Program.installed(Path.of("/opt/unsaid/bin/unsaid")).with("resume first"));
        assertEquals("unsaid-cli resume first", Program.installed(Path.of("/opt/unsaid/bin/unsaid-cli")).with("resume first"));
        assertEquals("unsaid-cli help", Program.installed(Path.of("unsaid-cli.cmd")).with("help"));
    }
}
