package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.CustodyEvent;
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
        description = "Writes a session as CSV, XLSX, JSON Lines or Markdown, or as a bundle that can be verified.",
        footer = {
            "",
            "Examples:",
            "  unsaid export first --format xlsx --out first.xlsx",
            "  unsaid export first --format jsonl --out refused.jsonl --outcome refused --language zh-Hans",
            "  unsaid export first --format csv --out to-review.csv --kind sensitive --review doubtful",
            "  unsaid export first --format bundle --out first.zip",
            "  unsaid export first --format bundle --out share.zip --redact reasoning,reviewer-names --language en"
        })
final class ExportCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv, xlsx, jsonl, md or bundle.")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write; replaced only when all is written.")
    private Path out = Path.of("");

    @Option(names = "--redact", split = ",", paramLabel = "CONTENT",
            description = "Take out of a bundle: reasoning, notes, raw, system-prompt, reviewer-names. The rest still verifies.")
    private List<String> redact = List.of();

    @Mixin
    private final TrialFilter filter = new TrialFilter();

    ExportCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format.equals(BundleExport.FORMAT)) {
            return bundle();
        }
        if (!redact.isEmpty()) {
            throw new InputException("--redact: only a bundle can have content taken out; expected --format " + BundleExport.FORMAT);
        }
        var wanted = ExportFormat.of(format).orElseThrow(() -> new InputException("format '%s'; expected one of %s".formatted(
                format, Arrays.stream(ExportFormat.values()).map(ExportFormat::extension).collect(Collectors.joining(", ")) + ", " + BundleExport.FORMAT)));
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
            }), notes, filter.words(), Optional.of(workspace.evidence().fingerprint(found.id()).head())), wanted);
            workspace.evidence().add(found.id(), CustodyEvent.now(What.EXPORTED, wanted.extension()));
            terminal.say("Wrote %s".formatted(out));
            return ExitCode.DONE;
        }
    }

    private int bundle() {
        var choices = BundleExport.choices(redact);
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            var passes = filter.of(found.setup());
            var manifest = new BundleExport(workspace, found.id()).write(out, choices, filter.words().map(_ -> passes));
            terminal.say("Wrote %s\nHead  %s".formatted(out, manifest.fingerprint().head()));
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
