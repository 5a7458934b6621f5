package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.export.Beside;
import org.unsaid.export.Edition;
import org.unsaid.export.ExportFormat;
import org.unsaid.export.Manifest;
import org.unsaid.export.RightOfReply;
import org.unsaid.export.SessionExport;
import org.unsaid.probe.WholeFile;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes a session, or the answers that pass a filter, as a file.",
        footer = {
            "",
            "Formats:",
            "  html           report to read and print: comparison, rates, every answer",
            "  pdf            the same on paper (of more than 5,000 answers, the first)",
            "  xlsx           comparison, rates, facts and every answer in one workbook",
            "  csv            every answer in a row, for spreadsheets",
            "  jsonl          every answer in a line of JSON, exactly",
            "  parquet        every answer, with types, for programs",
            "  md             comparison, method and every answer as text",
            "  table          the comparison with its notes, to paste into a document",
            "  method         how it was done, in plain language",
            "  bibtex, csl    how to cite the session",
            "  bundle         all of it with every reply as received, to be verified",
            "  right-of-reply for each provider (or --provider), into the folder --out:",
            "                 its answers with a letter",
            "",
            "Examples:",
            "  unsaid export first --format xlsx --out first.xlsx",
            "  unsaid export first --format jsonl --out refused.jsonl \\",
            "      --outcome refused --language zh-Hans",
            "  unsaid export first --format csv --out to-review.csv --kind sensitive \\",
            "      --review doubtful --delimiter semicolon",
            "  unsaid export first --format html --out rapport.html --report-language fr",
            "  unsaid export first --format right-of-reply --provider deepseek --out replies",
            "  unsaid export first --format bundle --out share.zip --language en \\",
            "      --redact reasoning,reviewer-names"
        })
final class ExportCommand implements Callable<Integer> {

    private static final String RIGHT_OF_REPLY = "right-of-reply";
    private static final Map<String, Character> DELIMITERS = Map.of("comma", ',', "semicolon", ';', "tab", '\t');

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "One of those below.")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write; replaced only when all is written.")
    private Path out = Path.of("");

    @Option(names = "--redact", split = ",", paramLabel = "CONTENT",
            description = "Take out of a bundle: reasoning, notes, raw, system-prompt, reviewer-names. The rest still verifies.")
    private List<String> redact = List.of();

    @Option(names = "--report-language", paramLabel = "TAG", description = "Language of headings and notes: en (default) or fr.")
    private String language = "en";

    @Option(names = "--delimiter", paramLabel = "NAME", description = "Between the fields of CSV: comma (default), semicolon or tab.")
    private String delimiter = "comma";

    @Option(names = "--provider", paramLabel = "NAME", description = "For right-of-reply: only this one.")
    private Optional<String> provider = Optional.empty();

    @Option(names = "--manifest", arity = "0..1", fallbackValue = "", paramLabel = "FILE",
            description = "Also write what was written, with SHA-256, as JSON: to this file, or to FILE.manifest.json.")
    private Optional<String> manifest = Optional.empty();

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
        var edition = edition();
        if (!format.equals(RIGHT_OF_REPLY) && ExportFormat.of(format).isEmpty()) {
            throw new InputException("format '%s'; expected one of %s, %s, %s".formatted(format,
                    Arrays.stream(ExportFormat.values()).map(ExportFormat::id).collect(Collectors.joining(", ")), RIGHT_OF_REPLY, BundleExport.FORMAT));
        }
        try (var workspace = workspaces.openExisting(services.directories())) {
            var summary = WorkspaceOption.session(workspace, session);
            var found = workspace.sessions().load(summary.id()).orElseThrow();
            var export = export(workspace, found, edition.withHead(workspace.evidence().head(found.id())).withNamedHead(workspace.evidence().namedHead(found.id())));
            var written = format.equals(RIGHT_OF_REPLY) ? writeReplies(export) : List.of(write(export, ExportFormat.of(format).orElseThrow()));
            workspace.evidence().add(found.id(), CustodyEvent.now(What.EXPORTED, format));
            manifest.ifPresent(to -> writeManifest(to.isEmpty() ? Path.of(out + ".manifest.json") : Path.of(to), Manifest.of(export, written)));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + out, e);
        }
    }

    private int bundle() {
        var choices = BundleExport.choices(redact);
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.attested(workspace, session);
            var passes = filter.of(found, workspace);
            var written = new BundleExport(workspace, found.id()).write(out, choices, filter.words().map(_ -> passes));
            terminal.say("Wrote %s\nHead  %s".formatted(out, written.fingerprint().head()));
            return ExitCode.DONE;
        }
    }

    private Edition edition() {
        if (!List.of("en", "fr").contains(language)) {
            throw new InputException("--report-language '%s'; expected en or fr".formatted(language));
        }
        var character = DELIMITERS.get(delimiter);
        if (character == null) {
            throw new InputException("--delimiter '%s'; expected comma, semicolon or tab".formatted(delimiter));
        }
        return Edition.PLAIN.in(Locale.forLanguageTag(language)).withDelimiter(character);
    }

    private SessionExport export(Workspace workspace, Session found, Edition edition) {
        var passes = filter.of(found, workspace);
        var notes = new HashMap<TrialKey, String>();
        workspace.notes().list(found.id()).forEach(note -> notes.put(note.trial(), note.text()));
        return new SessionExport(found, consumer -> workspace.trials().forEach(found.id(), trial -> {
            if (passes.test(trial)) {
                consumer.accept(trial);
            }
        }), new Beside(notes, workspace.tags().of(found.id()), workspace.recorded().list(found.id()),
                filter.narrowed(workspace.trials().babbles(found.id()))), filter.narrowing(), edition);
    }

    private Manifest.Entry write(SessionExport export, ExportFormat wanted) throws IOException {
        WholeFile.write(out, stream -> export.write(wanted, stream));
        terminal.say("Wrote %s".formatted(out));
        return Manifest.Entry.of(out, wanted.id());
    }

    private List<Manifest.Entry> writeReplies(SessionExport export) throws IOException {
        var known = RightOfReply.providers(export);
        var wanted = provider.map(List::of).orElse(known);
        if (wanted.isEmpty() || provider.filter(name -> export.session().setup().endpoints().stream().noneMatch(each -> each.payee().equals(name))).isPresent()) {
            throw new InputException(known.isEmpty() ? "this session asked practice models only, which nobody has to answer for"
                    : "--provider '%s'; expected one of %s".formatted(provider.orElse(""), String.join(", ", known)));
        }
        Files.createDirectories(out);
        var written = new ArrayList<Manifest.Entry>();
        for (var name : wanted) {
            var reply = RightOfReply.of(export, name);
            for (var each : reply.files().entrySet()) {
                var file = out.resolve(reply.fileName() + "." + each.getKey());
                WholeFile.write(file, each.getValue()::write);
                terminal.say("Wrote %s".formatted(file));
                written.add(Manifest.Entry.of(file, RIGHT_OF_REPLY));
            }
        }
        return written;
    }

    private void writeManifest(Path file, Manifest written) {
        try {
            WholeFile.write(file, written.json());
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        terminal.say("Wrote %s".formatted(file));
    }
}
