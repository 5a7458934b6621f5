package org.unsaid.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unsaid.endpoint.Keys;
import org.unsaid.run.Plan;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = "Carries out what is outstanding of a session.",
        footer = {
            "",
            "Examples:",
            "  unsaid resume first",
            "  unsaid resume first --max-cost 10USD",
            "  unsaid resume first --retry-failed --concurrency 2 --yes"
        })
final class ResumeCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SESSION", description = "Name or id of the session.")
    private String name = "";

    @Option(names = "--retry-failed", description = "Also ask again where a call failed for a technical reason.")
    private boolean retryFailed;

    @Option(names = "--concurrency", paramLabel = "N", description = "Calls in flight at most, for each model.")
    private Optional<Integer> concurrency = Optional.empty();

    @Option(names = "--yes", description = "Agree beforehand to what the run will do.")
    private boolean yes;

    @Mixin
    private final CostOptions costs = new CostOptions();

    @Mixin
    private final KeyOption keys = new KeyOption();

    @Mixin
    private final NetworkOption network = new NetworkOption();

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    ResumeCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        EndpointOption.checkConcurrency(concurrency);
        var environment = keys.keys(services, terminal);
        network.apply(services);
        try (var workspace = workspaces.openExisting(services.directories())) {
            var session = asWanted(workspace.endpoints().priced(WorkspaceOption.session(workspace, name)));
            try (var _ = workspace.lease(session.id())) { // before looking what is done, or another run may be doing it
                return resume(session, workspace, environment);
            }
        }
    }

    private int resume(Session session, Workspace workspace, Keys environment) throws IOException, InterruptedException {
        var run = new SessionRun(services, terminal, workspace, workspaces.repeated());
        var done = run.done(session, retryFailed ? SessionRun.Failed.TRIED_AGAIN : SessionRun.Failed.STAY);
        int code = ExitCode.DONE;
        if (done.size() >= Plan.keys(session.setup()).size()) {
            terminal.say("Nothing is outstanding.");
        } else {
            var agreed = run.agreed(session, done, yes, costs.unknownPriceOk());
            if (agreed.isEmpty()) {
                terminal.say("Not run; nothing was sent.");
                return ExitCode.STOPPED;
            }
            code = run.carryOut(agreed.get(), done, environment);
        }
        SessionText.end(terminal, session, workspace, workspaces.repeated(), json.wanted());
        return code;
    }

    private Session asWanted(Session session) {
        var setup = session.setup();
        var endpoints = setup.endpoints().stream().map(endpoint -> concurrency.map(endpoint::withConcurrency).orElse(endpoint)).toList();
        return new Session(session.id(), session.name(), session.createdAt(), costs.capped(setup.withEndpoints(endpoints)));
    }
}
