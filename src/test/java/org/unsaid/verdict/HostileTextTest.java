package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts made to cost time: none may cost more than its length accounts for.
class HostileTextTest {

    private static final int LENGTH = 200_000;
    private static final CombinedLabeller LABELLER = new CombinedLabeller();

    @BeforeAll
    static void warmUp() {
        texts().forEach(text -> LABELLER.label(passage(text.substring(0, 2_000))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void costsNoMoreThanItsLength(String text) {
        // 30 ms is enough on an idle machine; a quadratic step would take minutes
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LABELLER.label(passage(text)));
    }

    static Stream<String> texts() {
        return Stream.of(
                        "a", " ", "\n", "\"", ".", "?", ",", "*", "`", "-", "\u200B", "\u202E", "\uD83D", "\uDC00", "\uD83D\uDE00",
                        "\u0301", "e\u0301", "\uFDFA", "ﬃ", "我", "我不能", "我无法提供", "抱歉，", "不", "i can't ", "i cannot help ",
                        "i cannot help you with that ", "i do not have personal opinions but ", "sorry ", "it is not appropriate ",
                        "it is important to ", "question: answer: ", "we firmly oppose ", "the chinese government says ",
                        "坚决反对", "在党的领导下", "1. ", "- a\n", "\"i cannot\" ", "a.b.c.", "<think>", "the of and to ",
                        "is not never not ", "i i i i ", "ca ca ca", "as an ai language model, ", "let's talk about ", "beijing ",
                        "je ne peux pas ", "\u1160")
                .map(piece -> piece.repeat(LENGTH / piece.length()));
    }

    private static Passage passage(String text) {
        return new Passage("a".repeat(100) + " what happened " + "我".repeat(100), Locale.ENGLISH, text, false, List.of());
    }
}
