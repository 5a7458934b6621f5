package org.unsaid.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.unsaid.endpoint.Keys;
import org.unsaid.run.Plan;
import org.unsaid.run.Preflight;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.RunControl;
import org.unsaid.run.TrialKeeper;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.StoreException;
import org.unsaid.store.Workspace;

/// Carries out what is outstanding of a session, tells of it, and ends with its matrix.
final class SessionRun {

    private final CommandServices services;
    private final Terminal terminal;
    private final Workspace workspace;
    private final String workspaceOption;

    /// What becomes of trials that failed before.
    enum Failed { STAY, TRIED_AGAIN }

    /// @param workspaceOption as a person must repeat it to come back to this workspace
    SessionRun(CommandServices services, Terminal terminal, Workspace workspace, String workspaceOption) {
        this.services = services;
        this.terminal = terminal;
        this.workspace = workspace;
        this.workspaceOption = workspaceOption;
    }

    /// Shows what the run would do and asks whether to go on, unless that was agreed to beforehand.
    ///
    /// @param done keys of trials that need no further call
    boolean agreed(Session session, Set<TrialKey> done, boolean beforehand) throws IOException {
        terminal.say(PreflightText.of(session, Preflight.of(session, done)));
        if (beforehand) {
            return true;
        }
        if (!terminal.asksPeople()) {
            throw new InputException("nobody is there to agree to this run; expected --yes");
        }
        return terminal.confirms("Go on?");
    }

    /// Keys of trials that need no further call.
    Set<TrialKey> done(Session session, Failed failed) {
        var done = new HashSet<>(workspace.trials().keys(session.id()));
        return switch (failed) {
            case STAY -> done;
            case TRIED_AGAIN -> {
                done.removeAll(workspace.trials().failedKeys(session.id()));
                yield done;
            }
        };
    }

    /// @param done keys of trials that need no further call
    /// @return the exit code
    int carryOut(Session session, Set<TrialKey> done, Keys keys) throws InterruptedException {
        services.repertoire().learn(session.setup().probeSets());
        // now, while nothing else is on the terminal: the key file may have to be opened
        session.setup().endpoints().forEach(endpoint -> Keys.origin(endpoint.address()).ifPresent(
                origin -> keys.keyFor(endpoint.provider(), origin)));
        var plan = Plan.of(session, done);
        int failedBefore = (int) workspace.trials().failedKeys(session.id()).stream().filter(done::contains).count();
        var control = new RunControl();
        var report = new ProgressReport(terminal, new ProgressMeter(plan.total(), done.size(), failedBefore), control);
        terminal.lastWords("Stopped. All that is done is kept.\n" + howToGoOn(session));
        try (var telling = report.start()) {
            services.engine(keys).run(plan, control, keeper(session), telling);
        } catch (InterruptedException stopped) {
            terminal.say("Stopped: %s. All that is done is kept.\n%s".formatted(
                    ProgressReport.line(report.now()), howToGoOn(session)));
            throw stopped;
        } finally {
            terminal.lastWords("");
        }
        return end(session, report);
    }

    private int end(Session session, ProgressReport report) {
        var progress = report.now();
        terminal.say(ProgressReport.line(progress) + ".");
        if (progress.left() > 0) {
            terminal.say(howToGoOn(session));
            return ExitCode.STOPPED;
        }
        if (progress.failed() > 0) {
            terminal.say("%s failed for technical reasons. To try again: %s".formatted(Words.count(progress.failed(), "call"),
                    terminal.command("resume " + name(session) + workspaceOption + " --retry-failed")));
        }
        return ExitCode.DONE;
    }

    private String howToGoOn(Session session) {
        return "To go on: " + terminal.command("resume " + name(session) + workspaceOption);
    }

    /// What a person can call the session by, and no other.
    private String name(Session session) {
        boolean nameSuffices = workspace.sessions().matching(session.name()).size() == 1;
        return Quoted.word(nameSuffices ? session.name() : session.id());
    }

    private TrialKeeper keeper(Session session) {
        return record -> {
            try {
                workspace.trials().addOrReplaceFailed(session.id(), record);
            } catch (StoreException e) {
                if (mayPass(e.reason())) {
                    throw new TrialKeeper.NotKeptException(String.valueOf(e.getMessage()), e);
                }
                throw e;
            }
        };
    }

    /// Whether it may be otherwise after a while, so that waiting with the answer in hand is worth it.
    private static boolean mayPass(StoreException.Reason reason) {
        return switch (reason) {
            case DISK_FULL, READ_ONLY, LOCKED, OTHER -> true;
            case RUNNING_ELSEWHERE, DAMAGED, NOT_A_WORKSPACE, NEWER, NOT_FOUND, CLOSED -> false;
        };
    }
}
