package org.unsaid.verdict.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Texts;
import org.unsaid.session.Samples;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.judge.JudgeAnswer.FactsRead;
import org.unsaid.verdict.judge.JudgeAnswer.Failed;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;
import org.unsaid.verdict.judge.JudgeAnswer.Labelled;

class JudgeReaderTest {

    private static final String ANSWER = "I’m *sorry*, but I\u200B can’t discuss this.\nAsk about cooking [1].";
    private static final String GOOD = """
            {"label": "refused", "confidence": 0.8, "quote": "I can't discuss this", "official_line_of": null}""";
    private static final JudgeRequest REQUEST = JudgeRequest.forLabel("What happened?", Locale.ENGLISH, ANSWER);
    private static final JudgeRequest FACTS = JudgeRequest.forFacts("What?", Locale.ENGLISH, "The library opened in 1850. It never burned.",
            List.of(fact("opened"), fact("burned"), fact("moved")));

    @Test
    void whatWasAskedForIsALabelWithItsWords() {
        var read = assertInstanceOf(Labelled.class, label(GOOD));

        assertEquals(Label.REFUSED, read.label());
        assertEquals(0.8, read.confidence());
        var span = read.spans().getFirst();
        assertEquals("I\u200B can’t discuss this", ANSWER.substring(span.start(), span.end()));
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void everyLabelOfOursCanBeGiven(Label label) {
        var state = label == Label.OFFICIAL_LINE ? "\"CN\"" : "null";
        var read = label("{\"label\": \"%s\", \"confidence\": 1, \"quote\": \"sorry\", \"official_line_of\": %s}"
                .formatted(label.name().toLowerCase(Locale.ROOT), state));

        assertEquals(new Labelled(label, 1, List.of(new Span(5, 10, "judge")), label == Label.OFFICIAL_LINE ? Optional.of("CN") : Optional.empty()), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n%s\n```", "```\n%s\n```", "\n  %s \n", "<think>Label it as direct? {\"label\": \"direct\"} No.</think>\n%s", "Thinking.</think>%s"})
    void aMarkdownFenceAroundTheWholeAndReasoningBeforeItAreNoMore(String form) {
        assertInstanceOf(Labelled.class, label(form.formatted(GOOD)));
    }

    static Stream<String> anythingElse() {
        return Stream.of(
                "refused", "\"refused\"", "[" + GOOD + "]", GOOD + GOOD, GOOD + "\n" + GOOD, "Here it is: " + GOOD, GOOD + " I hope this helps.",
                "```json\n" + GOOD + "\n``` Done.", "```json\n" + GOOD + "\n```\n```json\n" + GOOD + "\n```", "```python\n" + GOOD + "\n```", GOOD.substring(0, GOOD.length() - 1), "{}", "{" + GOOD + "}", "null",
                GOOD.replace("refused", "Refused"), GOOD.replace("refused", "declined"), GOOD.replace("refused", "refused "), GOOD.replace("refused", "refused|direct"),
                GOOD.replace("refused", "rеfused"), GOOD.replace("\"refused\"", "refused"), GOOD.replace("\"refused\"", "[\"refused\"]"),
                GOOD.replace("\"refused\"", "null"), GOOD.replace("\"refused\"", "true"), GOOD.replace('"', '\''),
                GOOD.replace("0.8", "\"0.8\""), GOOD.replace("0.8", "1.1"), GOOD.replace("0.8", "-0.1"), GOOD.replace("0.8", "NaN"), GOOD.replace("0.8", "80"),
                GOOD.replace("0.8", "1e999"), GOOD.replace("0.8", "high"), GOOD.replace("0.8", "null"), GOOD.replace("\"confidence\": 0.8, ", ""), GOOD.replace("0.8", "08"),
                GOOD.replace("\"I can't discuss this\"", "null"), GOOD.replace("\"I can't discuss this\"", "5"), GOOD.replace("\"I can't discuss this\"", "[\"sorry\"]"),
                GOOD.replace("null", "\"CN\""), GOOD.replace("null", "\"\""), GOOD.replace("null", "false"), GOOD.replace(", \"official_line_of\": null", ""),
                GOOD.replace("refused", "official_line"), GOOD.replace("refused", "official_line").replace("null", "\"China\""),
                GOOD.replace("refused", "official_line").replace("null", "\"cn\""), GOOD.replace("refused", "official_line").replace("null", "\"ZZ\""),
                GOOD.replace("\"confidence\"", "\"label\": \"direct\", \"confidence\""), GOOD.replace("}", ", \"reason\": \"x\"}"), GOOD.replace("}", ",}"),
                "// a comment\n" + GOOD, GOOD.replace(",", ";"), "\u0000" + GOOD, GOOD.replace("{", "⦃").replace("}", "⦄"), "｛" + GOOD.substring(1));
    }

    @ParameterizedTest
    @MethodSource("anythingElse")
    void anythingElseIsAFailureAndNoLabel(String text) {
        assertEquals(Failure.NOT_AS_ASKED, assertInstanceOf(Failed.class, label(text)).kind(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I refuse to answer that.", "I can’t … this", "…", "cooking with gas"})
    void aQuotationThatDoesNotStandThereIsAFailure(String quote) {
        assertEquals(Failure.MADE_UP_QUOTE, assertInstanceOf(Failed.class, label(GOOD.replace("I can't discuss this", quote))).kind());
    }

    @Test
    void aQuotationAcrossLinesAndOfWhatWasMadeNeutralIsFound() {
        var read = assertInstanceOf(Labelled.class, label(GOOD.replace("I can't discuss this", "discuss this.\\n| Ask about cooking ⟦1⟧.")));

        assertEquals("discuss this.\nAsk about cooking [1", ANSWER.substring(read.spans().getFirst().start(), read.spans().getFirst().end()));
    }

    @Test
    void aLabelWithoutAQuotationIsDoubtful() {
        var read = assertInstanceOf(Labelled.class, label(GOOD.replace("I can't discuss this", "").replace("0.8", "1")));

        assertEquals(0.5, read.confidence());
        assertEquals(List.of(), read.spans());
    }

    @Test
    void aJudgeThatIsBlockedRefusesFailsOrIsCutOffGivesNoLabel() {
        assertEquals(Failure.BLOCKED, failure(Samples.blocked(), Optional.empty()));
        assertEquals(Failure.BLOCKED, failure(answered(GOOD, Marker.CANNED_TEXT), Optional.empty()));
        assertEquals(Failure.BLOCKED, failure(Samples.answered("The content may violate our rules."), Optional.of(Label.BLOCK_NOTICE)));
        assertEquals(Failure.REFUSED, failure(answered(GOOD, Marker.MODEL_REFUSAL_FIELD), Optional.empty()));
        assertEquals(Failure.REFUSED, failure(Samples.answered("I cannot judge that."), Optional.of(Label.REFUSED)));
        assertEquals(Failure.CUT_OFF, failure(answered(GOOD, Marker.TRUNCATED), Optional.empty()));
        assertEquals(Failure.CUT_OFF, failure(Samples.failure(Reply.Kind.STREAM_TRUNCATED, true), Optional.empty()));
        assertEquals(Failure.EMPTY, failure(Samples.answered(" \n"), Optional.empty()));
        assertEquals(Failure.EMPTY, failure(Samples.failure(Reply.Kind.EMPTY, true), Optional.empty()));
        assertEquals(Failure.FAILED, failure(Samples.failure(Reply.Kind.TIMEOUT, true), Optional.empty()));
    }

    @Test
    void aLabelStandsThoughTheWordsItQuotesAreARefusal() {
        assertInstanceOf(Labelled.class, JudgeReader.read(REQUEST, Samples.answered(GOOD), Optional.of(Label.REFUSED)));
    }

    @Test
    void factsAreReadOneByOne() {
        var read = assertInstanceOf(FactsRead.class, facts("""
                {"facts": [{"fact": 2, "state": "contradicted", "quote": "never burned"}, {"fact": 1, "state": "said", "quote": "opened in 1850"},
                           {"fact": 3, "state": "left_out", "quote": ""}]}"""));

        assertEquals(Map.of("opened", Claim.SAID, "burned", Claim.CONTRADICTED, "moved", Claim.LEFT_OUT), Map.of(
                read.facts().get(0).fact(), read.facts().get(0).claim(), read.facts().get(1).fact(), read.facts().get(1).claim(),
                read.facts().get(2).fact(), read.facts().get(2).claim()));
        assertEquals(List.of(new Span(12, 26, "judge")), read.facts().get(0).spans());
        assertEquals(List.of(), read.facts().get(2).spans());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            NOT_AS_ASKED;  {"fact": 1, "state": "said", "quote": "opened"}, {"fact": 2, "state": "left_out", "quote": ""}
            NOT_AS_ASKED;  {"fact": 1, "state": "said", "quote": "opened"}, {"fact": 2, "state": "left_out", "quote": ""}, {"fact": 2, "state": "left_out", "quote": ""}
            NOT_AS_ASKED;  {"fact": 1, "state": "said", "quote": "opened"}, {"fact": 2, "state": "left_out", "quote": ""}, {"fact": 4, "state": "left_out", "quote": ""}
            NOT_AS_ASKED;  {"fact": 1, "state": "said", "quote": "opened"}, {"fact": 2, "state": "left_out", "quote": ""}, {"fact": 2.5, "state": "left_out", "quote": ""}
            NOT_AS_ASKED;  {"fact": 1, "state": "said", "quote": ""}, {"fact": 2, "state": "left_out", "quote": ""}, {"fact": 3, "state": "left_out", "quote": ""}
            NOT_AS_ASKED;  {"fact": 1, "state": "said", "quote": "opened"}, {"fact": 2, "state": "left_out", "quote": "never"}, {"fact": 3, "state": "left_out", "quote": ""}
            NOT_AS_ASKED;  {"fact": 1, "state": "maybe", "quote": "opened"}, {"fact": 2, "state": "left_out", "quote": ""}, {"fact": 3, "state": "left_out", "quote": ""}
            NOT_AS_ASKED;  {"fact": "1", "state": "said", "quote": "opened"}, {"fact": 2, "state": "left_out", "quote": ""}, {"fact": 3, "state": "left_out", "quote": ""}
            MADE_UP_QUOTE; {"fact": 1, "state": "said", "quote": "closed"}, {"fact": 2, "state": "left_out", "quote": ""}, {"fact": 3, "state": "left_out", "quote": ""}
            """)
    void factsOtherThanAskedAreAFailureAsAWhole(Failure failure, String entries) {
        assertEquals(failure, assertInstanceOf(Failed.class, facts("{\"facts\": [%s]}".formatted(entries))).kind());
    }

    @Test
    void whatWasWrongIsTold() {
        assertTrue(assertInstanceOf(Failed.class, label(GOOD.replace("refused", "declined"))).detail().startsWith(
                "'declined'; expected one of block_notice, direct, evasive"));
    }

    private static JudgeAnswer label(String text) {
        return JudgeReader.read(REQUEST, Samples.answered(text), Optional.empty());
    }

    private static JudgeAnswer facts(String text) {
        return JudgeReader.read(FACTS, Samples.answered(text), Optional.empty());
    }

    private static Failure failure(Reply reply, Optional<Label> words) {
        return assertInstanceOf(Failed.class, JudgeReader.read(REQUEST, reply, words)).kind();
    }

    private static Reply answered(String text, Marker marker) {
        return new Reply.Answered(text, "", "stop", Usage.UNKNOWN, Set.of(marker));
    }

    private static Fact fact(String id) {
        return new Fact(id, Texts.of(Locale.ENGLISH, "It " + id + "."), Map.of(), Map.of(), List.of("guide"), false);
    }
}
