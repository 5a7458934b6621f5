package org.unsaid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.unsaid.evidence.Verification.Broken;
import org.unsaid.export.JsonLinesImport;
import org.unsaid.run.Plan;
import org.unsaid.store.EvidenceImport.Result;
import org.unsaid.store.LinesImport;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {"Opens a session of somebody else, to read only: it cannot be run or relabelled, and carries no live settings.",
            "A bundle is verified first. JSON Lines come back with what they hold: answers, labels, notes and tags, but no facts "
                    + "and no evidence. What is here already adds nothing, and with one broken line nothing is taken."},
        footer = {"", "Examples:", "  unsaid sessions import first.zip", "  unsaid sessions import first.jsonl"})
final class ImportSessionCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The bundle, or what was exported with --format jsonl.")
    private Path file = Path.of("");

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    ImportSessionCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            throw new InputException("'%s': there is no such file; expected a session bundle or JSON Lines".formatted(file));
        }
        boolean lines = JsonLinesImport.isJsonLines(file);
        try (var workspace = workspaces.open(services.directories())) {
            return lines ? lines(workspace) : bundle(workspace);
        }
    }

    private int bundle(Workspace workspace) throws IOException {
        return switch (workspace.evidence().open(file, setup -> Plan.keys(setup).size())) {
            case Result.Opened(var session, var name, var hidden) -> {
                terminal.say("Opened '%s', to read only.%s To look at it: %s".formatted(name,
                        hidden == 0 ? "" : " %s not shared.".formatted(Words.count(hidden, "answer") + (hidden == 1 ? " was" : " were")), show(session)));
                yield ExitCode.DONE;
            }
            case Result.AlreadyHere(var session, var name) -> alreadyHere(session, name);
            case Result.Refused(var verification) -> {
                terminal.say(VerificationText.of(verification, false));
                terminal.say("Nothing was opened.");
                yield verification instanceof Broken ? ExitCode.DOES_NOT_HOLD : ExitCode.WRONG_INPUT;
            }
        };
    }

    private int lines(Workspace workspace) throws IOException {
        var reader = new JsonLinesImport(file, services.dialects());
        return switch (reader.read()) {
            case JsonLinesImport.Read.Broken(var problems) -> {
                problems.forEach(problem -> terminal.say("error: " + problem));
                terminal.say("Nothing was imported.");
                yield ExitCode.WRONG_INPUT;
            }
            case JsonLinesImport.Read.Whole whole -> switch (workspace.linesImport().store(
                    whole.session(), whole.head(), whole.answers(), consumer -> reader.forEach(whole, consumer))) {
                case LinesImport.Result.Imported(var session, var name, var answers) -> {
                    terminal.say("Imported '%s', to read only: %s, without evidence, which JSON Lines do not hold. To look at it: %s".formatted(
                            name, Words.count(answers, "answer"), show(session)));
                    yield ExitCode.DONE;
                }
                case LinesImport.Result.AlreadyHere(var session, var name) -> alreadyHere(session, name);
            };
        };
    }

    private int alreadyHere(String session, String name) {
        terminal.say("'%s' is here already (%s); nothing was added.".formatted(name, session));
        return ExitCode.DONE;
    }

    private String show(String session) {
        return terminal.command("sessions show " + session + workspaces.repeated());
    }
}
