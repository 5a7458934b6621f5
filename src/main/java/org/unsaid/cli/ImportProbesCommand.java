package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.ProbeSetWriter;
import org.unsaid.probe.Problem;
import org.unsaid.probe.exchange.Choices;
import org.unsaid.probe.exchange.Draft;
import org.unsaid.probe.exchange.Field;
import org.unsaid.probe.exchange.FileFormat;
import org.unsaid.probe.exchange.Imported;
import org.unsaid.probe.exchange.Merge;
import org.unsaid.probe.exchange.TableDraft;
import org.unsaid.probe.exchange.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Makes a probe set of a file of questions, or adds them to one. All of the file is imported, or nothing.",
            "",
            "Reads CSV and TSV (delimiter and encoding are found out), XLSX, JSON Lines, JSON, plain text and Markdown lists, "
                    + "test files of promptfoo (YAML or CSV), and probe sets. Columns are recognised by their headings in English, French and "
                    + "Chinese, in tables with a language column or with a column per language; --map says what is not recognised.",
            "Nothing is added twice: a question is known by its id, or by its wording. At most 32 MB, 100,000 rows, 200 columns, "
                    + "200,000 characters a cell."
        },
        footer = {
            "",
            "Examples:",
            "  unsaid probes import questions.xlsx --dry-run",
            "  unsaid probes import questions.csv --out my-set.json \\",
            "      --map \"Libellé long=prompt\" --map Notes=ignore --language fr",
            "  unsaid probes import wide.csv --out my-set.json --map Q_EN=prompt:en \\",
            "      --map Q_CN=prompt:zh-Hans",
            "  unsaid probes import more.txt --language en --into my-set.json"
        })
final class ImportProbesCommand implements Callable<Integer> {

    private static final String IGNORE = "ignore";

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file of questions.")
    private String file = "";

    @Option(names = "--out", paramLabel = "SET", description = "The probe-set file to write; replaced only when all is imported.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--into", paramLabel = "SET", description = "The set to add to: a probe-set file, or the id of a set of your own. "
            + "With --out the result is written there instead.")
    private Optional<String> into = Optional.empty();

    @Option(names = "--dry-run", description = "Write nothing; show what each column is taken for, the first rows, and every problem.")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json, csv, xlsx, jsonl, txt, md or yaml (default: found out).")
    private Optional<String> format = Optional.empty();

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", description = "What a column holds, by its heading or its number from 1: a field, "
            + "field:language, or ignore. Fields: id, topic, language, prompt, translator, reviewed, role, state, about, pair, kind, tags, "
            + "premise, system_prompt.")
    private List<String> mappings = List.of();

    @Option(names = "--language", paramLabel = "TAG", description = "Of questions whose language the file does not say.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--sheet", paramLabel = "NAME", description = "Of a workbook (default: the first with questions).")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--id", paramLabel = "ID", description = "Of the set (default: like the name of the file written).")
    private Optional<String> id = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "Of the set (default: the name of the file read).")
    private Optional<String> title = Optional.empty();

    ImportProbesCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (out.isEmpty() && into.isEmpty() && !dryRun) {
            throw new InputException("no --out and no --into; expected --out SET.json, --into SET, or --dry-run");
        }
        var source = WorkspaceOption.path("FILE", file);
        if (!Files.isRegularFile(source)) {
            throw new InputException("'%s': there is no such file; expected a file of questions".formatted(file));
        }
        var target = out.map(name -> WorkspaceOption.path("--out", name));
        target.ifPresent(path -> refuseSame(source, path));
        var base = into.map(this::base);
        var draft = draft(source);
        if (dryRun && draft instanceof TableDraft table) {
            terminal.print(DraftText.of(table, terminal.width()));
        }
        return switch (draft.result(this::progress)) {
            case Imported.Refused(var problems) -> throw refusal(problems);
            case Imported.Good good -> {
                good.notes().forEach(note -> terminal.say("note: " + DraftText.of(note)));
                if (base.isPresent()) {
                    add(base.get(), good, target);
                } else {
                    keep(good.set(), target);
                }
                yield ExitCode.DONE;
            }
        };
    }

    private static void refuseSame(Path source, Path target) {
        try {
            if (Files.exists(target) && Files.isSameFile(source, target)) {
                throw new InputException("--out '%s' is the file that is read; expected another".formatted(target));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + target, e);
        }
    }

    private Draft draft(Path source) throws InterruptedException {
        var choices = choices();
        var draft = Draft.read(source, choices);
        if (!(draft instanceof TableDraft table) || table.isOwn() || id.isPresent()) {
            return draft;
        }
        return out.map(WorkspaceOption::stem).flatMap(Choices::idLike).<Draft>map(like -> table.with(choices.withId(like))).orElse(draft);
    }

    private Choices choices() {
        var choices = Choices.NONE.withColumns(columns());
        if (format.isPresent()) {
            choices = choices.withFormat(FileFormat.of(format.get()).orElseThrow(() -> new InputException(
                    "--format '%s'; expected one of %s".formatted(format.get(), FileFormat.names()))));
        }
        if (language.isPresent()) {
            choices = choices.withLanguage(Choices.languageNamed(language.get()).orElseThrow(() -> new InputException(
                    "--language '%s'; expected a language such as en, fr, zh-Hans".formatted(language.get()))));
        }
        choices = sheet.map(choices::withSheet).orElse(choices);
        choices = id.map(choices::withId).orElse(choices);
        return title.map(choices::withTitle).orElse(choices);
    }

    private Map<String, Optional<Target>> columns() {
        var columns = new HashMap<String, Optional<Target>>();
        for (var mapping : mappings) {
            var equals = mapping.lastIndexOf('=');
            var field = mapping.substring(equals + 1).strip();
            var target = Target.parse(field);
            if (equals < 1 || (target.isEmpty() && !field.equals(IGNORE))) {
                throw new InputException("--map '%s'; expected COLUMN=FIELD, the field one of %s, %s, or for example prompt:fr".formatted(
                        mapping, Field.names(), IGNORE));
            }
            columns.put(mapping.substring(0, equals), target);
        }
        return columns;
    }

    private record Base(ProbeSet set, Optional<Path> file) {}

    private Base base(String name) {
        var library = services.library();
        var own = library.entries().stream().filter(entry -> entry.set().id().equals(name)).findFirst();
        if (own.isPresent()) {
            if (own.get().shelf() == ProbeLibrary.Shelf.SHIPPED && out.isEmpty() && !dryRun) {
                throw new InputException("--into '%s' comes with the program and stays as it is; expected --out FILE beside it".formatted(name));
            }
            return new Base(own.get().set(), Optional.empty());
        }
        var path = WorkspaceOption.path("--into", name);
        if (!Files.isRegularFile(path)) {
            throw new InputException("--into '%s': there is no such set or file; expected a probe-set file, or one of %s".formatted(
                    name, library.sets().stream().map(ProbeSet::id).collect(Collectors.joining(", "))));
        }
        return switch (ProbeSetReader.read(path)) {
            case ProbeFile.Good(_, var set) -> new Base(set, Optional.of(path));
            case ProbeFile.Broken(_, var problems) -> throw refusal(problems);
        };
    }

    private void add(Base base, Imported.Good good, Optional<Path> target) {
        var result = Merge.into(base.set(), good, file);
        var merged = result.merged().orElseThrow(() -> refusal(result.problems()));
        terminal.say("%s new, %s with another language, %s there already.".formatted(
                Words.number(merged.added().size()), Words.number(merged.more().size()), Words.number(merged.known().size())));
        if (merged.isNothingNew() && target.isEmpty()) {
            terminal.say("Nothing to add: '%s' stays as it is.".formatted(base.set().id()));
        } else if (target.isEmpty() && base.file().isEmpty() && !dryRun) {
            var _ = services.library().save(merged.set());
            terminal.say("Saved %s".formatted(described(merged.set())));
        } else {
            keep(merged.set(), target.or(base::file));
        }
    }

    private void keep(ProbeSet set, Optional<Path> target) {
        if (dryRun) {
            terminal.say("Would make %s. Nothing was written.".formatted(described(set)));
            return;
        }
        var path = target.orElseThrow();
        ProbeSetWriter.save(set, path);
        terminal.say("Wrote %s: %s".formatted(path, described(set)));
    }

    private static String described(ProbeSet set) {
        return "'%s', version %s, %s in %s".formatted(set.id(), set.version(), Words.count(set.probes().size(), "question"),
                set.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));
    }

    private void progress(int done, int total) {
        if (terminal.showsStatus() && total > 0) {
            terminal.status("Reading row %s of %s".formatted(Words.number(done), Words.number(total)));
        }
    }

    private static InputException refusal(List<Problem> problems) {
        return new InputException(problems.stream().map(Problem::toString).toList());
    }
}
