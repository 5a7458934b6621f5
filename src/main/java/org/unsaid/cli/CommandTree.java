package org.unsaid.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Which commands there are, and which are parts of others.
final class CommandTree {

    private static final String HELP = "help";

    private final CommandServices services;
    private final Terminal terminal;
    private final Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>(); // in the order of the help

    CommandTree(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
        add(HELP, () -> new HelpCommand(terminal));
        add("run", () -> new RunCommand(services, terminal));
        add("resume", () -> new ResumeCommand(services, terminal));
        commands.put("sessions", this::sessions);
        add("record", () -> new RecordCommand(services, terminal));
        add("tags", () -> new TagsCommand(services, terminal));
        add("export", () -> new ExportCommand(services, terminal));
        add("verify", () -> new VerifyCommand(terminal));
        add("findings", () -> new FindingsCommand(services, terminal));
        commands.put("probes", this::probes);
        add("endpoints", () -> new EndpointsCommand(services, terminal));
        add("keys", () -> new KeysCommand(services, terminal));
        add("label", () -> new LabelCommand(services, terminal));
        add("judge", () -> new JudgeCommand(services, terminal));
        add("labels", () -> new LabelsCommand(services, terminal));
        add("review", () -> new ReviewCommand(services, terminal));
        add("reread", () -> new RereadCommand(services, terminal));
    }

    /// With the one command that the first argument names: to read the annotations of all takes a fifth of the time in
    /// which a command starts. With all of them for help, and if it names none.
    CommandLine line(String... arguments) {
        var line = new CommandLine(new UnsaidCommand());
        var first = arguments.length > 0 ? arguments[0] : HELP;
        commands.forEach((name, command) -> {
            if (name.equals(first) || HELP.equals(first) || !commands.containsKey(first)) {
                line.addSubcommand(command.get());
            }
        });
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands().values().forEach(CommandTree::addHelp);
        return line;
    }

    private void add(String name, Supplier<Object> command) {
        commands.put(name, () -> new CommandLine(command.get()));
    }

    private CommandLine sessions() {
        return new CommandLine(new SessionsCommand(services, terminal))
                .addSubcommand(new RereadSessionCommand(services, terminal))
                .addSubcommand(new SessionEvidenceCommands.Verify(services, terminal))
                .addSubcommand(new SessionEvidenceCommands.History(services, terminal))
                .addSubcommand(new ImportSessionCommand(services, terminal))
                .addSubcommand(new RecordedCommand(services, terminal))
                .addSubcommand(new StampSessionCommand(services, terminal));
    }

    private CommandLine probes() {
        return new CommandLine(new ProbesCommand(services, terminal))
                .addSubcommand(new FindProbesCommand(services, terminal))
                .addSubcommand(new ImportProbesCommand(services, terminal))
                .addSubcommand(new ExportProbesCommand(services, terminal))
                .addSubcommand(new TranslateProbesCommand(services, terminal));
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Explain this.").build());
        line.getSubcommands().values().forEach(CommandTree::addHelp);
    }
}
