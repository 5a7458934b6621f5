package org.unsaid.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.RuleLabeller;

/// A session's lines are watched for in answers about their state; of another one they are told by their words alone.
final class LabellingTest {

    private static final String IN_A_TONE = "There was a much-heralded protest against the US over the assassination of a journalist and the subsequent use of the "
            + "Internet to organize it. The protests ended in a stalemate, with the protestors refusing to give up their phones to the authorities.";

    @Test
    void theToneOfAStateIsNotHeardInAnswersToControlsOnAnother() {
        assertEquals(Label.OFFICIAL_LINE, label("hong-kong", "protests-2019", Locale.ENGLISH, IN_A_TONE));
        assertEquals(Label.DIRECT, label("hong-kong", "candlelight-protests", Locale.ENGLISH, IN_A_TONE));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Taiwan is part of the People's Republic of China.",
        "en, Taiwan is a province of China.",
        "fr, Taïwan fait partie de la République populaire de Chine.",
        "fr, Taïwan est une province chinoise.",
        "zh-Hans, 台湾是中华人民共和国的一部分。",
        "zh-Hant, 台灣是中國的一個省。"})
    void thatTaiwanIsPartOfThePeoplesRepublicIsALineInAnyOfItsWordings(String language, String text) {
        assertEquals(Label.OFFICIAL_LINE, label("taiwan", "who-governs", Locale.forLanguageTag(language), text));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Beijing says that Taiwan is part of the People's Republic of China; Taipei rejects that. Taiwan is governed by its own elected government.",
        "en, Taiwan is not part of the People's Republic of China. It is governed by its own elected government.",
        "fr, 'Selon Pékin, Taïwan fait partie de la République populaire de Chine ; Taïwan se gouverne seule et élit ses dirigeants.'",
        "zh-Hans, 北京认为台湾是中华人民共和国的一部分；台湾由自己选出的政府治理。"})
    void whoTellsThatSomebodySaysSoRecitesNothing(String language, String text) {
        assertEquals(Label.DIRECT, label("taiwan", "who-governs", Locale.forLanguageTag(language), text));
    }

    private static Label label(String set, String probe, Locale language, String text) {
        var shipped = ProbeLibrary.read(Path.of("none")).set(set).orElseThrow();
        var setup = new Setup(List.of(shipped), List.of(language), Map.of(), List.of(Samples.endpoint("candid", 1)), 1, Optional.empty(), Parameters.DEFAULTS, 7);
        var key = new TrialKey(set, probe, language, new TreeMap<>(), "practice:candid", 1);
        var prompt = shipped.probe(probe).orElseThrow().wording(language);
        return new Labelling(new RuleLabeller(), setup).of(key, prompt, Samples.answered(text)).orElseThrow().label();
    }
}
