package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Explains a command, also one of another, as in `help endpoints test`.
@Command(name = "help", description = "Explains a command.")
final class HelpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, for example run, or endpoints test.")
    private List<String> names = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.parent().commandLine();
        for (var name : names) {
            var next = command.getSubcommands().get(name);
            if (next == null) {
                var known = command.getSubcommands().keySet();
                throw new InputException("command '%s'; expected %s".formatted(
                        String.join(" ", names), known.isEmpty() ? "no further word" : "one of " + String.join(", ", known)));
            }
            command = next;
        }
        terminal.print(command.getUsageMessage().strip());
        return ExitCode.DONE;
    }
}
