package org.unsaid.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.divergence.SessionComparison;
import org.unsaid.divergence.SessionDrift;
import org.unsaid.divergence.SessionReading;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.CombinedLabeller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "sessions",
        description = "Lists sessions, shows one, renames or deletes it, compares two or more.",
        footer = {
            "",
            "Examples:",
            "  unsaid sessions list",
            "  unsaid sessions show first",
            "  unsaid sessions rename first 'Spring 2026'",
            "  unsaid sessions delete first",
            "  unsaid sessions reread first",
            "  unsaid sessions verify first",
            "  unsaid sessions history first",
            "  unsaid sessions recorded first",
            "  unsaid sessions import bundle.zip",
            "  unsaid sessions import answers.jsonl",
            "  unsaid sessions compare 'Autumn 2025' 'Spring 2026'",
            "  unsaid sessions compare 'Autumn 2025' 'Spring 2026' 'Autumn 2026'"
        })
final class SessionsCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /// So much of an id tells sessions apart; commands take the beginning of one.
    private static final int SHORT_ID = 8;

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    SessionsCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// Without saying what to do with them, sessions are listed.
    @Override
    public Integer call() {
        return list(workspaces, json);
    }

    @Command(description = "Lists the sessions, the one changed last first.")
    int list(@Mixin WorkspaceOption workspaces, @Mixin JsonOption json) {
        try (var workspace = workspaces.openExisting(services.directories())) {
            var sessions = workspace.sessions().list();
            if (json.wanted()) {
                sessions.forEach(session -> terminal.printExactly(SessionText.json(session, workspace).text()));
                return ExitCode.DONE;
            }
            if (!sessions.isEmpty()) {
                var table = new TextTable(List.of("Session", "Answers", "Changed", "Id"), terminal.width() / 3);
                sessions.forEach(session -> table.addLine(List.of(
                        SafeText.line(session.name()), SessionText.state(session), TIME.format(session.changedAt()), session.id().substring(0, Math.min(SHORT_ID, session.id().length())))));
                terminal.print(table.text(terminal.width()));
            }
            terminal.say("%s in %s".formatted(Words.count(sessions.size(), "session"), workspace.file()));
            return ExitCode.DONE;
        }
    }

    @Command(description = "Shows what came of a session, and where it is.")
    int show(
            @Parameters(paramLabel = "SESSION", description = "Name or id.") String name,
            @Mixin WorkspaceOption workspaces,
            @Mixin JsonOption json) {
        try (var workspace = workspaces.openExisting(services.directories())) {
            var session = WorkspaceOption.session(workspace, name);
            SessionText.whole(terminal, session, workspace, workspaces.repeated(), json.wanted());
            return ExitCode.DONE;
        }
    }

    @Command(description = "Compares two sessions: what was asked alike, and which answers changed. Of more than two, how much each model withheld from session to session.")
    int compare(
            @Parameters(arity = "2..*", paramLabel = "SESSION", description = "Names or ids of two or more; of two, the earlier first.") List<String> names,
            @Mixin WorkspaceOption workspaces,
            @Mixin JsonOption json) {
        try (var workspace = workspaces.openExisting(services.directories())) {
            var sessions = names.stream().map(name -> WorkspaceOption.session(workspace, name)).toList();
            if (sessions.stream().map(Session::id).distinct().count() < sessions.size()) {
                throw new InputException("sessions %s; expected each once".formatted(
                        sessions.stream().map(session -> "'" + session.name() + "'").collect(Collectors.joining(", "))));
            }
            var readings = sessions.stream().map(session -> read(workspace, session)).toList();
            if (sessions.size() > 2) {
                tellDrift(SessionDrift.of(readings), json);
            } else {
                tellChanges(SessionComparison.of(readings.getFirst(), readings.getLast()), sessions, json);
            }
            return ExitCode.DONE;
        }
    }

    private void tellChanges(SessionComparison comparison, List<Session> sessions, JsonOption json) {
        if (json.wanted()) {
            ComparisonText.json(comparison).forEach(line -> terminal.printExactly(line.text()));
        } else {
            terminal.print(ComparisonText.of(comparison, sessions.stream().map(Session::name).toList(), CombinedLabeller.VERSION, terminal.width()));
        }
    }

    private void tellDrift(SessionDrift drift, JsonOption json) {
        if (json.wanted()) {
            DriftText.json(drift).forEach(line -> terminal.printExactly(line.text()));
        } else {
            terminal.print(DriftText.of(drift, CombinedLabeller.VERSION, terminal.width()));
        }
    }

    private SessionReading read(Workspace workspace, Session session) {
        var reading = new SessionReading(session, services.labeller());
        workspace.trials().forEach(session.id(), reading::add);
        return reading;
    }

    @Command(description = "Gives a session another name.")
    int rename(
            @Parameters(index = "0", paramLabel = "SESSION", description = "Name or id.") String name,
            @Parameters(index = "1", paramLabel = "NAME", description = "The new name.") String to,
            @Mixin WorkspaceOption workspaces) {
        SessionName.checked("new name", to);
        try (var workspace = workspaces.openExisting(services.directories())) {
            workspace.sessions().rename(WorkspaceOption.session(workspace, name).id(), to);
            terminal.say("'%s' is now '%s'.".formatted(name, to));
            return ExitCode.DONE;
        }
    }

    @Command(description = "Takes a session out of the list; 'restore' brings it back.")
    int delete(@Parameters(paramLabel = "SESSION", description = "Name or id.") String name, @Mixin WorkspaceOption workspaces) {
        try (var workspace = workspaces.openExisting(services.directories())) {
            var session = WorkspaceOption.session(workspace, name);
            workspace.runner(session.id()).ifPresent(runner -> {
                throw new InputException("session '%s' is being run by %s; expected one that is not: stop that run first".formatted(name, runner));
            });
            workspace.sessions().delete(session.id());
            terminal.say("Deleted '%s'. To bring it back: %s".formatted(
                    session.name(), terminal.command("sessions restore " + session.id() + workspaces.repeated())));
            return ExitCode.DONE;
        }
    }

    @Command(description = "Brings a deleted session back.")
    int restore(@Parameters(paramLabel = "ID", description = "Id of the session.") String id, @Mixin WorkspaceOption workspaces) {
        try (var workspace = workspaces.openExisting(services.directories())) {
            var deleted = workspace.sessions().deleted();
            if (deleted.stream().noneMatch(session -> session.id().equals(id))) {
                throw new InputException("session '%s' is not among the deleted ones; expected one of: %s".formatted(
                        id, String.join(", ", deleted.stream().map(session -> session.id() + " (" + session.name() + ")").toList())));
            }
            workspace.sessions().restore(id);
            terminal.say("Restored.");
            return ExitCode.DONE;
        }
    }
}
