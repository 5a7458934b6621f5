package org.unsaid.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.review.Pool;
import org.unsaid.review.Why;
import org.unsaid.session.LabelEvent;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.ui.DirectTasks;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

@SuppressWarnings("NullAway.Init") // the workspace is opened before each test
class ReviewViewModelTest {

    @TempDir
    private Path folder;

    private ReviewHome home;
    private ReviewViewModel model;

    @BeforeEach
    void open() {
        home = new ReviewHome(folder, new DirectTasks());
        model = home.model();
        model.open();
        model.name("Ada");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void nothingOfTheModelOrTheMachinesLabelIsThereBeforeTheReviewersLabelAndAllOfItIsAfter() {
        assertInstanceOf(Card.Blind.class, model.cardProperty().get());
        assertEquals(4, model.items().size());
        for (var hidden : List.of(ReviewHome.MODEL, ReviewHome.MAKER, ReviewHome.HOST, "PARTIAL", "rules", "UNSURE")) {
            assertFalse(visible().contains(hidden), hidden + " in " + visible());
        }

        model.label(Label.EVASIVE);

        var labelled = assertInstanceOf(Card.Labelled.class, model.cardProperty().get());
        assertEquals(ReviewHome.MODEL, labelled.reveal().endpoint().model());
        assertEquals(List.of(Label.PARTIAL), labelled.reveal().machine().stream().map(Verdict::label).toList());
        assertTrue(labelled.reveal().reasons().contains(Why.UNSURE));
        assertEquals(new ReviewProgress(1, 4), model.progressProperty().get());
    }

    @Test
    void theSecondReviewerIsBlindToTheFirstAndThenSeesThem() {
        model.noteProperty().set("dodges the year");
        model.label(Label.EVASIVE);

        model.name("Bo");

        assertEquals(new ReviewProgress(0, 4), model.progressProperty().get());
        assertInstanceOf(Card.Blind.class, model.cardProperty().get());
        assertFalse(visible().contains("Ada") || visible().contains("EVASIVE") || visible().contains("dodges"), visible());
        model.label(Label.REFUSED);
        var labelled = assertInstanceOf(Card.Labelled.class, model.cardProperty().get());
        assertEquals(List.of("Ada"), labelled.reveal().others().stream().map(Verdict::version).toList());
        assertTrue(labelled.reveal().disputed());
        assertEquals(List.of(ReviewRole.FIRST, ReviewRole.SECOND), home.byPeople().stream().map(Verdict::role).toList());
    }

    @Test
    void aThirdDecidesBetweenTwoAndBothStay() {
        model.label(Label.EVASIVE);
        model.name("Bo");
        model.label(Label.REFUSED);
        model.name("Cy");
        model.narrow(model.narrowingProperty().get().with(Pool.DISPUTED));

        var dispute = assertInstanceOf(Card.Dispute.class, model.cardProperty().get());
        assertEquals(List.of("Ada", "Bo"), dispute.labels().stream().map(Verdict::version).toList());
        assertFalse(visible().contains(ReviewHome.MODEL) || visible().contains("PARTIAL"), visible());
        assertEquals(new ReviewProgress(0, 1), model.progressProperty().get());
        model.noteProperty().set("says that it cannot");
        model.label(Label.REFUSED);

        assertInstanceOf(Card.Labelled.class, model.cardProperty().get());
        var decision = home.byPeople().getLast();
        assertEquals(ReviewRole.ADJUDICATED, decision.role());
        assertEquals("Cy", decision.version());
        assertEquals(Optional.of("says that it cannot"), decision.review().map(review -> review.note()));
        assertEquals(3, home.byPeople().size());
    }

    @Test
    void takingBackIsAnEventAndANewLabelIsNoLongerBlind() {
        model.label(Label.EVASIVE);
        model.undo();

        assertEquals(List.of(), home.byPeople());
        assertTrue(assertInstanceOf(Card.Blind.class, model.cardProperty().get()).seen());
        model.label(Label.DIRECT);

        assertEquals(List.of(ReviewRole.OPEN), home.byPeople().stream().map(Verdict::role).toList());
        var key = home.workspace().trials().list("s-1").stream().filter(trial -> trial.verdicts().size() == 2).findFirst().orElseThrow().key();
        assertEquals(4, home.workspace().labels().events("s-1", key).size());
        assertInstanceOf(LabelEvent.Withdrawn.class, home.workspace().labels().events("s-1", key).get(2));
    }

    @Test
    void aLabelThatStandsIsNotChangedByAnotherKey() {
        model.label(Label.EVASIVE);
        model.label(Label.DIRECT);

        assertEquals(List.of(Label.EVASIVE), home.byPeople().stream().map(Verdict::label).toList());
    }

    @Test
    void whoIsNotSureSaysSoForOneAnswer() {
        model.sureProperty().set(false);
        model.label(Label.EVASIVE);
        model.nextLeft();
        model.label(Label.EVASIVE);

        assertEquals(List.of(1.0, Verdict.UNSURE), home.byPeople().stream().map(Verdict::confidence).sorted((one, other) ->
                Double.compare(other, one)).toList());
    }

    @Test
    void whatIsSkippedIsLeftAndTheNextComes() {
        var first = model.items().getFirst().code();

        model.skip();

        assertEquals(1, model.place());
        assertEquals(ReviewItem.State.SKIPPED, model.items().getFirst().state());
        assertEquals(first, model.items().getFirst().code());
        assertEquals(List.of(), home.byPeople());
    }

    @Test
    void theNameIsKeptAndAskedForOnce() {
        assertEquals(Optional.of("Ada"), new PreferenceFile(folder.resolve("preferences.json")).reviewer());
    }

    @Test
    void anotherReviewersLabelIsNeverTakenBack() {
        model.label(Label.EVASIVE);
        model.name("Bo");

        model.takeBack();

        assertEquals(1, home.byPeople().size());
    }

    /// All that the screen is given.
    private String visible() {
        return model.cardProperty().get() + " " + model.items() + " " + model.progressProperty().get() + " " + model.narrowingProperty().get();
    }
}
