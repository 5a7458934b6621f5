package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unsaid.settings.VaultException;
import org.unsaid.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: finds the command that the arguments name and turns its ending into an exit code.
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Set<String> RUNNING = Set.of("run", "resume");

    private final CommandServices services;
    private final Terminal terminal;
    private final Path logFile;
    private final AtomicBoolean faulty = new AtomicBoolean();

    /// @param logFile where the log goes, for people who must look into it
    public Commands(CommandServices services, Terminal terminal, Path logFile) {
        this.services = services;
        this.terminal = terminal;
        this.logFile = logFile;
    }

    /// Carries out one command. To stop it, interrupt the thread.
    ///
    /// @return one of [ExitCode]
    public int run(String... arguments) {
        if (arguments.length > 0 && RUNNING.contains(arguments[0])) {
            services.prepareRun();
        }
        try {
            int code = commandLine(arguments).execute(arguments);
            var lost = terminal.lost();
            lost.ifPresent(why -> terminal.say("error: not all results were written: " + why.getMessage()));
            return faulty.get() || lost.isPresent() ? ExitCode.ENVIRONMENT : code;
        } finally {
            terminal.flush();
        }
    }

    /// Carries out a first comparison, where no window can be opened.
    ///
    /// @param noWindow why not, and what to install for it
    /// @return one of [ExitCode]
    public int runFirstComparison(String noWindow) {
        try {
            return new FirstComparison(services, terminal).run(noWindow);
        } catch (InterruptedException | RuntimeException e) {
            return explain(e);
        } finally {
            terminal.flush();
        }
    }

    private CommandLine commandLine(String... arguments) {
        var line = new CommandTree(services, terminal).line(arguments);
        line.setExpandAtFiles(false); // a question or a name may begin with @
        line.setCaseInsensitiveEnumValuesAllowed(true);
        NumberConverters.register(line);
        line.setUsageHelpWidth(Math.max(80, Math.min(120, terminal.width())));
        line.setOut(terminal.outputWriter()); // of help; everything else goes through the terminal
        line.setParameterExceptionHandler((wrong, _) -> explain(wrong));
        line.setExecutionExceptionHandler((exception, _, _) -> explain(exception));
        return line;
    }

    private int explain(ParameterException wrong) {
        var command = wrong.getCommandLine();
        var known = command.getSubcommands().keySet();
        boolean unknownCommand = wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption();
        terminal.say("error: " + wrong.getMessage()
                + (unknownCommand && !known.isEmpty() ? "; expected one of " + String.join(", ", known) : ""));
        var path = command.getCommandSpec().qualifiedName(" ").replaceFirst("^unsaid ?", "");
        terminal.say("See: " + terminal.command("help" + (path.isEmpty() ? "" : " " + path)));
        return ExitCode.WRONG_INPUT;
    }

    private int explain(Exception exception) {
        return switch (exception) {
            case InputException wrong -> {
                wrong.problems().forEach(problem -> terminal.say("error: " + problem));
                yield ExitCode.WRONG_INPUT;
            }
            case InterruptedException _ -> ExitCode.STOPPED;
            case StoreException store -> {
                terminal.say("error: " + store.getMessage());
                yield code(store.reason());
            }
            case VaultException vault -> {
                terminal.say("error: " + vault.getMessage());
                yield code(vault.reason());
            }
            case UncheckedIOException io -> {
                terminal.say("error: " + FileTrouble.of(io));
                yield ExitCode.ENVIRONMENT;
            }
            case IOException io -> {
                terminal.say("error: " + FileTrouble.of(io));
                yield ExitCode.ENVIRONMENT;
            }
            default -> fault(exception);
        };
    }

    private static int code(StoreException.Reason reason) {
        return switch (reason) {
            case NOT_A_WORKSPACE, NOT_FOUND, IMPORTED -> ExitCode.WRONG_INPUT;
            case DISK_FULL, READ_ONLY, LOCKED, RUNNING_ELSEWHERE, DAMAGED, NEWER, CLOSED, OTHER -> ExitCode.ENVIRONMENT;
        };
    }

    private static int code(VaultException.Reason reason) {
        return switch (reason) {
            case LOCKED, WRONG_PASSPHRASE, DECLINED -> ExitCode.WRONG_INPUT;
            case DAMAGED, UNAVAILABLE, TIMED_OUT, STORAGE -> ExitCode.ENVIRONMENT;
        };
    }

    /// Something that should not have happened: one line for people, the rest for the log.
    ///
    /// @return the exit code
    public int fault(Throwable unexpected) {
        LOG.error("a command failed unexpectedly", unexpected);
        if (faulty.getAndSet(true)) {
            return ExitCode.ENVIRONMENT; // it was said before, and many threads may have met the same fault
        }
        terminal.say("error: something went wrong that should not have (%s); what is done is kept. Details are in %s"
                .formatted(unexpected, logFile));
        return ExitCode.ENVIRONMENT;
    }
}
