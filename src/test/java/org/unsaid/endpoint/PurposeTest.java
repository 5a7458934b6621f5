package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The list of connections that people are shown is that of the code.
class PurposeTest {

    @Test
    void readmeListsEveryConnection() throws IOException {
        var table = Stream.of(Purpose.values())
                .map(purpose -> "| %s | %s | %s |\n".formatted(
                        purpose.why(Locale.ENGLISH), purpose.sends(Locale.ENGLISH), purpose.usually(Locale.ENGLISH)))
                .collect(Collectors.joining("", "| why | what goes out, and where | by default |\n|---|---|---|\n", "\n"));

        assertTrue(Files.readString(Path.of("README.md")).contains(table), "README.md must have:\n" + table);
    }

    @ParameterizedTest
    @EnumSource
    void everyConnectionIsExplainedInFrenchToo(Purpose purpose) {
        for (var text : Set.of(purpose.why(Locale.FRENCH), purpose.sends(Locale.FRENCH), purpose.usually(Locale.FRENCH))) {
            assertFalse(text.isBlank());
        }
        assertNotEquals(purpose.why(Locale.ENGLISH), purpose.why(Locale.FRENCH));
    }

    @Test
    void noTextIsOfAConnectionThatIsNotMade() {
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (var language : Set.of(Locale.ENGLISH, Locale.FRENCH)) {
            var known = new HashSet<String>();
            for (var purpose : Purpose.values()) {
                known.addAll(Set.of(purpose.word() + ".why", purpose.word() + ".sends", purpose.word() + ".usually"));
            }
            assertEquals(known, ResourceBundle.getBundle("org.unsaid.endpoint.purposes", language, only).keySet());
        }
    }
}
