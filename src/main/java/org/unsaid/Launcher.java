package org.unsaid;

import java.util.logging.Logger;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.unsaid.cli.Commands;
import org.unsaid.cli.StopSignal;
import org.unsaid.cli.Terminal;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Directories;

/// Starts the program: the command line if there are arguments, else the window, else, where none can be opened, a
/// first comparison in the terminal. Not an `Application` itself, so that JavaFX may stand on the class path.
public final class Launcher {

    /// Of JavaFX. Kept, because the log manager forgets loggers that nobody holds, and their filters with them. Not made for the
    /// command line, for which Java would look through all libraries.
    private static @Nullable Logger ofJavaFx;

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /// Threads that carry the trials of a run, for each processor. What holds such a thread (sealing, deflating) keeps the next
    /// call from being made otherwise.
    private static final int CARRIERS_A_PROCESSOR = 4;

    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // charts are measured by AWT, whose windows nobody wants
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(CARRIERS_A_PROCESSOR * Runtime.getRuntime().availableProcessors()));
        }
        var directories = Directories.ofUser();
        LogFile.is(directories.log());
        if (arguments.length > 0) {
            System.exit(commandLine(directories, commands -> commands.run(arguments)));
        }
        var problem = Display.problem();
        if (problem.isPresent()) {
            System.exit(commandLine(directories, commands -> commands.runFirstComparison(problem.get())));
        }
        // JavaFX warns that it stands on the class path, which is how this program is meant to be.
        ofJavaFx = Logger.getLogger("javafx");
        ofJavaFx.setFilter(record -> !String.valueOf(record.getMessage()).contains("Unsupported JavaFX configuration"));
        Application.launch(App.class, arguments);
    }

    private interface Work {
        int carryOut(Commands commands);
    }

    private static int commandLine(Directories directories, Work work) {
        var terminal = Terminal.ofProcess();
        try (var services = new Composition(directories, System.getenv(), Tempo.LIFELIKE);
                var _ = StopSignal.forThisThread(terminal)) {
            var commands = new Commands(services, terminal, directories.log());
            Thread.setDefaultUncaughtExceptionHandler((_, unexpected) -> commands.fault(unexpected));
            return work.carryOut(commands);
        }
    }
}
