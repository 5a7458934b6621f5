package org.unsaid.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Discovery;
import org.unsaid.probe.ProbeSet;
import org.unsaid.run.Plan;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = "Puts questions to models, side by side, and keeps every answer in a session.",
        footer = {
            "",
            "Examples:",
            "  unsaid run --probes taiwan --endpoint practice:candid practice:refusing --yes",
            "  unsaid run --probes taiwan xinjiang --language en,zh-Hans --repeat 2 \\",
            "      --endpoint ollama:llama3.2 'http://127.0.0.1:8080/v1#smollm2' \\",
            "      --max-tokens 80 --session first",
            "  unsaid run --probes taiwan --endpoint openrouter:deepseek/deepseek-r1 \\",
            "      --max-tokens 400 --max-cost 2USD",
            "  unsaid run --probes taiwan --endpoint deepseek:deepseek-chat --proxy tor",
            "  unsaid run --probes my-questions.txt --endpoints models.txt \\",
            "      --workspace work.db --yes",
            "",
            "Every answer is kept as soon as it has ended. Ctrl-C stops; 'unsaid resume' goes on with what is missing.",
            "Keys are those of 'unsaid keys', those in providers' usual environment variables, and those that --key-from names."
        })
final class RunCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final ProbeOption probes = new ProbeOption();

    @Mixin
    private final EndpointOption endpoints = new EndpointOption();

    @Mixin
    private final SetupOptions options = new SetupOptions();

    @Mixin
    private final CostOptions costs = new CostOptions();

    @Mixin
    private final AskingOptions asking = new AskingOptions();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--session", paramLabel = "NAME", description = "Name of the new session (default: the sets and the time).")
    private Optional<String> name = Optional.empty();

    RunCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var keys = asking.open(services, terminal);
        FamilyText.problems(terminal, services.dialects());
        var sets = probes.sets(services::library, options.onlyLanguage());
        try (var workspace = asking.workspaces().open(services.directories())) {
            var asked = LocalServers.described(
                    endpoints.endpoints(services.dialects(), workspace.endpoints().list(), terminal),
                    new Discovery(services.connections(), services.dialects(), keys));
            var setup = costs.capped(options.setup(sets, asked));
            var session = new Session(UUID.randomUUID().toString(), name(workspace, setup), Instant.now(), setup);
            int planned = Plan.keys(setup).size();
            if (planned == 0) {
                throw new InputException("no question has a wording in the chosen languages; expected at least one");
            }
            var run = new SessionRun(services, terminal, workspace, asking.workspaces().repeated());
            var agreed = run.agreed(session, Set.of(), asking.agreedBeforehand(), costs.unknownPriceOk());
            if (agreed.isEmpty()) {
                terminal.say("Not run; nothing was sent.");
                return ExitCode.STOPPED;
            }
            workspace.sessions().save(agreed.get(), planned);
            try (var _ = workspace.lease(session.id())) {
                int code = run.carryOut(agreed.get(), Set.of(), keys);
                SessionText.end(terminal, agreed.get(), workspace, asking.workspaces().repeated(), json.wanted());
                return code;
            }
        }
    }

    private String name(Workspace workspace, Setup setup) {
        if (name.isEmpty()) {
            var sets = setup.probeSets().stream().map(ProbeSet::id).collect(Collectors.joining(", "));
            return sets + " " + LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
        }
        SessionName.checked("--session", name.get());
        if (workspace.sessions().list().stream().anyMatch(session -> session.name().equals(name.get()))) {
            throw new InputException("--session '%s': the workspace has a session of that name; expected another, or: %s"
                    .formatted(name.get(), terminal.command("resume " + Quoted.word(name.get()) + asking.workspaces().repeated())));
        }
        return name.get();
    }
}
