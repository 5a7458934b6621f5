package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.export.ExportFormat;
import org.unsaid.export.SessionExport;
import org.unsaid.probe.WholeFile;
import org.unsaid.session.TrialKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes a session as CSV, XLSX, JSON Lines or Markdown.",
        footer = {
            "",
            "Examples:",
            "  unsaid export first --format xlsx --out first.xlsx",
            "  unsaid export first --format jsonl --out refused.jsonl --outcome refused --language zh-Hans",
            "  unsaid export first --format csv --out to-review.csv --kind sensitive --review doubtful"
        })
final class ExportCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv, xlsx, jsonl or md.")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write; replaced only when all is written.")
    private Path out = Path.of("");

    @Mixin
    private final TrialFilter filter = new TrialFilter();

    ExportCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var wanted = ExportFormat.of(format).orElseThrow(() -> new InputException("format '%s'; expected one of %s".formatted(
                format, Arrays.stream(ExportFormat.values()).map(ExportFormat::extension).collect(Collectors.joining(", ")))));
        try (var workspace = workspaces.openExisting(services.directories())) {
            var summary = WorkspaceOption.session(workspace, session);
            var found = workspace.sessions().load(summary.id()).orElseThrow();
            var passes = filter.of(found.setup());
            var notes = new HashMap<TrialKey, String>();
            workspace.notes().list(found.id()).forEach(note -> notes.put(note.trial(), note.text()));
            write(new SessionExport(found, consumer -> workspace.trials().forEach(found.id(), trial -> {
                if (passes.test(trial)) {
                    consumer.accept(trial);
                }
            }), notes, filter.words()), wanted);
            terminal.say("Wrote %s".formatted(out));
            return ExitCode.DONE;
        }
    }

    private void write(SessionExport export, ExportFormat wanted) {
        try {
            WholeFile.write(out, stream -> export.write(wanted, stream));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + out, e);
        }
    }
}
