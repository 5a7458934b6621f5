package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.WholeFile;
import org.unsaid.probe.exchange.Choices;
import org.unsaid.probe.exchange.Draft;
import org.unsaid.probe.exchange.FileFormat;
import org.unsaid.probe.exchange.Imported;
import org.unsaid.probe.exchange.Progress;
import org.unsaid.probe.exchange.SetExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Writes a probe set as a table: one row per question and language.",
            "",
            "Columns: id, topic, language, prompt, translator (original, machine or a name), reviewed, role (sensitive, control, neutral), "
                    + "state (that it is sensitive to), about (country or territory), pair (id of its control), kind, tags, premise, "
                    + "system_prompt; then as JSON facts, the sources that they name, and on the first row set, which is all the rest.",
            "Importing the file gives the same set again. Rows can be deleted and cells changed."
        },
        footer = {
            "",
            "Examples:",
            "  unsaid probes export taiwan --format xlsx --out taiwan.xlsx",
            "  unsaid probes export my-set.json --format csv --out my-set.csv"
        })
final class ExportProbesCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "Id of the set, or a file.")
    private String id = "";

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv, xlsx or jsonl.")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write; replaced only when all is written.")
    private String out = "";

    ExportProbesCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var kind = Arrays.stream(SetExport.Kind.values()).filter(known -> name(known).equals(format.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new InputException("format '%s'; expected one of %s".formatted(
                        format, Arrays.stream(SetExport.Kind.values()).map(ExportProbesCommand::name).collect(Collectors.joining(", ")))));
        var set = ProbeOption.sets(services::library, List.of(id)).getFirst();
        var file = WorkspaceOption.path("--out", out);
        var rows = write(set, kind, file);
        terminal.say("Wrote %s: %s".formatted(file, rows));
        return ExitCode.DONE;
    }

    private String write(ProbeSet set, SetExport.Kind kind, Path file) throws InterruptedException {
        try {
            WholeFile.write(file, stream -> SetExport.write(set, kind, stream));
            var again = Draft.read(file, Choices.NONE.withFormat(FileFormat.of(name(kind)).orElseThrow())).result(Progress.NONE);
            var isSame = again instanceof Imported.Good(var read, _, _) && read.equals(set);
            return Words.count(set.probes().size(), "question") + (isSame ? "; importing it gives the same set."
                    : "; some of its characters cannot stand in this format, so importing it gives another set. jsonl holds them all.");
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    private static String name(SetExport.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
