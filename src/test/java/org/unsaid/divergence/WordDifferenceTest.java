package org.unsaid.divergence;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.Any;
import org.unsaid.divergence.Piece.Change;

class WordDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            left;                     right;                    shown
            The army fired.;          The army fired.;          The army fired.
            The army fired.;          The police fired.;        The [-army-][+police+] fired.
            It was a quiet day.;      It was no calm day.;      It was [-a quiet-][+no calm+] day.
            `Yes.`;                   `Yes. More.`;             Yes.[+ More.+]
            l’armée a tiré;           l’armée n’a pas tiré;     l’armée [+n’+]a [+pas +]tiré
            军队向平民开枪。;            军队没有开枪。;              军队[-向平民-][+没有+]开枪。
            在1989年6月;               在1989年7月;               在1989年[-6-][+7+]月
            Aa;                       aa;                       [-Aa-][+aa+]
            ``;                       new;                      [+new+]
            old;                      ``;                       [-old-]
            """)
    void showsWhatDiffersWordByWord(String left, String right, String shown) {
        assertEquals(shown, WordDifference.between(left, right).stream().map(WordDifferenceTest::show).collect(joining()));
    }

    @Test
    void nothingAgainstNothingHasNoPieces() {
        assertEquals(List.of(), WordDifference.between("", ""));
    }

    @Test
    void thePiecesGiveBothTextsBack() throws Exception {
        var characters = "ab \n.六四\uD83D\uDE00\u0301";
        Any.times(1_000, random -> {
            var left = Any.text(random, characters, 60);
            var right = Any.text(random, characters, 60);

            var pieces = WordDifference.between(left, right);

            assertEquals(left, without(pieces, Change.ADDED));
            assertEquals(right, without(pieces, Change.REMOVED));
        });
    }

    @Test
    void longTextsAreComparedBySentencesAndStillGiveBothTextsBack() {
        var left = IntStream.range(0, 3_000).mapToObj("Sentence number %d stands here. "::formatted).collect(joining());
        var right = left.replace("number 77 stands", "number 77 stood");

        var pieces = WordDifference.between(left, right);

        assertEquals(right, without(pieces, Change.REMOVED));
        assertEquals(List.of(Change.KEPT, Change.REMOVED, Change.ADDED, Change.KEPT), pieces.stream().map(Piece::change).toList());
    }

    @Test
    void textsOfAMegabyteEndInTime() {
        var left = "word. ".repeat(170_000);
        var right = "other! ".repeat(140_000);

        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(2, WordDifference.between(left, right).size()));
    }

    @Test
    void textsOfNothingInCommonEndInTime() {
        var left = IntStream.range(0, 1_900).mapToObj(i -> "a" + i).collect(joining(" "));
        var right = IntStream.range(0, 1_900).mapToObj(i -> "b" + i).collect(joining(" "));

        assertTimeout(Duration.ofSeconds(20), () -> WordDifference.between(left, right));
    }

    private static String without(List<Piece> pieces, Change change) {
        return pieces.stream().filter(piece -> piece.change() != change).map(Piece::text).collect(joining());
    }

    private static String show(Piece piece) {
        return switch (piece.change()) {
            case KEPT -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "[+" + piece.text() + "+]";
        };
    }
}
