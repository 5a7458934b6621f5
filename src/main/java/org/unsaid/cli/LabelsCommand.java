package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.probe.Problem;
import org.unsaid.probe.WholeFile;
import org.unsaid.review.CodingSheet;
import org.unsaid.review.ImportedLabels;
import org.unsaid.review.LabelExport;
import org.unsaid.review.LabelImport;
import org.unsaid.review.PeoplesLabels;
import org.unsaid.session.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "labels",
        description = "Takes people's labels out of a session and into one, and makes coding sheets.",
        footer = {
            "",
            "Examples:",
            "  unsaid labels export first --format csv --out labels.csv",
            "  unsaid labels sheet first --out for-ada.xlsx --pool sample --sample 20",
            "  unsaid labels import first for-ada.xlsx --by Ada"
        })
final class LabelsCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LabelsCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// Without saying what to do with them, what can be done is told.
    @Override
    public Integer call() {
        terminal.print(spec.commandLine().getUsageMessage().strip());
        return ExitCode.DONE;
    }

    @Command(description = {
        "Writes every label of a person that stands, a row each.",
        "",
        "Columns: session (its id), probe_set, probe, language, levels, endpoint, repeat, answer_sha256 (of the answer's text in UTF-8), label, "
                + "sure, by, at, role (open, first, second, adjudicated), note."
    })
    int export(
            @Parameters(paramLabel = "SESSION", description = "Name or id.") String session,
            @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or jsonl.") String format,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Replaced only when all is written.") Path out,
            @Mixin WorkspaceOption workspaces) {
        if (!format.equals("csv") && !format.equals("jsonl")) {
            throw new InputException("--format '%s'; expected csv or jsonl".formatted(format));
        }
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            var trials = workspace.trials().list(found.id());
            var written = new int[1];
            write(out, stream -> written[0] = format.equals("csv")
                    ? LabelExport.csv(found, trials, stream) : LabelExport.jsonLines(found, trials, stream));
            terminal.say("Wrote %s to %s".formatted(Words.count(written[0], "label"), out));
            return ExitCode.DONE;
        }
    }

    @Command(description = {
        "Writes a coding sheet: question and answer, the model hidden under a code, and empty columns for label, sure and note.",
        "",
        "The format follows the ending of the file: .xlsx or .csv. What --for has labelled is left out."
    })
    int sheet(
            @Parameters(paramLabel = "SESSION", description = "Name or id.") String session,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Replaced only when all is written.") Path out,
            @Option(names = "--for", paramLabel = "NAME", description = "Who will label.") Optional<String> reviewer,
            @Mixin QueueOptions queue,
            @Mixin WorkspaceOption workspaces) {
        var name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new InputException("--out '%s'; expected a name that ends in .xlsx or .csv".formatted(out));
        }
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            var trials = workspace.trials().list(found.id());
            var done = trials.stream().filter(trial -> reviewer.filter(PeoplesLabels.of(trial).byPerson()::containsKey).isPresent())
                    .map(Trial::key).collect(Collectors.toSet());
            var items = queue.items(found, trials).stream().filter(item -> !done.contains(item.key())).toList();
            write(out, stream -> {
                if (name.endsWith(".xlsx")) {
                    CodingSheet.xlsx(found, items, trials, stream);
                } else {
                    CodingSheet.csv(items, trials, stream);
                }
            });
            terminal.say("Wrote %s to %s".formatted(Words.count(items.size(), "answer"), out));
            return ExitCode.DONE;
        }
    }

    @Command(name = "import", description = {
        "Takes labels in: a file that 'labels export' wrote, or a coding sheet that comes back. All of it, or nothing.",
        "",
        "Labels that are there already are not added again. A label on an answer whose text is not the one that was labelled is a mistake, "
                + "and every mistake is told with its row (exit code 2). Rows without a label are passed over."
    })
    int importFile(
            @Parameters(index = "0", paramLabel = "SESSION", description = "Name or id.") String session,
            @Parameters(index = "1", paramLabel = "FILE", description = "CSV, XLSX or JSON Lines, by its ending.") String file,
            @Option(names = "--by", paramLabel = "NAME", description = "Who labelled, where the file does not say.") Optional<String> by,
            @Mixin WorkspaceOption workspaces) throws IOException, InterruptedException {
        var path = WorkspaceOption.path("FILE", file);
        if (!Files.isRegularFile(path)) {
            throw new InputException("'%s': there is no such file; expected a file of labels".formatted(file));
        }
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            var read = new LabelImport(found, workspace.trials().list(found.id()), workspace.labels().byPeople(found.id()),
                    by.filter(name -> !name.isBlank()), Instant.now()).read(path);
            switch (read) {
                case ImportedLabels.Refused(var problems) -> throw new InputException(problems.stream().map(Problem::toString).toList());
                case ImportedLabels.Good(var labels, int known, int blank) -> {
                    workspace.labels().setTogether(found.id(), labels);
                    terminal.say("%s added, %s there already, %s without a label.".formatted(
                            Words.count(labels.size(), "label"), Words.number(known), Words.count(blank, "row")));
                }
            }
            return ExitCode.DONE;
        }
    }

    private static void write(Path out, WholeFile.Content content) {
        try {
            WholeFile.write(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + out, e);
        }
    }
}
