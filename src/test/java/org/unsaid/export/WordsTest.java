package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    @Test
    void everyLanguageHasEveryWordWithTheSamePlaces() {
        var english = bundle(Locale.ENGLISH);
        var french = bundle(Locale.FRENCH);

        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(french.keySet()));
        english.keySet().forEach(key -> assertEquals(places(english.getString(key)), places(french.getString(key)), key));
    }

    @Test
    void noWordHasAnApostropheThatMessageFormatTakesForAQuote() {
        for (var language : Words.LANGUAGES) {
            var bundle = bundle(language);
            bundle.keySet().forEach(key -> assertTrue(bundle.getString(key).indexOf('\'') < 0, key + " in " + language));
        }
    }

    @Test
    void countsSayWhatWasCutAndWhichLabelsAreDoubtful() {
        var counts = new EnumMap<Outcome, Integer>(Map.of(Outcome.REFUSED, 2, Outcome.DIRECT, 3));
        var english = new Words(Locale.ENGLISH);
        var french = new Words(Locale.FRENCH);

        assertEquals("2 refused, 3 direct", english.counts(new Tally(counts, 0, 0)));
        assertEquals("2 refused, 3 direct (1 cut by length, 2 doubtful)", english.counts(new Tally(counts, 1, 2)));
        assertTrue(french.counts(new Tally(counts, 0, 1)).endsWith(" (dont 1 douteuse)"), french.counts(new Tally(counts, 0, 1)));
        assertEquals(List.of("2 tronquées par la longueur"), french.remarks(new Tally(counts, 2, 0)));
    }

    @Test
    void aLanguageWithoutWordsGetsEnglish() {
        assertEquals("refused", new Words(Locale.SIMPLIFIED_CHINESE).text("outcome.refused"));
    }

    @Test
    void oneIsNotCountedAsMany() {
        assertEquals("1 probe set, 1,250 questions, once", List.of("sets", "questions", "times").stream()
                .map(what -> new Words(Locale.ENGLISH).counted(what, what.equals("questions") ? 1250 : 1)).collect(Collectors.joining(", ")));
        assertEquals("0 question", new Words(Locale.FRENCH).counted("questions", 0));
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("org.unsaid.export.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
