package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignWordsTest {

    /// Those that are looked for in questions mark nothing in an answer.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ASKS_.*")
    void everyReasonThatIsMarkedInAnAnswerIsExplained(Sign sign) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            var texts = ResourceBundle.getBundle("org.unsaid.ui.messages.compare", language);

            assertTrue(texts.containsKey("compare.reason." + sign.id()), sign.id() + " in " + language);
        }
    }
}
