package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTreeTest {

    @TempDir
    private Path directory;

    @Test
    void eachCommandIsFoundByTheNameThatItGivesItself() {
        try (var shell = new Shell(directory)) {
            var tree = shell.tree();
            var all = tree.line().getSubcommands().keySet();

            assertTrue(all.containsAll(Set.of("help", "run", "sessions", "probes", "reread")), all.toString());
            all.stream().filter(name -> !"help".equals(name))
                    .forEach(name -> assertEquals(Set.of(name), tree.line(name).getSubcommands().keySet()));
            assertEquals(all, tree.line("help", "run").getSubcommands().keySet());
            assertEquals(all, tree.line("nonsense").getSubcommands().keySet());
        }
    }
}
