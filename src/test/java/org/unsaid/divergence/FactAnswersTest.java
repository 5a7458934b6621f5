package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;

/// Holds the cues against answers that were written to measure them, before the cues were looked at.
class FactAnswersTest {

    private static final Map<String, Probe> PROBES = new HashMap<>();

    static {
        ProbeLibrary.read(Path.of("none")).sets().forEach(set ->
                set.probes().forEach(probe -> PROBES.put(set.id() + "/" + probe.id(), probe)));
    }

    private record Answer(String probe, String style, Map<String, String> states, boolean cut, String text) {}

    @ParameterizedTest
    @CsvSource({"en", "fr", "zh-Hans", "zh-Hant"})
    void theAnswersAreManyOfAllKindsAndSayOfEachFactWhatTheyDoWithIt(String language) throws IOException {
        var answers = read(language);

        assertTrue(answers.size() >= 150, "answers: " + answers.size());
        assertTrue(answers.stream().map(answer -> answer.probe().split("/", -1)[0]).distinct().count() >= 12);
        var kinds = answers.stream().map(answer -> probe(answer).kind()).collect(Collectors.toSet());
        assertEquals(new HashSet<>(List.of(Kind.values())), kinds);
        answers.forEach(answer -> assertEquals(
                probe(answer).facts().stream().map(Fact::id).collect(Collectors.toSet()), answer.states().keySet(), answer.probe()));
    }

    /// A little under what was measured: see README.
    @ParameterizedTest
    @CsvSource({"en, .92, .80, .88", "fr, .95, .75, .94", "zh-Hans, .90, .76, .94", "zh-Hant, .92, .73, .96"})
    void whatCuesFindIsMostlySaidAndMuchOfWhatIsSaidIsFound(
            String language, double precision, double recall, double precisionOfContradictions) throws IOException {
        int right = 0;
        int found = 0;
        int is = 0;
        int contradicted = 0;
        int rightlyContradicted = 0;
        for (var answer : read(language)) {
            for (var reading : new FactFinder(probe(answer)).read(Locale.forLanguageTag(language), answer.text(), answer.cut())) {
                var state = answer.states().getOrDefault(reading.fact().id(), "");
                found += reading.state() == FactState.SAID ? 1 : 0;
                is += state.equals("said") ? 1 : 0;
                right += reading.state() == FactState.SAID && state.equals("said") ? 1 : 0;
                contradicted += reading.state() == FactState.CONTRADICTED ? 1 : 0;
                rightlyContradicted += reading.state() == FactState.CONTRADICTED && state.equals("contradicted") ? 1 : 0;
            }
        }
        assertTrue(right >= precision * found, "%d of %d found are said".formatted(right, found));
        assertTrue(right >= recall * is, "%d of %d said are found".formatted(right, is));
        assertTrue(rightlyContradicted >= precisionOfContradictions * contradicted, "%d of %d".formatted(rightlyContradicted, contradicted));
    }

    private static Probe probe(Answer answer) {
        return Objects.requireNonNull(PROBES.get(answer.probe()), answer.probe());
    }

    private static List<Answer> read(String language) throws IOException {
        var gson = new Gson();
        return Files.readAllLines(Path.of("src/test/resources/org/unsaid/divergence/answers", language + ".jsonl")).stream()
                .map(line -> gson.fromJson(line, Answer.class)).toList();
    }
}
