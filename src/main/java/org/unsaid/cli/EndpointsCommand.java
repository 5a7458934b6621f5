package org.unsaid.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.ConnectionTest;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EndpointSpec;
import org.unsaid.endpoint.Keys;
import org.unsaid.endpoint.Price;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "endpoints",
        description = "Lists, adds, finds, prices and tests models.",
        footer = {
            "",
            "Examples:",
            "  unsaid endpoints discover",
            "  unsaid endpoints models 'http://127.0.0.1:8080/v1'",
            "  unsaid endpoints families deepseek r1",
            "  unsaid endpoints test 'http://127.0.0.1:8080/v1#smollm2' practice:candid",
            "  unsaid endpoints test deepseek:deepseek-chat --proxy tor",
            "  unsaid endpoints connections",
            "  unsaid endpoints add 'http://127.0.0.1:8080/v1#smollm2'",
            "  unsaid endpoints price deepseek:deepseek-chat --in 0.27 --out 1.10 \\",
            "      --currency USD --date 2026-11-26"
        })
final class EndpointsCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    EndpointsCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// Without saying what to do with them, endpoints are listed.
    @Override
    public Integer call() {
        return list(workspaces, json);
    }

    @Command(description = "Lists the models you added, and the practice models.")
    int list(@Mixin WorkspaceOption from, @Mixin JsonOption form) {
        try (var workspace = from.open(services.directories())) {
            FamilyText.problems(terminal, services.dialects());
            var catalogue = new Catalogue(services.dialects());
            EndpointText.list(terminal, Stream.concat(
                    workspace.endpoints().list().stream().map(catalogue::described), catalogue.practice().stream()).toList(), form);
            return ExitCode.DONE;
        }
    }

    @Command(description = "Keeps models by their SPEC, with what their server says of them.")
    int add(
            @Parameters(arity = "1..*", paramLabel = "SPEC", description = "provider:model or URL#model.") List<String> specs,
            @Mixin WorkspaceOption to,
            @Mixin KeyOption keyOption,
            @Mixin NetworkOption network)
            throws InterruptedException {
        network.apply(services);
        var discovery = discovery(keyOption.keys(services, terminal));
        var endpoints = new ArrayList<Endpoint>();
        for (var endpoint : LocalServers.described(parsed(specs), discovery)) {
            endpoints.add(looked(endpoint, discovery));
        }
        try (var workspace = to.open(services.directories())) {
            for (var endpoint : endpoints) {
                workspace.endpoints().add(endpoint);
                terminal.say("Added " + endpoint.spec() + EndpointText.weights(endpoint));
            }
            return ExitCode.DONE;
        }
    }

    @Command(description = "Keeps what a provider charges for a model; adds the model if it is not in the list.")
    int price(
            @Parameters(paramLabel = "SPEC", description = "provider:model or URL#model.") String spec,
            @Option(names = "--in", required = true, paramLabel = "AMOUNT", description = "For a million tokens of the questions.") BigDecimal in,
            @Option(names = "--out", required = true, paramLabel = "AMOUNT", description = "For a million tokens of the answers.") BigDecimal out,
            @Option(names = "--currency", defaultValue = "USD", paramLabel = "CODE",
                    description = "ISO 4217 (default: ${DEFAULT-VALUE}).") String currency,
            @Option(names = "--date", paramLabel = "DATE", description = "When you read it, as 2026-11-26 (default: today).") Optional<LocalDate> date,
            @Mixin WorkspaceOption to) {
        var named = parsed(List.of(spec)).getFirst();
        var price = price(in, out, currency, date.orElseGet(() -> LocalDate.now(ZoneId.systemDefault())));
        try (var workspace = to.open(services.directories())) {
            var endpoint = workspace.endpoints().list().stream().filter(known -> known.spec().equals(named.spec())).findFirst().orElse(named);
            workspace.endpoints().put(endpoint.withPrice(Optional.of(price)));
            terminal.say("%s: %s, for a million tokens".formatted(endpoint.spec(), MoneyText.price(endpoint.withPrice(Optional.of(price)))));
            return ExitCode.DONE;
        }
    }

    private static Price price(BigDecimal in, BigDecimal out, String currency, LocalDate date) {
        try {
            return new Price(in, out, currency.toUpperCase(Locale.ROOT), date, Price.TYPED_IN);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    @Command(description = "Takes models from the list; answers they gave stay.")
    int remove(
            @Parameters(arity = "1..*", paramLabel = "SPEC", description = "As listed.") List<String> specs,
            @Mixin WorkspaceOption from) {
        try (var workspace = from.openExisting(services.directories())) {
            var known = workspace.endpoints().list().stream().map(Endpoint::spec).toList();
            InputException.throwIfAny(specs.stream().filter(spec -> !known.contains(spec))
                    .map(spec -> "model '%s' is not in the list; expected one of: %s".formatted(spec, String.join(", ", known))).toList());
            specs.forEach(workspace.endpoints()::remove);
            return ExitCode.DONE;
        }
    }

    @Command(description = "Looks for servers on this computer at their usual ports.")
    int discover(@Mixin KeyOption keyOption, @Mixin JsonOption form) throws InterruptedException {
        var servers = discovery(keyOption.keys(services, terminal)).localServers();
        EndpointText.servers(terminal, servers, form);
        if (servers.isEmpty()) {
            terminal.say("No server was found. Start Ollama, LM Studio, llama.cpp, vLLM, Jan or GPT4All and look again; "
                    + "or give an address: " + terminal.command("endpoints models URL"));
        }
        return ExitCode.DONE;
    }

    @Command(description = "Tries models from the connection to the first words. Exit code 1 if one does not work.")
    int test(
            @Parameters(arity = "1..*", paramLabel = "SPEC", description = "provider:model or URL#model.") List<String> specs,
            @Mixin KeyOption keyOption,
            @Mixin NetworkOption network,
            @Mixin JsonOption form)
            throws InterruptedException {
        network.apply(services);
        var test = new ConnectionTest(services.connections(), services.dialects(), keyOption.keys(services, terminal));
        boolean allWork = true;
        for (var endpoint : parsed(specs)) {
            var result = test.run(endpoint, _ -> {});
            EndpointText.result(terminal, endpoint, result, form);
            allWork &= result instanceof ConnectionTest.Works;
        }
        return allWork ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    @Command(description = "Lists the models of a provider, or of the server at an address.")
    int models(
            @Parameters(paramLabel = "PROVIDER_OR_URL", description = "For example ollama, or http://127.0.0.1:8080/v1.") String where,
            @Mixin KeyOption keyOption,
            @Mixin NetworkOption network,
            @Mixin JsonOption form)
            throws InterruptedException {
        network.apply(services);
        var catalogue = new Catalogue(services.dialects());
        FamilyText.problems(terminal, services.dialects());
        if (where.equals(Endpoint.PRACTICE)) {
            EndpointText.list(terminal, catalogue.practice(), form);
            return ExitCode.DONE;
        }
        var discovery = discovery(keyOption.keys(services, terminal));
        var provider = catalogue.provider(where);
        if (provider.filter(Catalogue.Provider::local).isPresent()) {
            var servers = discovery.localServers().stream()
                    .filter(server -> provider.get().addresses().contains(server.address())).toList();
            EndpointText.servers(terminal, servers, form);
            return servers.isEmpty() ? nothingThere(provider.get()) : ExitCode.DONE;
        }
        return switch (discovery.models(address(where, provider, catalogue))) {
            case Discovery.Found(var server) -> {
                EndpointText.list(terminal, server.models(), form);
                yield ExitCode.DONE;
            }
            case Discovery.NotFound(var cause) -> {
                terminal.say("error: " + CauseText.of(cause));
                yield ExitCode.ENVIRONMENT;
            }
        };
    }

    @Command(description = "Lists the model families of the catalogue, or those that the words name: who made them, where, from what, and "
            + "under which names they are served. Exit code 1 if your own models.json or dialects have problems.")
    int families(
            @Parameters(arity = "0..*", paramLabel = "WORD", description = "Of a title, a maker, a place or a name.") List<String> words,
            @Mixin JsonOption form) {
        var models = services.dialects().models();
        FamilyText.list(terminal, models.search(String.join(" ", words == null ? List.of() : words)), form);
        FamilyText.problems(terminal, services.dialects());
        return services.dialects().problems().isEmpty() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    @Command(description = "Lists every connection this program can make: why, what it sends, and when.")
    int connections(@Mixin NetworkOption network, @Mixin JsonOption form) {
        network.apply(services);
        ConnectionText.list(terminal, services.connections().network(), form);
        return ExitCode.DONE;
    }

    private int nothingThere(Catalogue.Provider provider) {
        terminal.say("error: %s does not answer at %s; next: start it, or give its address: %s"
                .formatted(provider.title(), provider.addresses().getFirst(), terminal.command("endpoints models URL")));
        return ExitCode.ENVIRONMENT;
    }

    private static URI address(String where, Optional<Catalogue.Provider> provider, Catalogue catalogue) {
        if (provider.isPresent() && !provider.get().addresses().isEmpty()) {
            return provider.get().addresses().getFirst();
        }
        try {
            var uri = new URI(where);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, with what was expected
        }
        throw new InputException("'%s'; expected an address such as http://127.0.0.1:8080/v1, or one of practice, %s".formatted(
                where, String.join(", ", catalogue.providers().stream().map(Catalogue.Provider::name).toList())));
    }

    private Discovery discovery(Keys keys) {
        return new Discovery(services.connections(), services.dialects(), keys);
    }

    /// What the server at an address given by hand says of its model, if it is on this computer and answers; and what a
    /// router's list says it costs.
    private static Endpoint looked(Endpoint endpoint, Discovery discovery) throws InterruptedException {
        if (!endpoint.onThisComputer()) {
            return discovery.priced(endpoint);
        }
        if (!endpoint.generic()) {
            return endpoint;
        }
        return switch (discovery.models(endpoint.address())) {
            case Discovery.Found(var server) -> server.models().stream()
                    .filter(model -> model.spec().equals(endpoint.spec())).findFirst().orElse(endpoint);
            case Discovery.NotFound _ -> endpoint;
        };
    }

    private List<Endpoint> parsed(List<String> specs) {
        var problems = new ArrayList<String>();
        var endpoints = new ArrayList<Endpoint>();
        for (var spec : specs) {
            switch (EndpointSpec.parse(spec, services.dialects())) {
                case EndpointSpec.Valid(var endpoint) -> endpoints.add(endpoint);
                case EndpointSpec.Invalid invalid -> problems.add(invalid.message());
            }
        }
        InputException.throwIfAny(problems);
        return endpoints;
    }
}
