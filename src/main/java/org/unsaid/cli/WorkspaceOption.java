package org.unsaid.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.settings.Directories;
import org.unsaid.session.Session;
import org.unsaid.store.SessionSummary;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Option;

/// Which workspace a command works on.
final class WorkspaceOption {

    private static final String SQLITE = "jdbc:sqlite:";

    @Option(
            names = "--workspace",
            paramLabel = "FILE",
            description = "The workspace that holds the sessions (default: the one in your data directory).")
    private Optional<String> given = Optional.empty();

    /// Opens it, and makes it if there is none.
    Workspace open(Directories directories) {
        return Workspace.open(file(directories));
    }

    /// Opens it for a command that needs what is in it.
    Workspace openExisting(Directories directories) {
        var file = file(directories);
        if (given.isPresent() && !Files.exists(file)) {
            throw new InputException("--workspace '%s': there is no such file; expected a workspace".formatted(file));
        }
        return Workspace.open(file);
    }

    /// The option as it must be repeated for the same workspace, with a space before; empty for the default one.
    String repeated() {
        return given.map(workspace -> " --workspace " + Quoted.word(workspace)).orElse("");
    }

    private Path file(Directories directories) {
        if (given.isEmpty()) {
            return directories.workspace();
        }
        var text = given.get();
        var name = text.startsWith(SQLITE) ? text.substring(SQLITE.length()) : text;
        if (name.isBlank() || name.startsWith("jdbc:") || name.contains("://")) {
            throw new InputException("--workspace '%s'; expected a file, or %sFILE".formatted(text, SQLITE));
        }
        return path("--workspace", name);
    }

    static Path path(String option, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException("%s '%s': %s; expected the name of a file".formatted(option, name, e.getReason()));
        }
    }

    /// The name of a file without its directory and extension.
    static String stem(String name) {
        return String.valueOf(path("file", name).getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /// The one session that a person means by its name, its id or the beginning of its id.
    static Session session(Workspace workspace, String text) {
        var found = workspace.sessions().matching(text);
        return switch (found.size()) {
            case 0 -> throw new InputException(
                    "session '%s': there is none in %s; expected the name or id of %s"
                            .formatted(text, workspace.file(), names(workspace.sessions().list())));
            case 1 -> workspace.sessions().load(found.getFirst().id()).orElseThrow(
                    () -> new InputException("session '%s' was deleted just now".formatted(text)));
            default -> throw new InputException("session '%s': %d have that name; expected one of their ids: %s".formatted(
                    text, found.size(), found.stream().map(SessionSummary::id).collect(Collectors.joining(", "))));
        };
    }

    /// The same, of those that have evidence.
    static Session attested(Workspace workspace, String text) {
        var session = session(workspace, text);
        if (workspace.sessions().summary(session.id()).filter(summary -> !summary.attested()).isPresent()) {
            throw new InputException("session '%s' came as JSON Lines, which hold no evidence; expected a session that was run here or came in a bundle".formatted(text));
        }
        return session;
    }

    private static String names(List<SessionSummary> sessions) {
        int most = 8;
        var names = sessions.stream().limit(most).map(session -> "'" + session.name() + "'").collect(Collectors.joining(", "));
        return sessions.isEmpty() ? "a session; the workspace has none yet" : "one of " + names + (sessions.size() > most ? ", …" : "");
    }
}
