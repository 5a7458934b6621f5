package org.unsaid.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.ProbeSet;
import org.unsaid.run.Plan;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.store.Workspace;

/// What the program does where it can open no window: practice models answer one probe set, with nothing to install,
/// no key and no network.
final class FirstComparison {

    private static final String NAME = "First comparison";
    private static final List<String> PREFERRED = List.of("tiananmen-1989", "everyday");

    private final CommandServices services;
    private final Terminal terminal;

    FirstComparison(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// @param noWindow why there is no window, and what to install for it
    /// @return the exit code
    int run(String noWindow) throws InterruptedException {
        terminal.say(noWindow + "\nHere is a first comparison in the terminal instead. Practice models are scripted; "
                + "nothing leaves this computer.\n");
        var keys = new EnvironmentKeys(services.environment(), services.dialects(), Map.of());
        try (var workspace = Workspace.open(services.directories().workspace())) {
            var run = new SessionRun(services, terminal, workspace, "");
            var session = unfinished(workspace).orElseGet(() -> create(workspace));
            try (var _ = workspace.lease(session.id())) {
                var done = run.done(session, SessionRun.Failed.STAY);
                int code = run.carryOut(session, done, keys);
                SessionText.end(terminal, session, workspace, "", false);
                terminal.say("Next      %s, or: %s".formatted(terminal.command("help"), terminal.command("endpoints discover")));
                return code;
            }
        }
    }

    private Optional<Session> unfinished(Workspace workspace) {
        return workspace.sessions().list().stream()
                .filter(session -> session.name().startsWith(NAME) && session.outstanding() > 0)
                .findFirst()
                .flatMap(session -> workspace.sessions().load(session.id()));
    }

    private Session create(Workspace workspace) {
        var setup = new Setup(
                List.of(set()), List.of(Locale.ENGLISH), Map.of(), new Catalogue(services.dialects()).practice(), 1,
                Optional.empty(), Parameters.DEFAULTS, new Random().nextInt(Integer.MAX_VALUE));
        var session = new Session(UUID.randomUUID().toString(), freeName(workspace), Instant.now(), setup);
        workspace.sessions().save(session, Plan.keys(setup).size());
        return session;
    }

    private ProbeSet set() {
        var library = services.library();
        return PREFERRED.stream().flatMap(id -> library.set(id).stream()).findFirst()
                .orElseGet(() -> library.sets().getFirst());
    }

    private static String freeName(Workspace workspace) {
        var taken = Set.copyOf(workspace.sessions().list().stream().map(session -> session.name()).toList());
        var name = NAME;
        for (int number = 2; taken.contains(name); number++) {
            name = NAME + " " + number;
        }
        return name;
    }
}
