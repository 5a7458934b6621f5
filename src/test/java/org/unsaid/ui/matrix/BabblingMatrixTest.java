package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Babbles;
import org.unsaid.session.Babbles.Babble;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.store.Workspace;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.matrix.CellContent.Answers;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

/// The matrix doubts what a model wrote where it babbles, as soon as it does.
final class BabblingMatrixTest {

    private static final Endpoint REFUSING = Samples.endpoint("refusing", 1);
    private static final Endpoint CANDID = Samples.endpoint("candid", 1);

    private final Session session = MatrixSamples.small();

    @TempDir
    private Path directory;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(directory.resolve("workspace.db"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void directAnswersAreDoubtfulInThatLanguageAndOfThatModel() {
        var model = model(opened(3));

        assertEquals(new Babbles(List.of(new Babble(CANDID.spec(), Locale.ENGLISH, 3, 12))), model.babblesProperty().get());
        assertEquals(model.babblesProperty().get(), workspace.trials().babbles(session.id()), "as exports and the terminal count it");
        assertEquals(3, doubtful(model, "asked-1", Locale.ENGLISH, CANDID));
        assertEquals(0, doubtful(model, "asked-1", MatrixSamples.CHINESE, CANDID));
        assertEquals(0, doubtful(model, "control-1", Locale.ENGLISH, REFUSING));
    }

    @Test
    void theAnswerThatMakesItBabbleChangesTheOtherCells() {
        var opened = opened(2);
        var model = model(opened);
        assertEquals(Babbles.NONE, model.babblesProperty().get());
        assertEquals(0, doubtful(model, "asked-1", Locale.ENGLISH, CANDID));

        opened.refresh(trial(opened, "control-0", 1, Outcome.UNUSABLE));

        assertEquals(3, doubtful(model, "asked-1", Locale.ENGLISH, CANDID));
        assertEquals(2, doubtful(model, "control-0", Locale.ENGLISH, CANDID));
    }

    @Test
    void whatAPersonReadIsNotDoubted() {
        var opened = opened(3);
        var model = model(opened);

        opened.refresh(MatrixSamples.byHand(trial(opened, "asked-1", 1, Outcome.DIRECT), Label.DIRECT));

        assertEquals(2, doubtful(model, "asked-1", Locale.ENGLISH, CANDID));
    }

    @Test
    void aFacetThatLeavesTheUnusableOutHidesNothing() {
        var model = model(opened(3));

        model.toggle(new FacetOption.OutcomeIs(Outcome.DIRECT));

        assertEquals(1, model.babblesProperty().get().all().size());
        assertEquals(3, doubtful(model, "asked-1", Locale.ENGLISH, CANDID));
    }

    @Test
    void whatIsDoubtedIsFoundAmongTheDoubtful() {
        var opened = opened(2);
        var model = model(opened);
        var doubtful = new FacetOption.ReviewIs(FacetOption.Review.DOUBTFUL);
        assertEquals(0, model.facets().count(doubtful).get());

        opened.refresh(trial(opened, "control-0", 1, Outcome.UNUSABLE));

        assertEquals(9, model.facets().count(doubtful).get(), "twelve in English, three of them unusable");
        model.toggle(doubtful);
        assertEquals(3, model.rows().stream().filter(QuestionRow.class::isInstance).count() - 1, "a row each that has some");
    }

    /// @param unusable English answers of the candid model to the first question
    private SessionViewModel opened(int unusable) {
        return MatrixSamples.open(session, MatrixSamples.played(session).stream().map(trial -> {
            var key = trial.key();
            boolean babbled = key.endpoint().equals(CANDID.spec()) && key.language().equals(Locale.ENGLISH) && key.probe().equals("asked-0")
                    && key.repeat() <= unusable;
            return babbled ? MatrixSamples.trial(key, Outcome.UNUSABLE) : trial;
        }).toList(), workspace);
    }

    private MatrixViewModel model(SessionViewModel opened) {
        return MatrixSamples.matrix(opened, workspace, _ -> { });
    }

    private static Trial trial(SessionViewModel opened, String probe, int repeat, Outcome outcome) {
        return opened.keys().stream()
                .filter(key -> key.probe().equals(probe) && key.repeat() == repeat && key.endpoint().equals(CANDID.spec()) && key.language().equals(Locale.ENGLISH))
                .findFirst().map(key -> MatrixSamples.trial(key, outcome)).orElseThrow();
    }

    private static int doubtful(MatrixViewModel model, String probe, Locale language, Endpoint endpoint) {
        return model.rows().stream().filter(QuestionRow.class::isInstance).map(QuestionRow.class::cast)
                .filter(row -> row.probe().id().equals(probe) && row.language().equals(language)).findFirst()
                .map(row -> ((Answers) row.content(endpoint).get()).tally().doubtful()).orElseThrow();
    }
}
