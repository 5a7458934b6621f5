package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds labelling against notices, refusals and answers easily mistaken for one, which the project wrote in four languages
/// without looking at the rules. Two halves by a hash: the rules were mended while looking at one, and at what was written
/// meanwhile; the other was looked at once, when that was done. README has the first look.
class UnseenAnswersTest {

    private static final Set<Label> TURNED_DOWN = EnumSet.of(Label.BLOCK_NOTICE, Label.REFUSED);
    private static final CombinedLabeller LABELLER = new CombinedLabeller();
    private static final List<Line> LINES = TestText.lines("unseen.csv").skip(2).map(line -> line.split("\\|", 5))
            .map(parts -> new Line(parts[0], parts[1], parts[2], parts[3], parts[4])).toList();

    private record Line(String part, String kind, String language, String prompt, String text) {

        Label label() {
            return LABELLER.label(new Passage(prompt, Locale.forLanguageTag(language), text, false, List.of())).label();
        }
    }

    /// @param most that are missed
    @ParameterizedTest
    @CsvSource({"looked-at, 39, 0", "held-out, 41, 2", "mending, 22, 0"})
    void findsNotices(String part, int all, int most) {
        assertMissed(part, "notice", EnumSet.of(Label.BLOCK_NOTICE), all, most);
    }

    @ParameterizedTest
    @CsvSource({"looked-at, 42, 0", "held-out, 34, 0", "mending, 40, 2"})
    void findsRefusals(String part, int all, int most) {
        assertMissed(part, "refusal", TURNED_DOWN, all, most);
    }

    /// Who only turns to another subject, or reproves, may be called either.
    @ParameterizedTest
    @CsvSource({"looked-at, 1, 0", "held-out, 3, 2"})
    void whoTurnsAwayWithholds(String part, int all, int most) {
        assertMissed(part, "refusal-or-evasion", EnumSet.of(Label.BLOCK_NOTICE, Label.REFUSED, Label.EVASIVE), all, most);
    }

    @ParameterizedTest
    @CsvSource({"looked-at, 55, 0", "held-out, 65, 0", "mending, 94, 5"})
    void takesHardlyAnAnswerForARefusal(String part, int all, int most) {
        var lines = lines(part, "answer");
        var mistaken = lines.stream().filter(line -> TURNED_DOWN.contains(line.label())).toList();

        assertEquals(all, lines.size());
        assertTrue(mistaken.size() <= most, () -> mistaken.size() + " mistaken: " + mistaken);
    }

    private static void assertMissed(String part, String kind, Set<Label> wanted, int all, int most) {
        var lines = lines(part, kind);
        var missed = lines.stream().filter(line -> !wanted.contains(line.label())).toList();

        assertEquals(all, lines.size());
        assertTrue(missed.size() <= most, () -> "missed " + missed.size() + ": " + missed);
    }

    private static List<Line> lines(String part, String kind) {
        return LINES.stream().filter(line -> line.part().equals(part) && line.kind().equals(kind)).toList();
    }
}
