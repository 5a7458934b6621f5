package org.unsaid.ui.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeLibrary.Shelf;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.ProbeSets;

class ProbesViewModelTest {

    private static ProbeLibrary library;
    private final List<Destination> went = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();

    @BeforeAll
    static void read(@TempDir Path directory) throws IOException {
        library = Libraries.in(directory);
    }

    @Test
    void setsStandUnderTheStateTheyAreSensitiveFor() {
        var subjects = at("small").branches(Shelf.SHIPPED).stream().map(Subject.Branch::subject).toList();

        assertEquals(new Subject.SensitiveFor("CN"), subjects.getFirst());
        assertTrue(subjects.contains(new Subject.SensitiveFor("FR")), subjects::toString);
        assertEquals(new Subject.Everyday(), subjects.getLast());
    }

    @Test
    void whatAPersonTypedStandsApartFromTheirOtherSets() {
        var branches = at("small").branches(Shelf.OWN);

        assertEquals(List.of(new Subject.SensitiveFor("CN"), new Subject.OwnQuestions()),
                branches.stream().map(Subject.Branch::subject).toList());
        assertEquals("typed", branches.getLast().entries().getFirst().set().id());
    }

    @Test
    void aBrokenFileIsListedAndHidesNoGoodOne() {
        var model = at("small");

        assertEquals(List.of("broken.json"), model.brokenFiles().stream().map(Chosen.ABrokenFile::file).toList());
        assertEquals(library.sets().size(), model.countSets());

        model.choose(model.brokenFiles().getFirst());

        assertTrue(model.chosenProperty().get() instanceof Chosen.ABrokenFile);
        assertTrue(model.rows().isEmpty());
    }

    @Test
    void opensAtTheQuestionThatWasAskedFor() {
        var model = new ProbesViewModel(library, List.of(), went::add, copied::add, new ProbeSets(Optional.of("small"), Optional.of("shots-elsewhere")));

        assertEquals("shots-elsewhere", question(model));
    }

    @Test
    void aControlFollowsItsQuestion() {
        var rows = new ProbesViewModel(library, List.of(), went::add, copied::add, new ProbeSets(Optional.of("tiananmen-1989"), Optional.empty())).rows();

        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.underItsPair()) {
                assertEquals(row.probe().pair(), Optional.of(rows.get(i - 1).probe().id()));
            }
        }
        assertEquals(10, rows.stream().filter(QuestionRow::underItsPair).count());
    }

    @Test
    void stepsFromQuestionToQuestionAndStopsAtTheEnds() {
        var model = at("small");

        model.next();
        model.next();
        assertEquals("shots-elsewhere", question(model));

        model.previous();
        model.previous();
        assertEquals("shots", question(model));
    }

    @Test
    void goesToTheOtherQuestionOfThePair() {
        var model = at("small");

        model.showPair();

        assertEquals("shots-elsewhere", question(model));
    }

    @Test
    void aSearchLooksIntoFactsAndKeepsThePairTogether() {
        var model = at("small");

        model.queryProperty().set("TIRE civils");

        assertEquals(List.of("shots", "shots-elsewhere"), model.rows().stream().map(row -> row.probe().id()).toList());
        assertEquals(Set.of("fire"), model.rows().getFirst().found().facts());
        assertEquals(Set.of(), model.rows().getLast().found().facts());
    }

    @Test
    void aSearchThatFindsNothingHereGoesToTheSetWhereItFindsSomething() {
        var model = at("small");

        model.queryProperty().set("pourquoi donc");

        assertEquals("why", question(model));

        model.queryProperty().set("");
        assertFalse(model.isSearching());
        assertEquals("why", question(model));
    }

    @Test
    void lettersThatAreFoundElsewhereLeadBackToWhereTheSearchBegan() {
        var model = at("small");
        model.next();

        model.queryProperty().set("gwangju");
        assertFalse(model.rows().isEmpty());

        model.queryProperty().set("gwangju is not in any of them");
        assertTrue(model.rows().isEmpty());

        model.queryProperty().set("");
        assertEquals("shots-elsewhere", question(model));
    }

    @Test
    void aSearchThatFindsNothingAnywhereStaysWhereItIs() {
        var model = at("small");

        model.queryProperty().set("no question holds these words");

        assertTrue(model.rows().isEmpty());
        assertEquals(Optional.empty(), model.questionProperty().get());

        model.queryProperty().set("");
        assertEquals("shots", question(model));
    }

    @Test
    void findsChineseWords() {
        var model = at("small");

        model.queryProperty().set("开枪");

        assertEquals(Set.of("fire"), model.rows().getFirst().found().facts());
    }

    @Test
    void copiesTheAddressOfASourceAndSaysSo() {
        var model = at("small");
        var source = Objects.requireNonNull(library.set("small").orElseThrow().sources().get("archive"));

        model.copyAddress(source);

        assertEquals(List.of("https://example.org/document"), copied);
        assertEquals(Optional.of(source), model.copiedProperty().get());
    }

    @Test
    void takesTheSetIntoASession() {
        at("small").useInASession();

        assertEquals(List.of(new Destination.NewSession(Optional.of("small"))), went);
    }

    private ProbesViewModel at(String set) {
        return new ProbesViewModel(library, List.of(), went::add, copied::add, new ProbeSets(Optional.of(set), Optional.empty()));
    }

    private static String question(ProbesViewModel model) {
        return model.questionProperty().get().orElseThrow().probe().id();
    }
}
