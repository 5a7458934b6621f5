package org.unsaid.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unsaid.endpoint.Endpoint;
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
            "  unsaid resume first --retry-failed --concurrency 2 --yes",
            "  unsaid resume first --endpoint ollama:llama3.2"
        })
final class ResumeCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SESSION", description = "Name or id of the session.")
    private String name = "";

    @Option(names = "--retry-failed", description = "Also ask again where a call failed for a technical reason.")
    private boolean retryFailed;

    @Option(
            names = "--endpoint",
            arity = "1..*",
            paramLabel = "SPEC",
            description = "Only these models now; the others stay outstanding. For a computer too small for all at once.")
    private List<String> only = List.of();

    @Option(names = "--concurrency", paramLabel = "N", description = "Calls in flight at most, for each model.")
    private Optional<Integer> concurrency = Optional.empty();

    @Mixin
    private final CostOptions costs = new CostOptions();

    @Mixin
    private final AskingOptions asking = new AskingOptions();

    @Mixin
    private final JsonOption json = new JsonOption();

    ResumeCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        EndpointOption.checkConcurrency(concurrency);
        var keys = asking.open(services, terminal);
        try (var workspace = asking.workspaces().openExisting(services.directories())) {
            var whole = workspace.endpoints().priced(WorkspaceOption.session(workspace, name));
            try (var _ = workspace.lease(whole.id())) { // before looking what is done, or another run may be doing it
                return resume(whole, asWanted(whole), workspace, keys);
            }
        }
    }

    /// @param whole   with every model, as the matrix shows it
    /// @param session with those to ask now
    private int resume(Session whole, Session session, Workspace workspace, Keys keys) throws IOException, InterruptedException {
        var run = new SessionRun(services, terminal, workspace, asking.workspaces().repeated());
        var done = run.done(session, retryFailed ? SessionRun.Failed.TRIED_AGAIN : SessionRun.Failed.STAY);
        int code = ExitCode.DONE;
        if (done.size() >= Plan.keys(session.setup()).size()) {
            run.relabel(session); // the last run may have been killed just before
            terminal.say("Nothing is outstanding.");
        } else {
            var agreed = run.agreed(session, done, asking.agreedBeforehand(), costs.unknownPriceOk());
            if (agreed.isEmpty()) {
                terminal.say("Not run; nothing was sent.");
                return ExitCode.STOPPED;
            }
            code = run.carryOut(agreed.get(), done, keys);
        }
        int left = Plan.keys(whole.setup()).size() - workspace.trials().keys(whole.id()).size();
        if (code == ExitCode.DONE && left > 0) {
            terminal.say("%s of the other models outstanding.".formatted(Words.count(left, "call")));
        }
        SessionText.end(terminal, whole, workspace, asking.workspaces().repeated(), json.wanted());
        return code;
    }

    private Session asWanted(Session session) {
        var setup = session.setup();
        var unknown = only.stream().filter(spec -> setup.endpoint(spec).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new InputException("--endpoint %s; expected one of this session: %s".formatted(String.join(" ", unknown),
                    String.join(" ", setup.endpoints().stream().map(Endpoint::spec).toList())));
        }
        var endpoints = setup.endpoints().stream().filter(endpoint -> only.isEmpty() || only.contains(endpoint.spec())).map(endpoint -> concurrency.map(endpoint::withConcurrency).orElse(endpoint)).toList();
        return new Session(session.id(), session.name(), session.createdAt(), costs.capped(setup.withEndpoints(endpoints)));
    }
}
