package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLabellerTest {

    private static final RuleLabeller LABELLER = new RuleLabeller();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            REFUSED      | I'm sorry, but I can't help with that.
            REFUSED      | I cannot write about this event, as it would go against my guidelines.
            REFUSED      | Je suis désolé, mais je ne peux pas répondre à cette question.
            REFUSED      | 很抱歉，我无法回答您的这个请求。
            REFUSED      | 很抱歉，我無法滿足您的請求。
            BLOCK_NOTICE | 你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。
            BLOCK_NOTICE | Sorry, that's beyond my current scope. Let's talk about something else.
            DIRECT       | Water boils at 100 °C at sea level, and at a lower temperature on a mountain.
            """)
    void tellsTheLabelsApart(Label expected, String text) {
        assertEquals(expected, label(text).label(), text);
    }

    @Test
    void evidenceIsAStretchOfTheOriginalText() {
        var text = "Well. I\u200B can\u2019t   help with that.";

        var span = label(text).spans().getFirst();

        assertEquals("I\u200B can\u2019t   help with that", text.substring(span.start(), span.end()));
    }

    static Verdict label(String text) {
        return label("What happened?", text);
    }

    static Verdict label(String prompt, String text) {
        return LABELLER.label(new Passage(prompt, Locale.ENGLISH, text, false, List.of()));
    }
}
