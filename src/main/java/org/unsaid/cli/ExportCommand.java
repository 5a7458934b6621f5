package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.export.ExportFormat;
import org.unsaid.export.SessionExport;
import org.unsaid.export.WholeFile;
import org.unsaid.session.Trial;
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
            "  unsaid export first --format jsonl --out refused.jsonl --outcome refused --language zh-Hans"
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

    @Option(names = "--outcome", split = ",", paramLabel = "OUTCOME", description = "Only answers with one of these outcomes.")
    private List<String> outcomes = List.of();

    @Option(names = "--language", split = ",", paramLabel = "TAG", description = "Only these languages.")
    private List<String> languages = List.of();

    @Option(names = "--endpoint", paramLabel = "SPEC", description = "Only this model; may be given several times.")
    private List<String> endpoints = List.of();

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
            var notes = new HashMap<TrialKey, String>();
            workspace.notes().list(found.id()).forEach(note -> notes.put(note.trial(), note.text()));
            write(new SessionExport(found, consumer -> workspace.trials().forEach(found.id(), trial -> {
                if (passes(trial)) {
                    consumer.accept(trial);
                }
            }), notes, filter()), wanted);
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

    private boolean passes(Trial trial) {
        return (outcomes.isEmpty() || outcomes.contains(trial.outcome().name().toLowerCase(Locale.ROOT)))
                && (languages.isEmpty() || languages.contains(trial.key().language().toLanguageTag()))
                && (endpoints.isEmpty() || endpoints.contains(trial.key().endpoint()));
    }

    private Optional<String> filter() {
        var parts = new ArrayList<String>();
        add(parts, "outcome", outcomes);
        add(parts, "language", languages);
        add(parts, "model", endpoints);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + " " + String.join(" or ", values));
        }
    }
}
