package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Practice models end to end: what they do is known, so the figures are.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsCommandTest {

    private Shell shell;

    @BeforeAll
    void run(@TempDir Path directory) {
        shell = new Shell(directory);
        var result = shell.run("run", "--probes", "tiananmen-1989", "--language", "en,fr", "--repeat", "2", "--session", "first", "--yes",
                "--endpoint", "practice:candid", "--endpoint", "practice:refusing", "--endpoint", "practice:blocked");
        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void everyTableIsPrintedWithASentenceAndPracticeModelsAreMarked() {
        var text = shell.run("findings", "first").out();

        assertTrue(text.startsWith("first: 240 of 240 answers."), text);
        assertTrue(text.contains("Practice models are scripted, not real models."), text);
        assertTrue(text.contains("labelling not measured in this"), text);
        assertTrue(text.contains("They speak of these questions, not of\nthe subject."), text);
        assertFalse(text.contains("null") || text.contains("NaN"), text);
    }

    @Test
    void whatRefusesAndWhatIsBlockedIsToldApartOnSensitiveQuestionsAlone() {
        var rates = json("rates-endpoint");

        assertEquals(List.of("practice:candid sensitive 0/0/0", "practice:candid control 0/0/0", "practice:refusing sensitive 40/0/40",
                "practice:refusing control 0/0/0", "practice:blocked sensitive 40/40/0", "practice:blocked control 0/0/0"),
                rates.stream().map(row -> "%s %s %d/%d/%d".formatted(row.get("group").getAsString(), row.get("questions_are").getAsString(),
                        part(row, "withheld"), part(row, "blocked"), part(row, "refused"))).toList());
        for (var row : rates) {
            assertEquals(10, row.get("questions").getAsInt());
            assertEquals(40, row.getAsJsonObject("withheld").get("n").getAsInt());
            assertTrue(row.get("scripted").getAsBoolean());
            assertEquals("[\"fr\"]", row.get("labelling_not_measured_in").toString());
        }
    }

    @Test
    void tenPairsThatAllDifferAreUnlikelyByChance() {
        var refusing = json("sensitive-control").get(1);

        assertEquals(List.of(10, 10, 0), Stream.of("pairs", "only_first", "only_second").map(name -> refusing.get(name).getAsInt()).toList());
        assertEquals(2.0 / 1024, refusing.get("p").getAsDouble(), 1e-12);
        // candid has p = 1; refusing and blocked share the smallest, so that each is multiplied by 3 / 2
        assertEquals(3.0 / 1024, refusing.get("p_adjusted").getAsDouble(), 1e-12);
        assertEquals(3, refusing.get("tests").getAsInt());
    }

    @Test
    void whatCandidSaysAndRefusingDoesNotIsFoundByItsFacts() {
        var shares = json("facts-endpoint").stream().filter(row -> row.get("questions_are").getAsString().equals("sensitive")).toList();
        var knew = json("reasoning-gap");

        var candid = shares.getFirst().getAsJsonObject("said");
        assertEquals("practice:candid", shares.getFirst().get("endpoint").getAsString());
        assertTrue(candid.get("part").getAsInt() > 0.9 * candid.get("n").getAsInt(), candid::toString);
        assertTrue(shares.stream().filter(row -> row.get("endpoint").getAsString().equals("practice:refusing")).allMatch(
                row -> part(row, "said") == 0), shares::toString);
        // its reasoning names the first fact of each question, and its answers none
        assertEquals(List.of("practice:refusing"), knew.stream().map(row -> row.get("endpoint").getAsString()).toList());
        assertTrue(part(knew.getFirst(), "withheld_knew") > 0, knew::toString);
    }

    @Test
    void refusalsAreCannedAndSensitiveQuestionsDivergeMost() {
        var canned = json("canned-text");
        var ranking = json("divergence");

        assertTrue(canned.stream().allMatch(row -> row.get("questions").getAsInt() > 1), canned::toString);
        assertTrue(canned.stream().anyMatch(row -> row.get("endpoints").toString().equals("[\"practice:refusing\"]")), canned::toString);
        assertTrue(ranking.stream().limit(10).allMatch(row -> row.get("questions_are").getAsString().equals("sensitive")), ranking::toString);
        // three models, of which each two differ on a sensitive question: candid answers, one refuses, one is blocked
        assertEquals(1.0, ranking.getFirst().getAsJsonObject("reasons").get("outcomes").getAsDouble());
        // withheld by two of three more than its control, which all answer
        assertEquals(2.0 / 3, ranking.getFirst().getAsJsonObject("reasons").get("control").getAsDouble(), 1e-12);
    }

    @Test
    void aLongTableIsCutUnlessItIsAskedFor() {
        var all = shell.run("findings", "first").out();
        var one = shell.run("findings", "first", "--table", "facts").out();

        assertTrue(all.contains("more: --table facts"), all);
        assertFalse(one.contains("more: --table"), one);
        assertTrue(one.contains("half to two thirds"), one);
    }

    @Test
    void aSessionOrTableNobodyKnowsIsNamedWithWhatWasExpected() {
        var session = shell.run("findings", "second");
        var table = shell.run("findings", "first", "--table", "rates");

        assertEquals(ExitCode.WRONG_INPUT, session.code());
        assertTrue(session.err().contains("session 'second'") && session.err().contains("'first'"), session.err());
        assertEquals(ExitCode.WRONG_INPUT, table.code());
        assertTrue(table.err().contains("--table 'rates'; expected one of rates-endpoint, "), table.err());
    }

    @Test
    void everyTableCanBeAskedForByItsNameAndSaysItInEachLine() {
        for (var name : FindingsTables.names()) {
            var result = shell.run("findings", "first", "--json", "--table", name);

            assertEquals(ExitCode.DONE, result.code(), result.err());
            result.lines().forEach(line -> assertEquals(name, object(line).get("table").getAsString()));
        }
    }

    private List<JsonObject> json(String table) {
        return shell.run("findings", "first", "--json", "--table", table).lines().stream().map(FindingsCommandTest::object).toList();
    }

    private static JsonObject object(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    private static int part(JsonObject row, String share) {
        return row.getAsJsonObject(share).get("part").getAsInt();
    }
}
