package org.unsaid.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Keys;
import org.unsaid.endpoint.Route;
import org.unsaid.settings.KeyRing;
import org.unsaid.settings.KeyVault.Kind;
import org.unsaid.settings.VaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "keys",
        description = "Lists, keeps and removes keys; none is ever shown.",
        footer = {
            "",
            "Examples:",
            "  unsaid keys set https://api.deepseek.com",
            "  unsaid keys set http://127.0.0.1:8080 --in file < key.txt",
            "  unsaid keys remove https://api.deepseek.com",
            "",
            "A key is asked for, or read from standard input; it is never an argument, which other programs can see.",
            "The key file is opened by a passphrase, which is asked for, or read from UNSAID_PASSPHRASE."
        })
final class KeysCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final JsonOption json = new JsonOption();

    /// Where keys can be kept.
    enum Place { KEYCHAIN, FILE }

    KeysCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// Without saying what to do with them, keys are listed.
    @Override
    public Integer call() {
        return list(json);
    }

    @Command(description = "Lists the addresses that a key is kept for, and where. Nothing is opened for it.")
    int list(@Mixin JsonOption form) {
        var ring = ring();
        ring.file().problem().ifPresent(why -> terminal.say("%s: %s".formatted(ring.file().file(), why.getMessage())));
        if (form.wanted()) {
            ring.held().forEach(key -> terminal.printExactly(new JsonLine().put("origin", key.origin()).put("kept_in", name(key.where())).text()));
            return ExitCode.DONE;
        }
        if (ring.held().isEmpty()) {
            terminal.say("No key is kept. To keep one: " + terminal.command("keys set ORIGIN"));
            return ExitCode.DONE;
        }
        var table = new TextTable(List.of("Address", "Kept in"), terminal.width() / 2);
        ring.held().forEach(key -> table.addLine(List.of(SafeText.line(key.origin()), name(key.where()))));
        terminal.print(table.text(terminal.width()));
        return ExitCode.DONE;
    }

    @Command(description = "Keeps the key of an address. The key is asked for, or read from standard input.")
    int set(
            @Parameters(paramLabel = "ORIGIN", description = "For example https://api.deepseek.com") String address,
            @Option(names = "--in", paramLabel = "keychain|file",
                    description = "Where (default: the key file if there is one, else the system's keychain if it works, else a key file).")
                    Optional<Place> place)
            throws IOException, VaultException, InterruptedException {
        var origin = origin(address);
        var ring = ring();
        var where = place.isPresent() ? kind(place.get()) : usual(ring);
        var words = terminal.hidden("Key for %s: ".formatted(origin));
        try {
            if (new String(words).isBlank()) {
                throw new InputException("no key was given; expected it at the prompt or on standard input");
            }
            ring.keep(origin, new ApiKey(new String(words)), where);
        } finally {
            Arrays.fill(words, '\0');
        }
        terminal.say("Kept in the %s, for %s only.".formatted(name(where), origin));
        return ExitCode.DONE;
    }

    @Command(description = "Removes the kept key of an address.")
    int remove(@Parameters(paramLabel = "ORIGIN", description = "As listed.") String address)
            throws VaultException, InterruptedException {
        var origin = origin(address);
        var ring = ring();
        var held = ring.held().stream().filter(key -> key.origin().equals(origin)).toList();
        if (held.isEmpty()) {
            throw new InputException("no key is kept for '%s'; expected one of: %s".formatted(
                    origin, String.join(", ", ring.held().stream().map(KeyRing.Held::origin).toList())));
        }
        for (var key : held) {
            ring.remove(key);
        }
        return ExitCode.DONE;
    }

    private KeyRing ring() {
        return services.keys(new TerminalPassphrases(services.environment(), terminal));
    }

    private Kind usual(KeyRing ring) throws InterruptedException {
        if (ring.file().exists()) {
            return Kind.FILE;
        }
        var problem = ring.keychain().probe();
        problem.ifPresent(why -> terminal.say("%s; a key file is used instead.".formatted(why.getMessage())));
        return problem.isPresent() ? Kind.FILE : Kind.KEYCHAIN;
    }

    private static Kind kind(Place place) {
        return switch (place) {
            case KEYCHAIN -> Kind.KEYCHAIN;
            case FILE -> Kind.FILE;
        };
    }

    private static String name(Kind kind) {
        return kind == Kind.FILE ? "key file" : kind.name().toLowerCase(Locale.ROOT);
    }

    /// What is wrong with it is not quoted: somebody may have put the key there.
    /// Of a service, or the way through a proxy that names a user, for the proxy's password.
    private static String origin(String address) {
        var proxy = Route.parse(address).filter(route -> route.user().isPresent());
        if (proxy.isPresent()) {
            return proxy.get().text();
        }
        try {
            return Keys.origin(new URI(address.strip())).orElseThrow(KeysCommand::noOrigin);
        } catch (URISyntaxException e) {
            throw noOrigin();
        }
    }

    private static InputException noOrigin() {
        return new InputException("ORIGIN: expected an address such as https://api.deepseek.com");
    }
}
