package org.unsaid.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Keys;
import org.unsaid.judging.BabbleLabelling;
import org.unsaid.run.Plan;
import org.unsaid.run.Preflight;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.RunControl;
import org.unsaid.run.Till;
import org.unsaid.run.TrialKeeper;
import org.unsaid.session.Cost;
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

    /// Shows what the run would do and asks whether to go on, unless that was agreed to beforehand. That prices are not
    /// known is agreed to apart.
    ///
    /// @param done keys of trials that need no further call
    /// @return the session as it was agreed to; empty if it was not
    Optional<Session> agreed(Session session, Set<TrialKey> done, boolean beforehand, boolean unknownPriceOk) throws IOException {
        var preflight = Preflight.of(session, done);
        terminal.say(PreflightText.of(session, preflight));
        var unagreed = unknownPriceOk ? List.<Endpoint>of() : preflight.unpriced().stream()
                .filter(endpoint -> !session.setup().agreed().contains(endpoint.spec())).toList();
        boolean asked = !beforehand && terminal.asksPeople();
        if (!unagreed.isEmpty() && !asked) {
            throw new InputException("the price of %s is not known; expected --unknown-price-ok, or its price: %s".formatted(
                    PreflightText.specs(unagreed),
                    terminal.command("endpoints price %s --in 0.27 --out 1.10 --currency USD".formatted(Quoted.word(unagreed.getFirst().spec())))));
        }
        if (!beforehand && !asked) {
            throw new InputException("nobody is there to agree to this run; expected --yes");
        }
        boolean agreed = beforehand || terminal.confirms(unagreed.isEmpty() ? "Go on?" : "Go on without knowing what it costs?");
        return agreed ? Optional.of(agreedTo(session, preflight.unpriced())) : Optional.empty();
    }

    private static Session agreedTo(Session session, List<Endpoint> unpriced) {
        var specs = new HashSet<>(session.setup().agreed());
        unpriced.forEach(endpoint -> specs.add(endpoint.spec()));
        return new Session(session.id(), session.name(), session.createdAt(), session.setup().withAgreed(specs));
    }

    /// Keys of trials that need no further call, of the models that are asked.
    Set<TrialKey> done(Session session, Failed failed) {
        var done = new HashSet<>(workspace.trials().keys(session.id()));
        done.removeIf(key -> session.setup().endpoint(key.endpoint()).isEmpty());
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
        terminal.lastWords("Stopped. All that is done is kept.\n" + howToGoOn(session));
        try (var purse = new Till().open(session.id(), session.setup().caps(), workspace.spending().of(session.id()), spentToday())) {
            var report = new ProgressReport(terminal, new ProgressMeter(plan.total(), done.size(), failedBefore), control, purse);
            try (var telling = report.start()) {
                services.engine(keys).run(plan, control, purse, new Keeper(workspace, session.id()), telling);
            } catch (InterruptedException stopped) {
                relabel(session);
                terminal.say("Stopped: %s. All that is done is kept.\n%s".formatted(report.line(), howToGoOn(session)));
                throw stopped;
            }
            relabel(session);
            return end(session, report);
        } finally {
            terminal.lastWords("");
        }
    }

    /// Says so, since the matrix is otherwise than what came while it ran.
    void relabel(Session session) {
        int changed = BabbleLabelling.afterRun(workspace, session).size();
        if (changed > 0) {
            terminal.say("%s labelled anew in the light of what else the models wrote; why stands under the matrix.".formatted(Words.count(changed, "answer")));
        }
    }

    private int end(Session session, ProgressReport report) {
        var progress = report.now();
        terminal.say(report.line() + ".");
        sayCost(session);
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

    private List<Cost> spentToday() {
        var zone = ZoneId.systemDefault();
        return workspace.spending().since(LocalDate.now(zone).atStartOfDay(zone).toInstant());
    }

    private void sayCost(Session session) {
        var costs = workspace.spending().of(session.id());
        if (!costs.isEmpty()) {
            terminal.say("The session has cost " + MoneyText.cost(costs) + ".");
        }
        var unknown = session.setup().endpoints().stream().filter(Endpoint::priceUnknown).toList();
        if (!unknown.isEmpty()) {
            terminal.say("What %s cost is unknown.".formatted(PreflightText.specs(unknown)));
        }
    }

    private record Keeper(Workspace workspace, String session) implements TrialKeeper {

        @Override
        public void keep(TrialRecord record) throws NotKeptException {
            keep(record, List.of());
        }

        @Override
        public void keep(TrialRecord record, List<Long> reservations) throws NotKeptException {
            try {
                workspace.trials().addOrReplaceFailed(session, record, reservations);
            } catch (StoreException e) {
                if (mayPass(e.reason())) {
                    throw new NotKeptException(String.valueOf(e.getMessage()), e);
                }
                throw e;
            }
        }

        @Override
        public OptionalLong reserve(Cost most) throws NotKeptException {
            try {
                return OptionalLong.of(workspace.spending().reserve(session, most));
            } catch (StoreException e) {
                if (mayPass(e.reason())) {
                    throw new NotKeptException(String.valueOf(e.getMessage()), e);
                }
                throw e;
            }
        }
    }

    /// Whether it may be otherwise after a while, so that waiting with the answer in hand is worth it.
    private static boolean mayPass(StoreException.Reason reason) {
        return switch (reason) {
            case DISK_FULL, READ_ONLY, LOCKED, OTHER -> true;
            case RUNNING_ELSEWHERE, DAMAGED, NOT_A_WORKSPACE, NEWER, NOT_FOUND, IMPORTED, CLOSED -> false;
        };
    }
}
