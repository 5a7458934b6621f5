package org.unsaid.ui.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.unsaid.probe.WholeFile;
import org.unsaid.review.CodingSheet;
import org.unsaid.review.ImportedLabels;
import org.unsaid.review.LabelExport;
import org.unsaid.review.LabelImport;
import org.unsaid.review.ReviewQueue;
import org.unsaid.session.Trial;
import org.unsaid.store.Workspace;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;

/// Takes labels out of a session and into one. Used on the JavaFX thread only; reading and writing go on beside it.
final class LabelFiles {

    private final SessionViewModel session;
    private final Workspace workspace;
    private final Narrowing narrowing;
    private final Tasks tasks;
    private final Consumer<Exception> onFault;

    /// @param narrowing what a coding sheet will hold
    LabelFiles(SessionViewModel session, Workspace workspace, Narrowing narrowing, Tasks tasks, Consumer<Exception> onFault) {
        this.session = session;
        this.workspace = workspace;
        this.narrowing = narrowing;
        this.tasks = tasks;
        this.onFault = onFault;
    }

    /// Writes every label of a person, as JSON Lines or CSV by the ending of the name.
    ///
    /// @param then hears how many
    void export(Path file, Consumer<? super Integer> then) {
        var now = session.session();
        tasks.start(() -> {
            var trials = workspace.trials().list(now.id());
            var written = new int[1];
            WholeFile.write(file, out -> written[0] = ending(file).equals("jsonl")
                    ? LabelExport.jsonLines(now, trials, out) : LabelExport.csv(now, trials, out));
            return written[0];
        }, then, onFault);
    }

    /// Writes a coding sheet of what the queue is narrowed to, as CSV or a workbook by the ending of the name.
    ///
    /// @param then hears how many answers it holds
    void sheet(Path file, Consumer<? super Integer> then) {
        var now = session.session();
        tasks.start(() -> {
            var trials = workspace.trials().list(now.id());
            var items = ReviewQueue.of(now, trials, narrowing.sample() / 100.0).items().stream()
                    .filter(item -> narrowing.pool().holds(item.reasons()))
                    .filter(item -> narrowing.language().isEmpty() || narrowing.language().get().equals(item.key().language())).toList();
            WholeFile.write(file, out -> {
                if (ending(file).equals("csv")) {
                    CodingSheet.csv(items, trials, out);
                } else {
                    CodingSheet.xlsx(now, items, trials, out);
                }
            });
            return items.size();
        }, then, onFault);
    }

    /// Reads a file of labels, and sets them if nothing is wrong with any.
    ///
    /// @param by   who labelled, where the file does not say
    /// @param then hears what became of it, when all is set
    void bringIn(Path file, String by, Consumer<? super ImportedLabels> then) {
        var id = session.session().id();
        tasks.start(() -> {
            var read = new LabelImport(session.session(), workspace.trials().list(id), workspace.labels().byPeople(id),
                    Optional.of(by.strip()).filter(name -> !name.isEmpty()), Instant.now()).read(file);
            if (read instanceof ImportedLabels.Good(var labels, _, _)) {
                workspace.labels().setTogether(id, labels);
            }
            return new Brought(read, changed(read));
        }, brought -> {
            brought.trials().forEach(session::refresh);
            then.accept(brought.read());
        }, onFault);
    }

    private record Brought(ImportedLabels read, List<Trial> trials) {}

    private List<Trial> changed(ImportedLabels read) {
        return switch (read) {
            case ImportedLabels.Refused _ -> List.of();
            case ImportedLabels.Good(var labels, _, _) -> {
                var keys = labels.stream().map(label -> label.trial()).collect(Collectors.toSet());
                yield workspace.trials().list(session.session().id()).stream().filter(trial -> keys.contains(trial.key())).toList();
            }
        };
    }

    private static String ending(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
