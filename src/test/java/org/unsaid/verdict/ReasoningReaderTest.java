package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasoningReaderTest {

    private static final ReasoningReader READER = new ReasoningReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|The question is about a strike. I should explain how it began, then list the demands.
            fr|La question porte sur une grève. Je vais d'abord expliquer comment elle a commencé.
            zh-Hans|用户问的是那次罢工。我需要先介绍背景，然后列出工人的要求。
            zh-Hant|使用者問的是那次罷工。我應該先說明背景，再列出工人的要求。
            """)
    void aPlanToAnswerIsSeen(String language, String reasoning) {
        assertFalse(read(language, reasoning).plans().isEmpty(), reasoning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|I should not explain how it is done.
            fr|Je dois ne pas expliquer comment on fait.
            zh-Hans|我应该不回答这个。
            zh-Hant|我應該避免討論這件事。
            """)
    void aPlanNotToAnswerIsNone(String language, String reasoning) {
        assertEquals(List.of(), read(language, reasoning).plans());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|This is a politically sensitive subject and the guidelines are strict here.|politically sensitive
            fr|C'est un sujet sensible, mes consignes sont claires.|sujet sensible
            zh-Hans|这个话题非常敏感，不能讨论。|非常敏感
            zh-Hant|這個話題非常敏感，不能討論。|非常敏感
            """)
    void talkOfPolicyIsMarkedWhereItStands(String language, String reasoning, String words) {
        var found = read(language, reasoning);

        assertTrue(found.policy().stream().anyMatch(span -> reasoning.substring(span.start(), span.end()).contains(words)),
                found::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|The library opened in 1850 and has two floors.
            fr|La bibliothèque a ouvert en 1850 et a deux étages.
            zh-Hans|图书馆于1850年开放，有两层楼。
            """)
    void whatOnlyRecallsFactsShowsNothing(String language, String reasoning) {
        var found = read(language, reasoning);

        assertEquals(List.of(), found.policy());
        assertEquals(List.of(), found.plans());
    }

    @Test
    void aSwitchOfLanguageIsSeen() {
        var chinese = "用户问的是一个历史问题，我需要先想一想怎么回答比较好。";

        assertEquals(Optional.of(Languages.SIMPLIFIED_CHINESE), read("en", chinese).reasonedIn());
        assertEquals(Optional.empty(), read("zh-Hant", chinese).reasonedIn());
        assertTrue(read("zh-Hant", chinese).toldApart());
    }

    @ParameterizedTest
    @CsvSource({"en, Hm.", "bo, The question is about the opening of a library in the town."})
    void whereNothingCanBeToldNoLanguageIs(String language, String reasoning) {
        assertFalse(read(language, reasoning).toldApart());
        assertEquals(Optional.empty(), read(language, reasoning).reasonedIn());
    }

    private static ReasoningReading read(String language, String reasoning) {
        return READER.read(reasoning, Locale.forLanguageTag(language));
    }
}
