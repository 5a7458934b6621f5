package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.export.ExportFormat;
import org.unsaid.run.Plan;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.verdict.Outcome;

@SuppressWarnings("NullAway.Init") // opened before each test
class ExportViewModelTest {

    @TempDir
    private Path folder;

    private final Session session = MatrixSamples.small();
    private Workspace workspace;
    private MatrixViewModel matrix;
    private ExportViewModel model;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(session, Plan.keys(session.setup()).size());
        var trials = MatrixSamples.played(session);
        trials.forEach(trial -> workspace.trials().add(session.id(), new TrialRecord(trial, List.of(Samples.exchange(trial.reply())))));
        matrix = MatrixSamples.matrix(MatrixSamples.open(session, trials, workspace), workspace, _ -> {});
        model = new ExportViewModel(matrix, workspace, new DirectTasks(), _ -> Optional.of("ab12"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatPassesTheFilterIsWrittenAndNothingElse() throws IOException {
        matrix.onlyOf(Facet.OUTCOME, List.of(new FacetOption.OutcomeIs(Outcome.REFUSED)));
        var file = folder.resolve("refused.jsonl");

        model.writePassing(ExportWish.of(file, ExportFormat.JSON_LINES), "refused");

        assertEquals(new ExportState.Written(file, 12), model.stateProperty().get());
        var lines = Files.readAllLines(file);
        assertEquals(12, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.contains("\"outcome\":\"refused\"")), lines.getFirst());
    }

    @Test
    void allIsWrittenWhateverTheFilter() throws IOException {
        matrix.onlyOf(Facet.OUTCOME, List.of(new FacetOption.OutcomeIs(Outcome.REFUSED)));
        var states = new ArrayList<ExportState>();
        model.stateProperty().subscribe((_, state) -> states.add(state));
        var file = folder.resolve("all.jsonl");

        model.writeAll(ExportWish.of(file, ExportFormat.JSON_LINES));

        assertEquals(List.of(new ExportState.Writing(file, 0, 48), new ExportState.Written(file, 48)), states);
        assertEquals(48, Files.readAllLines(file).size());
    }

    @Test
    void everyFormatIsWritten() {
        for (var format : ExportFormat.values()) {
            var file = folder.resolve(format.id() + "." + format.extension());

            model.writeAll(ExportWish.of(file, format));

            assertEquals(new ExportState.Written(file, 48), model.stateProperty().get());
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsAStateThatSaysWhy() {
        model.writeAll(ExportWish.of(folder.resolve("gone").resolve("all.csv"), ExportFormat.CSV));

        var failed = assertInstanceOf(ExportState.Failed.class, model.stateProperty().get());
        assertInstanceOf(NoSuchFileException.class, failed.cause());
        model.dismiss();
        assertEquals(new ExportState.None(), model.stateProperty().get());
    }
}
