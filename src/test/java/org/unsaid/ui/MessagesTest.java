package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path VIEWS = Path.of("src/main/java/org/unsaid/ui");
    private static final Pattern USED = Pattern.compile("\"((?:app|welcome|probes|editor|endpoints|sessions|matrix|compare|judge|review|settings|chart|findings|drift)\\.[a-z0-9._-]+)\"");
    private static final Pattern LITERAL =
            Pattern.compile("(?:new (?:Label|Button|CheckBox|ToggleButton|MenuItem|Tooltip|Hyperlink|MenuButton)|setText|setPromptText"
                    + "|setTitle|setAccessibleText|Parts\\.(?:label|paragraph))\\(\\s*\"[^\"]*\\p{L}{2}");

    private static final Pattern BREAKS = Pattern.compile("« | [»?!;:]");

    static List<String> bundles() {
        return Messages.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(String bundle) {
        var english = new TreeSet<>(keys(bundle, Locale.ENGLISH));

        for (var language : Messages.LANGUAGES) {
            assertEquals(english, new TreeSet<>(keys(bundle, language)), bundle + " in " + language);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageFillsTheSamePlaces(String bundle) {
        var english = bundle(bundle, Locale.ENGLISH);
        var french = bundle(bundle, Locale.FRENCH);

        for (var key : english.keySet()) {
            assertEquals(places(english.getString(key)), places(french.getString(key)), key);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyBeginsWithTheNameOfItsBundle(String bundle) {
        assertTrue(keys(bundle, Locale.ENGLISH).stream().allMatch(key -> key.startsWith(bundle + ".")), bundle);
    }

    @Test
    void everyKeyThatAViewNamesExists() throws IOException {
        var known = new TreeSet<String>();
        bundles().forEach(bundle -> known.addAll(keys(bundle, Locale.ENGLISH)));
        var missing = new TreeSet<String>();

        for (var source : sources()) {
            USED.matcher(Files.readString(source)).results().map(match -> match.group(1))
                    .filter(key -> !key.endsWith(".") && !known.contains(key))
                    .forEach(key -> missing.add(source.getFileName() + ": " + key));
        }

        assertTrue(missing.isEmpty(), "keys without a text: " + missing);
    }

    @Test
    void noViewHoldsWordsOfItsOwn() throws IOException {
        var found = new ArrayList<String>();

        for (var source : sources()) {
            LITERAL.matcher(Files.readString(source)).results()
                    .forEach(match -> found.add(source.getFileName() + ": " + match.group()));
        }

        assertTrue(found.isEmpty(), "words outside of the bundles: " + found);
    }

    @Test
    void aMissingTextIsNamed() {
        var error = assertThrows(MissingResourceException.class, () -> new Messages(Locale.ENGLISH).text("app.no-such-text"));

        assertEquals("no text 'app.no-such-text'", error.getMessage());
    }

    @Test
    void noLineIsBrokenBeforeAFrenchSign() {
        var french = new Messages(Locale.FRENCH);

        assertEquals("exercice\u00a0: x", french.text("app.practice", "x"));
        for (var bundle : bundles()) {
            for (var key : keys(bundle, Locale.FRENCH)) {
                assertFalse(BREAKS.matcher(french.text(key)).find(), key);
            }
        }
    }

    @Test
    void aLanguageWithoutTextsFallsBackToEnglish() {
        assertEquals(Locale.ENGLISH, new Messages(Locale.GERMAN).language());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> keys(String bundle, Locale language) {
        return List.copyOf(bundle(bundle, language).keySet());
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle("org.unsaid.ui.messages." + name, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
