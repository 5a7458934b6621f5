package org.unsaid.probe.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;
import org.unsaid.probe.Texts;

/// A file of questions as read, before it becomes a probe set.
public sealed interface Draft permits Draft.Unreadable, Draft.Whole, TableDraft {

    /// Name of the file, for people.
    String file();

    /// Makes a probe set of it. Nothing is written, and nothing is half made.
    ///
    /// @throws InterruptedException if the thread is interrupted
    Imported result(Progress progress) throws InterruptedException;

    /// A file that is no table of any kind that is known.
    record Unreadable(String file, List<Problem> problems) implements Draft {
        public Unreadable {
            problems = List.copyOf(problems);
        }

        @Override
        public Imported result(Progress progress) {
            return new Imported.Refused(problems);
        }
    }

    /// A file in the format of probe sets.
    record Whole(String file, ProbeSet set) implements Draft {
        @Override
        public Imported result(Progress progress) {
            return new Imported.Good(set, Set.of(), List.of());
        }
    }

    /// Reads a file. That it cannot be opened is a problem of the file like any other.
    ///
    /// @throws InterruptedException if the thread is interrupted
    static Draft read(Path path, Choices choices) throws InterruptedException {
        var file = String.valueOf(path.getFileName());
        try {
            return switch (SourceFile.read(path, choices.format())) {
                case Reading.Unreadable(var problems) -> new Unreadable(file, problems);
                case Reading.Whole(var set) -> new Whole(file, named(set, choices));
                case Reading.Tables(var tables) -> of(file, tables, choices);
            };
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while reading " + file);
            }
            return new Unreadable(file, List.of(Problem.of(file, "file", e.toString(), "a file that can be read")));
        }
    }

    private static Draft of(String file, List<SourceTable> tables, Choices choices) {
        var sheets = tables.stream().flatMap(table -> table.sheet().stream()).toList();
        if (choices.sheet().isEmpty()) {
            var drafts = tables.stream().map(table -> TableDraft.of(table, choices, sheets)).toList();
            return drafts.stream().filter(TableDraft::namesQuestions).findFirst()
                    .or(() -> drafts.stream().filter(TableDraft::hasQuestions).findFirst()).orElse(drafts.getFirst());
        }
        var wanted = choices.sheet().get();
        return tables.stream().filter(table -> Stream.concat(table.sheet().stream(), Stream.of(table.reading())).anyMatch(wanted::equals))
                .findFirst().<Draft>map(table -> TableDraft.of(table, choices, sheets))
                .orElseGet(() -> new Unreadable(file, List.of(Problem.of(file, "sheet", wanted, "one of "
                        + tables.stream().map(table -> table.sheet().orElse(table.reading())).collect(Collectors.joining(", "))))));
    }

    private static ProbeSet named(ProbeSet set, Choices choices) {
        var id = choices.id().orElse(set.id());
        var title = choices.title().map(name -> Texts.of(set.languages().getFirst(), name)).orElse(set.title());
        return new ProbeSet(id, set.version(), set.licence(), title, set.description(), set.citation(), set.languages(), set.topics(),
                set.sources(), set.officialLines(), set.factors(), set.probes());
    }
}
