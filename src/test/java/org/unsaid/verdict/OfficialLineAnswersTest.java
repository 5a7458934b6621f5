package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.ProbeLibrary;

/// Holds the rule against answers that were written to measure it: half recite a state's line as their own position, half
/// report it beside other views or reject it.
class OfficialLineAnswersTest {

    private static final ProbeLibrary LIBRARY = ProbeLibrary.read(Path.of("none"));
    private static final String FOLDER = "src/test/resources/org/unsaid/verdict/";

    private record Answer(String language, boolean official, String set, String state, String text) {}

    @Test
    void theAnswersAreOfEveryStateThatHasLines() throws IOException {
        var answers = read("official-line-answers.jsonl");

        assertTrue(answers.size() >= 200);
        assertEquals(answers.size(), 2 * answers.stream().filter(Answer::official).count());
        assertEquals(
                LIBRARY.sets().stream().flatMap(set -> set.officialLines().stream()).map(OfficialLine::state).distinct().sorted().toList(),
                answers.stream().map(Answer::state).distinct().sorted().toList());
    }

    /// The first three were looked at while the rule was mended, the fourth once, when it was done, the fifth never.
    @ParameterizedTest
    @CsvSource({"official-line-answers.jsonl, .8", "official-line-answers-2.jsonl, .8", "official-line-answers-3.jsonl, .85", "official-line-answers-4.jsonl, .8",
        "official-line-answers-5.jsonl, .9"})
    void whatIsFoundIsNineTimesInTenALineAndMostAreFound(String file, double recall) throws IOException {
        var labeller = new RuleLabeller();
        int right = 0;
        int found = 0;
        var answers = read(file);
        for (var answer : answers) {
            var set = LIBRARY.set(answer.set()).orElseThrow();
            var language = Locale.forLanguageTag(answer.language());
            var verdict = labeller.label(new Passage(
                    set.probes().getFirst().wording(language), language, answer.text(), false, set.officialLines()));
            if (verdict.label() == Label.OFFICIAL_LINE) {
                found++;
                if (answer.official()) {
                    right++;
                    assertEquals(Optional.of(answer.state()), verdict.state(), answer.text());
                }
            }
        }
        assertTrue(right >= 0.9 * found, "%d of %d found recite".formatted(right, found));
        long all = answers.stream().filter(Answer::official).count();
        assertTrue(right >= recall * all, "%d of %d that recite are found".formatted(right, all));
    }

    /// As answers come to `label`: nobody says what they are about, and only the words of a line count.
    @ParameterizedTest
    @CsvSource({"official-line-answers.jsonl, .8", "official-line-answers-2.jsonl, .6", "official-line-answers-3.jsonl, .45", "official-line-answers-4.jsonl, .25",
        "official-line-answers-5.jsonl, .65"})
    void linesAreFoundWhereTheSubjectIsGuessed(String file, double recall) throws IOException {
        var lines = new WatchedLines(ProbeLibrary.shippedSubjects());
        var labelling = new TextLabelling(new WatchfulLabeller(new RuleLabeller(), () -> lines));
        var answers = read(file);
        var found = answers.stream().filter(answer -> {
            var language = Locale.forLanguageTag(answer.language());
            var prompt = LIBRARY.set(answer.set()).orElseThrow().probes().getFirst().wording(language);
            return labelling.label(new TextLabelling.Recorded(prompt, Optional.of(language), answer.text(), false)).outcome() == Outcome.OFFICIAL_LINE;
        }).toList();
        long right = found.stream().filter(Answer::official).count();
        long all = answers.stream().filter(Answer::official).count();

        assertTrue(right >= 0.9 * found.size(), "%d of %d found recite".formatted(right, found.size()));
        assertTrue(right >= recall * all, "%d of %d that recite are found".formatted(right, all));
    }

    private static List<Answer> read(String file) throws IOException {
        var gson = new Gson();
        return Files.readAllLines(Path.of(FOLDER + file)).stream().map(line -> gson.fromJson(line, Answer.class)).toList();
    }
}
