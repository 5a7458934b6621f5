package org.unsaid.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.endpoint.ScriptedModel.Script;
import org.unsaid.probe.Role;
import org.unsaid.session.Samples;

class PracticeModelsTest {

    private final Repertoire repertoire = new Repertoire();
    private final PracticeModels models = new PracticeModels(repertoire, Tempo.INSTANT);

    PracticeModelsTest() {
        repertoire.learn(List.of(Samples.set("libraries",
                List.of(Samples.probe("arles", Role.NEUTRAL), Samples.probe("nice", Role.SENSITIVE)))));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartAnswersAPlainQuestionFromItsFacts(Part part) {
        var body = body(part.model(), "When did the library of arles open?");

        assertTrue(words(body).contains("opened in 1850"), body);
    }

    @Test
    void theCandidPartAnswersASensitiveQuestionToo() {
        assertTrue(words(body("candid", "When did the library of nice open?")).contains("opened in 1850"));
    }

    @Test
    void theRefusingPartDeclinesAndShowsThatItPlannedAnAnswer() {
        var body = body("refusing", "When did the library of nice open?");

        assertTrue(body.contains("reasoning_content"), body);
        assertFalse(words(body.replaceAll("\"reasoning_content\":\"[^\"]*\"", "")).contains("1850"), body);
    }

    @Test
    void theBlockedPartIsStoppedByItsService() {
        var script = models.play("blocked", Optional.empty(), "When did the library of nice open?");

        assertTrue(script.status() == 400 || all(script).contains("\"content_filter\""), all(script));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void aQuestionNobodyWroteAScriptForIsSaidToHaveNone(Part part) {
        var body = words(body(part.model(), "Who won the cup?"));

        assertTrue(body.contains("practice model and have no script"), body);
    }

    @Test
    void theSameQuestionGetsTheSameReply() {
        assertEquals(body("evasive", "When did the library of nice open?"), body("evasive", "When did the library of nice open?"));
    }

    @Test
    void anUnknownPartIsNamed() {
        var error = assertThrows(IllegalArgumentException.class, () -> models.play("shy", Optional.empty(), "Who?"));

        assertTrue(String.valueOf(error.getMessage()).startsWith("no practice model 'shy'"), error.getMessage());
    }

    private String body(String model, String prompt) {
        return all(models.play(model, Optional.empty(), prompt));
    }

    private static String all(Script script) {
        return script.pieces().stream().map(piece -> piece.body()).collect(Collectors.joining());
    }

    /// The words of a stream, put together again.
    private static String words(String body) {
        return Pattern.compile("\"content\":\"([^\"]*)\"").matcher(body).results()
                .map(match -> match.group(1)).collect(Collectors.joining());
    }
}
