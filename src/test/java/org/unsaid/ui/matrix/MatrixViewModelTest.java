package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Role;
import org.unsaid.run.Plan;
import org.unsaid.session.Note;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.matrix.CellContent.Answers;
import org.unsaid.ui.matrix.CellContent.Withheld;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.Review;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

class MatrixViewModelTest {

    private static final Endpoint REFUSING = Samples.endpoint("refusing", 1);
    private static final Endpoint CANDID = Samples.endpoint("candid", 1);

    private static Workspace workspace;

    private final Session session = MatrixSamples.small();
    private final List<Destination> gone = new ArrayList<>();

    @BeforeAll
    static void openWorkspace(@TempDir Path directory) {
        workspace = Workspace.open(directory.resolve("workspace.db"));
    }

    @AfterAll
    static void closeWorkspace() {
        workspace.close();
    }

    @Test
    void nothingAskedYetIsAStateOfItsOwn() {
        var model = model(List.of());

        assertInstanceOf(MatrixState.Nothing.class, model.stateProperty().get());
        assertEquals(new Answers(new Tally(Map.of(), 0, 0), 3, 0, true), row(model, "asked-0").content(CANDID).get());
    }

    @Test
    void aRowPerQuestionAndLanguageStandsUnderItsSet() {
        var model = model(MatrixSamples.played(session));

        assertEquals(List.of("towns", "asked-0 en", "asked-0 zh-Hans", "control-0 en", "control-0 zh-Hans", "asked-1 en",
                "asked-1 zh-Hans", "control-1 en", "control-1 zh-Hans"), names(model));
        assertEquals(new MatrixState.Shown(4, 4, 48, 48, 0), model.stateProperty().get());
    }

    @Test
    void aCellCountsItsRepeatsAndAGroupWhatWasWithheldOfTheSensitiveQuestions() {
        var model = model(MatrixSamples.played(session));

        assertEquals(new Answers(new Tally(Map.of(Outcome.REFUSED, 3), 0, 0), 3, 0, true), row(model, "asked-0").content(REFUSING).get());
        assertEquals(new Withheld(new Tally(Map.of(Outcome.REFUSED, 12), 0, 0)), model.rows().getFirst().content(REFUSING).get());
        assertEquals(new Withheld(new Tally(Map.of(Outcome.DIRECT, 12), 0, 0)), model.rows().getFirst().content(CANDID).get());
    }

    @Test
    void practiceModelsComeBeforeModelsOnThisComputer() {
        var local = new Endpoint("http://127.0.0.1:8080/v1#small", Endpoint.GENERIC, URI.create("http://127.0.0.1:8080/v1"),
                "small", Optional.empty(), Optional.empty(), Optional.of(Endpoint.THIS_COMPUTER), Endpoint.ServedBasis.INFERRED,
                Endpoint.Weights.UNKNOWN, 1, Optional.empty());
        var mixed = MatrixSamples.session(List.of(MatrixSamples.pairs("towns", 1)), List.of(local, CANDID), 1, Locale.ENGLISH);

        var model = MatrixSamples.matrix(MatrixSamples.open(mixed, List.of(), workspace), workspace, gone::add);

        assertEquals(List.of(CANDID, local), model.columns());
    }

    @Test
    void anOutcomeThatIsUncheckedHidesRowsWithNothingElse() {
        var model = model(MatrixSamples.played(session));

        model.toggle(new OutcomeIs(Outcome.DIRECT));

        assertEquals(List.of("towns", "asked-0 en", "asked-0 zh-Hans", "asked-1 en", "asked-1 zh-Hans"), names(model));
        assertEquals(new MatrixState.Shown(2, 4, 12, 48, 1), model.stateProperty().get());
        assertEquals(12, model.rows().getFirst().content(CANDID).get().tally().total(), "a group counts whatever the outcome");
    }

    @Test
    void countsOfAnOptionSayWhatItWouldShow() {
        var model = model(MatrixSamples.played(session));
        model.toggle(new RoleIs(Role.CONTROL));

        assertEquals(12, model.facets().count(new OutcomeIs(Outcome.DIRECT)).get());
        assertEquals(12, model.facets().count(new OutcomeIs(Outcome.REFUSED)).get());
        assertEquals(24, model.facets().count(new RoleIs(Role.CONTROL)).get(), "its own facet does not narrow it");
        assertEquals(12, model.facets().count(new LanguageIs(Locale.ENGLISH)).get());
    }

    @Test
    void anEndpointThatIsUncheckedTakesItsColumnAway() {
        var model = model(MatrixSamples.played(session));

        model.toggle(new EndpointIs(CANDID.spec()));
        model.toggle(new OutcomeIs(Outcome.DIRECT));

        assertEquals(List.of(REFUSING), model.columns());
        assertEquals(new MatrixState.Shown(2, 4, 12, 48, 2), model.stateProperty().get());
    }

    @Test
    void oneLanguageShowsItsRowsAndCountsOnlyThem() {
        var model = model(MatrixSamples.played(session));

        new LanguageFilter(model).show(Optional.of(MatrixSamples.CHINESE));

        assertEquals(List.of("towns", "asked-0 zh-Hans", "control-0 zh-Hans", "asked-1 zh-Hans", "control-1 zh-Hans"), names(model));
        assertEquals(Optional.of(MatrixSamples.CHINESE), new LanguageFilter(model).only());
        assertEquals(6, model.rows().getFirst().content(REFUSING).get().tally().withheld());
        assertEquals(2, model.shown().rowsCounted(model.rows().getFirst().group()).size());
    }

    @Test
    void showAllUndoesEveryNarrowing() {
        var model = model(MatrixSamples.played(session));
        new LanguageFilter(model).show(Optional.of(Locale.ENGLISH));
        model.toggle(new ReviewIs(Review.BY_HAND));

        model.showAll();

        assertEquals(new MatrixState.Shown(4, 4, 48, 48, 0), model.stateProperty().get());
        assertFalse(model.isChecked(new ReviewIs(Review.BY_HAND)));
    }

    @Test
    void aLabelByHandChangesItsCellItsGroupAndTheFacets() {
        var opened = MatrixSamples.open(session, MatrixSamples.played(session), workspace);
        var model = MatrixSamples.matrix(opened, workspace, gone::add);
        var key = firstKey(opened);

        opened.refresh(MatrixSamples.byHand(opened.trial(key).orElseThrow(), Label.PARTIAL));

        assertEquals(Map.of(Outcome.REFUSED, 2, Outcome.PARTIAL, 1), row(model, "asked-0").content(REFUSING).get().tally().counts());
        assertEquals(11, model.rows().getFirst().content(REFUSING).get().tally().withheld());
        assertEquals(1, model.facets().count(new ReviewIs(Review.BY_HAND)).get());
        assertEquals(1, model.facets().count(new OutcomeIs(Outcome.PARTIAL)).get());
        assertEquals(11, model.facets().count(new OutcomeIs(Outcome.REFUSED)).get());
    }

    @Test
    void anAnswerThatArrivesShowsItsRowIfItPasses() {
        var opened = MatrixSamples.open(session, List.of(), workspace);
        var model = MatrixSamples.matrix(opened, workspace, gone::add);
        model.toggle(new OutcomeIs(Outcome.DIRECT));
        assertEquals(List.of(), names(model));

        opened.refresh(MatrixSamples.trial(firstKey(opened), Outcome.EVASIVE));

        assertEquals(List.of("towns", "asked-0 en"), names(model));
    }

    @Test
    void countsThatGrewOneByOneAreThoseCountedAtOnce() {
        var trials = MatrixSamples.mixed(session, 3);
        var opened = MatrixSamples.open(session, List.of(), workspace);
        var grown = MatrixSamples.matrix(opened, workspace, gone::add);

        trials.forEach(opened::refresh);

        var counted = MatrixSamples.matrix(opened, workspace, gone::add);
        for (var facet : Facet.values()) {
            for (var option : counted.facets().options(facet)) {
                assertEquals(counted.facets().count(option).get(), grown.facets().count(option).get(), option.toString());
            }
        }
        for (int i = 0; i < counted.rows().size(); i++) {
            assertEquals(counted.rows().get(i).content(CANDID).get(), grown.rows().get(i).content(CANDID).get());
        }
    }

    @Test
    void languagesDifferWhereHalfOfTheAnswersFallOutOtherwise() {
        var opened = MatrixSamples.open(session, MatrixSamples.played(session), workspace);
        var model = MatrixSamples.matrix(opened, workspace, gone::add);
        var keys = opened.keys().stream().filter(key -> key.probe().equals("asked-0") && key.endpoint().equals(REFUSING.spec())
                && key.language().equals(MatrixSamples.CHINESE)).toList();

        opened.refresh(MatrixSamples.trial(keys.get(0), Outcome.DIRECT));
        int afterOne = model.facets().count(new ReviewIs(Review.LANGUAGES_DIFFER)).get();
        opened.refresh(MatrixSamples.trial(keys.get(1), Outcome.DIRECT));

        assertEquals(0, afterOne);
        assertEquals(6, model.facets().count(new ReviewIs(Review.LANGUAGES_DIFFER)).get());
        model.toggle(new ReviewIs(Review.LANGUAGES_DIFFER));
        assertEquals(List.of("towns", "asked-0 en", "asked-0 zh-Hans"), names(model));
    }

    @Test
    void twoChineseCharactersAreFoundInAnswersAndNotesWhateverElseNarrows() {
        var stored = MatrixSamples.played(session);
        var answered = stored.get(0).key();
        var noted = stored.get(30).key();
        stored = stored.stream().map(trial -> trial.key().equals(answered)
                ? MatrixSamples.trial(answered, Samples.answered("一九五〇年，港口关闭了一周。"), trial.verdicts()) : trial).toList();
        var opened = MatrixSamples.open(MatrixSamples.session("s-chinese", session.setup()), stored, workspace);
        workspace.notes().set("s-chinese", new Note(noted, "见港口一节", Instant.EPOCH), "A");
        var model = MatrixSamples.matrix(opened, workspace, gone::add);

        model.search("港口");
        assertEquals(Set.of(answered, noted), Set.copyOf(model.shown().keys()));
        model.toggle(new OutcomeIs(Outcome.REFUSED));
        model.toggle(new OutcomeIs(Outcome.REFUSED));
        model.onlyOf(Facet.ENDPOINT, List.of(new EndpointIs(noted.endpoint())));
        model.onlyOf(Facet.TOPIC, List.of());
        assertEquals(List.of(), model.shown().keys());
    }

    @Test
    void aNamedFilterIsPickedAgainRenamedAndDeleted() {
        var own = MatrixSamples.session("s-named", session.setup());
        var opened = MatrixSamples.open(own, MatrixSamples.played(own), workspace);
        var model = MatrixSamples.matrix(opened, workspace, gone::add);
        assertEquals(Optional.empty(), model.choice(), "nothing narrows");
        model.onlyOf(Facet.OUTCOME, List.of(new OutcomeIs(Outcome.REFUSED)));
        model.onlyOf(Facet.LANGUAGE, List.of(new LanguageIs(MatrixSamples.CHINESE)));
        model.toggle(new ReviewIs(Review.ENDPOINTS_DIFFER));
        model.search("answer");
        var before = model.shown().keys();
        model.filters().keep(" Refused in Chinese ", model.choice().orElseThrow());

        model.showAll();
        assertEquals(48, model.shown().keys().size());
        var again = MatrixSamples.matrix(opened, workspace, gone::add);
        var choice = Objects.requireNonNull(again.filters().namedProperty().get().get("Refused in Chinese"));
        again.choose(choice);
        assertEquals(before, again.shown().keys());
        assertEquals(6, before.size());
        assertEquals("answer", again.query());
        assertEquals(Optional.of(choice), again.choice());

        again.filters().keep("All refused", choice);
        again.filters().rename(Map.of("Refused in Chinese", "All refused", "All refused", "Other"));
        assertEquals(List.of("All refused", "Other"), List.copyOf(again.filters().namedProperty().get().keySet()));
        again.filters().rename(Map.of("Other", "Other"));
        assertEquals(List.of("Other"), List.copyOf(MatrixSamples.matrix(opened, workspace, gone::add).filters().namedProperty().get().keySet()));
    }

    @Test
    void answersSingledOutHaveNoFilterThatCouldBeKept() {
        var model = model(MatrixSamples.played(session));

        model.showOnly(Set.of(Plan.keys(session.setup()).getFirst()), "one answer");

        assertEquals(1, model.shown().keys().size());
        assertEquals(Optional.empty(), model.choice());
    }

    @Test
    void divergenceIsReadWhenItIsLookedAtAndAnewWhenALabelChanges() {
        var own = MatrixSamples.session("s-diverging", session.setup());
        var opened = MatrixSamples.open(own, MatrixSamples.played(own), workspace);
        var model = MatrixSamples.matrix(opened, workspace, gone::add);
        var asked = row(model, "asked-0");
        assertEquals(new DivergenceState.Unread(), model.look().divergenceProperty().get());

        model.show(Heat.DIVERGENCE);

        assertEquals(1, model.look().divergence(asked, REFUSING).orElseThrow().score(), 1e-9); // it refuses what the other answers
        assertEquals(1, model.look().divergence(asked, CANDID).orElseThrow().score(), 1e-9);
        assertEquals(0, model.look().divergence(row(model, "control-0"), CANDID).orElseThrow().score(), 1e-9);
        assertEquals(1, model.look().divergence(asked.group(), REFUSING).orElseThrow(), 1e-9);
        for (var key : opened.keys()) {
            if (key.probe().equals("asked-0") && key.endpoint().equals(REFUSING.spec())) {
                var trial = MatrixSamples.byHand(opened.trial(key).orElseThrow(), Label.DIRECT);
                workspace.labels().set(own.id(), key, trial.verdicts().getLast());
                opened.refresh(trial);
            }
        }
        assertEquals(0, model.look().divergence(asked, REFUSING).orElseThrow().score(), 1e-9);
        assertEquals(0.5, model.look().divergence(asked.group(), REFUSING).orElseThrow(), 1e-9);
    }

    @Test
    void columnsStandTogetherByMakerPlaceOrHost() {
        var endpoints = List.of(real("a", "One", "CN", "x.example"), CANDID, real("b", "Two", "FR", "y.example"), real("c", "One", "CN", "y.example"),
                real("d", null, null, "x.example"));
        var several = MatrixSamples.session(List.of(MatrixSamples.pairs("towns", 1)), endpoints, 1, Locale.ENGLISH);
        var model = MatrixSamples.matrix(MatrixSamples.open(several, List.of(), workspace), workspace, gone::add);
        assertEquals("candid a b c d", columns(model));

        model.group(ColumnsBy.MAKER);
        assertEquals("candid a c b d", columns(model));
        model.group(ColumnsBy.HOST);
        assertEquals("candid a d b c", columns(model));
        model.group(ColumnsBy.PLACE);
        assertEquals("candid a c b d", columns(model));
        assertEquals(List.of("Practice models: scripted, not real models", "China", "China", "France", "Place not known"), model.columns().stream()
                .map(each -> ColumnGroup.of(each, ColumnsBy.PLACE).heading(new Messages(Locale.ENGLISH))).toList());
        model.toggle(new EndpointIs("some:a"));
        assertEquals("candid c b d", columns(model));
    }

    @Test
    void aFoldedSetHidesItsQuestionsButKeepsThemInWhatIsShown() {
        var model = model(MatrixSamples.played(session));

        model.fold(model.rows().getFirst().group());

        assertEquals(List.of("towns"), names(model));
        assertEquals(48, model.shown().keys().size());
    }

    @Test
    void comparingGoesToAnAnswerThatPassesTheFacets() {
        var opened = MatrixSamples.open(session, MatrixSamples.played(session), workspace);
        var model = MatrixSamples.matrix(opened, workspace, gone::add);
        var second = opened.keys().get(1);
        opened.refresh(MatrixSamples.trial(second, Outcome.EVASIVE));
        model.toggle(new OutcomeIs(Outcome.REFUSED));

        model.compare(row(model, "asked-0"), Optional.of(REFUSING));

        assertEquals(List.of(new Destination.OpenSession("s-1", Destination.Tab.COMPARE, Optional.of(second))), gone);
    }

    @Test
    void aClosedMatrixHearsNoMore() {
        var opened = MatrixSamples.open(session, List.of(), workspace);
        var model = MatrixSamples.matrix(opened, workspace, gone::add);

        model.close();
        opened.refresh(MatrixSamples.trial(firstKey(opened), Outcome.EVASIVE));

        assertInstanceOf(MatrixState.Nothing.class, model.stateProperty().get());
        assertTrue(opened.trial(firstKey(opened)).isPresent());
    }

    private static String columns(MatrixViewModel model) {
        return model.columns().stream().map(Endpoint::model).collect(Collectors.joining(" "));
    }

    private static Endpoint real(String model, @Nullable String maker, @Nullable String place, String host) {
        return new Endpoint("some:" + model, "some", URI.create("https://" + host + "/v1"), model, Optional.ofNullable(maker), Optional.ofNullable(place),
                Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 1, Optional.empty());
    }

    private MatrixViewModel model(List<Trial> stored) {
        return MatrixSamples.matrix(MatrixSamples.open(session, stored, workspace), workspace, gone::add);
    }

    private static TrialKey firstKey(SessionViewModel opened) {
        return opened.keys().getFirst();
    }

    private static QuestionRow row(MatrixViewModel model, String probe) {
        return model.rows().stream().filter(QuestionRow.class::isInstance).map(QuestionRow.class::cast)
                .filter(row -> row.probe().id().equals(probe)).findFirst().orElseThrow();
    }

    private static List<String> names(MatrixViewModel model) {
        return model.rows().stream().map(row -> switch (row) {
            case GroupRow group -> group.set().id();
            case QuestionRow question -> question.probe().id() + " " + question.language().toLanguageTag();
        }).toList();
    }
}
