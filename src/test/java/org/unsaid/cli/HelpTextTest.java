package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Help is read in terminals of 80 columns too: examples fit them, and paragraphs are broken by whoever shows them.
class HelpTextTest {

    private static final int NARROWEST = 80;

    @TempDir
    private Path directory;

    @Test
    void examplesFitAndNoSentenceIsBrokenByHand() {
        var broken = new ArrayList<String>();
        try (var shell = new Shell(directory)) {
            commands(shell.tree().line("help")).forEach(command -> {
                var usage = command.getCommandSpec().usageMessage();
                for (var lines : List.of(usage.description(), usage.footer())) {
                    Arrays.stream(lines).filter(line -> !isGood(line)).forEach(line -> broken.add(command.getCommandName() + ": " + line));
                }
            });
        }

        assertEquals(List.of(), broken);
    }

    private static boolean isGood(String line) {
        return line.startsWith(" ") ? line.length() <= NARROWEST : line.isEmpty() || ".:".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTextTest::commands));
    }
}
