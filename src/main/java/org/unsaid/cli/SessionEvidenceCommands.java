package org.unsaid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.Line;
import org.unsaid.evidence.Restored;
import org.unsaid.export.HistoryExport;
import org.unsaid.probe.WholeFile;
import org.unsaid.session.TagEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What can be done with the evidence of a session of the workspace: check it, read its history.
final class SessionEvidenceCommands {

    private SessionEvidenceCommands() {}

    @Command(
            name = "verify",
            description = {"Compares every record of a session with what the workspace holds now.", "Exit code 1 if anything was changed beside Unsaid."},
            footer = {"", "Example:", "  unsaid sessions verify first"})
    static final class Verify implements Callable<Integer> {

        private final CommandServices services;
        private final Terminal terminal;

        @Parameters(paramLabel = "SESSION", description = "Name or id.")
        private String name = "";

        @Mixin
        private final WorkspaceOption workspaces = new WorkspaceOption();

        @Mixin
        private final JsonOption json = new JsonOption();

        Verify(CommandServices services, Terminal terminal) {
            this.services = services;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (var workspace = workspaces.openExisting(services.directories())) {
                var session = WorkspaceOption.attested(workspace, name);
                var problems = workspace.evidence().check(session.id());
                var fingerprint = workspace.evidence().fingerprint(session.id());
                if (json.wanted()) {
                    terminal.printExactly(new JsonLine().put("id", session.id()).put("result", problems.isEmpty() ? "intact" : "not_intact")
                            .put("head", fingerprint.head()).put("problems", problems.stream().map(each -> each.where() + " " + each.what()).toList()).text());
                } else if (problems.isEmpty()) {
                    terminal.print("Intact: %s and %s are as they were stored.\nHead  %s".formatted(
                            Words.count(fingerprint.answers().records(), "record"), Words.count(fingerprint.custody().records(), "event"), fingerprint.head()));
                } else {
                    problems.forEach(problem -> terminal.print(SafeText.line(problem.where() + " " + problem.what())));
                }
                return problems.isEmpty() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
            }
        }
    }

    @Command(
            name = "history",
            description = {"Labels, notes, tags and what was done with a session: who, when, what, and with --out what stood before and after.",
                "With --json, as they stand in a bundle."},
            footer = {"", "Examples:", "  unsaid sessions history first", "  unsaid sessions history first --out history.csv",
                "  unsaid sessions history first --format json --out history.json", "  unsaid sessions history first --json > history.jsonl"})
    static final class History implements Callable<Integer> {

        private final CommandServices services;
        private final Terminal terminal;

        @Parameters(paramLabel = "SESSION", description = "Name or id.")
        private String name = "";

        @Mixin
        private final WorkspaceOption workspaces = new WorkspaceOption();

        @Mixin
        private final JsonOption json = new JsonOption();

        @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file; replaced only when all is written.")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--format", paramLabel = "FORMAT", description = "Of that file: csv or json (default: as its name ends, else csv).")
        private Optional<String> format = Optional.empty();

        History(CommandServices services, Terminal terminal) {
            this.services = services;
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            if (format.isPresent() && out.isEmpty()) {
                throw new InputException("--format '%s' without --out; expected a file to write".formatted(format.get()));
            }
            try (var workspace = workspaces.openExisting(services.directories())) {
                var session = WorkspaceOption.attested(workspace, name);
                var custody = workspace.evidence().custody(session.id());
                if (out.isPresent()) {
                    write(org.unsaid.evidence.History.of(custody), out.get());
                    workspace.evidence().add(session.id(), CustodyEvent.now(What.EXPORTED, "history"));
                    return ExitCode.DONE;
                }
                custody.forEach(line -> {
                    if (json.wanted()) {
                        terminal.printExactly(line.text());
                    } else {
                        terminal.print(SafeText.line(words(line)));
                    }
                });
                return ExitCode.DONE;
            }
        }

        private void write(List<org.unsaid.evidence.History.Entry> entries, Path file) throws IOException {
            var wanted = format.orElseGet(() -> file.toString().endsWith(HistoryExport.Format.JSON.ending()) ? "json" : "csv");
            var known = HistoryExport.Format.of(wanted).orElseThrow(() -> new InputException("--format '%s'; expected csv or json".formatted(wanted)));
            WholeFile.write(file, stream -> new HistoryExport(entries).write(known, ',', stream));
            terminal.say("Wrote %s: %s".formatted(file, Words.count(entries.size(), "event")));
        }

        private static String words(Line line) {
            var when = line.find("at").map(at -> at.getAsString()).orElse("");
            return "%s  %s  %s".formatted(when, Restored.by(line), switch (line.kind()) {
                case LABEL -> Restored.verdict(line).map(verdict -> "labelled " + verdict.label().name().toLowerCase(Locale.ROOT)).orElse("withdrew a label")
                        + ": " + line.name();
                case NOTE -> (Restored.noteText(line).isPresent() ? "wrote a note: " : "removed a note: ") + line.name();
                case TAG -> (line.find("what").filter(what -> what.getAsString().equals("set")).isPresent() ? "tagged " : "took off the tag ")
                        + Restored.tag(line).map(TagEvent::tag).orElse(Restored.REDACTED) + ": " + line.name();
                case RECORDED -> line.find("what").map(what -> what.getAsString().replace('_', ' ')).orElse("") + ", by hand: "
                        + line.find("application").or(() -> line.find("answer")).map(said -> said.getAsString()).orElse(Restored.REDACTED);
                case JUDGEMENT -> "judged" + line.find("failure").filter(failure -> !failure.isJsonNull()).map(failure -> ", without success").orElse("")
                        + ": " + line.name();
                case FACT -> Restored.fact(line).map(event -> event.set()
                        .map(set -> "said that fact ‘%s’ is %s".formatted(event.fact(), set.claim().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                        .orElse("took back what was said of fact ‘%s’".formatted(event.fact()))).orElse("said something of a fact") + ": " + line.name();
                case TRANSLATION -> "translated, a machine" + line.find("language").map(into -> ", into " + into.getAsString()).orElse("") + ": " + line.name();
                case EVENT, SESSION, ENDPOINT, PROBE_SET, EXCHANGE, TRIAL -> line.find("what").map(what -> what.getAsString()).orElse(line.name())
                        + line.find("detail").map(detail -> detail.getAsString()).filter(detail -> !detail.isEmpty()).map(detail -> ": " + detail).orElse("");
            });
        }
    }
}
