package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueMatcherTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', useHeadersInDisplayName = true, textBlock = """
            cue;                                         text;                                              found
            opened fire|shot + civilian*;                The army opened fire on civilians.;                 true
            opened fire|shot + civilian*;                The army opened fire. Civilians fled.;              false
            opened fire|shot + civilian*;                They SHOT a Civilian;                               true
            shot + civilian;                             They shot civilians.;                               false
            tank;                                        The tanks came.;                                    false
            tank;                                        An anti-tank gun.;                                  true
            tank;                                        The tank’s crew.;                                   true
            opened fire + !rubber bullet*;               They opened fire with rubber bullets.;              false
            opened fire + !rubber bullet*;               They opened fire with live rounds.;                 true
            killed + !no|nobody;                         Nobody was killed.;                                 false
            killed + !no|nobody;                         Notably, hundreds were killed.;                     true
            l'armée;                                     Selon lui, l’armée a tiré.;                         true
            armée;                                       Selon lui, l’armée a tiré.;                         true
            armee;                                       Selon lui, l’armée a tiré.;                         false
            “great firewall”;                            The "Great Firewall" is old.;                       true
            2017-2019;                                   In 2017–2019 camps were built.;                     true
            one million|1 million;                       About 1\u00A0million people.;                       true
            000;                                         Some 10,000 died.;                                  false
            10;                                          Some 10,000 died.;                                  false
            10;                                          It rose by 2.10 points.;                            false
            10,000;                                      Some 10,000 died.;                                  true
            1989;                                        It ended in 1989.;                                  true
            六四|6月4日;                                  军队在6月4日开枪。;                                    true
            1989年6月4日;                                 1989 年 6 月 4 日，军队开枪。;                          true
            6月4日;                                       ６月４日，軍隊開槍。;                                   true
            4人;                                          共有14人死亡。;                                       false
            开枪 + 平民;                                   军队开枪。平民逃走。;                                   false
            开枪 + 平民;                                   军队向平民开枪！;                                      true
            nato;                                        加入NATO的国家。;                                    true
            戦車;                                         1989年に戦車が来た。;                                  true
            བོད;                                          དེ་རིང་བོད་ལྗོངས།;                                     true
            depend* on the;                              It depended on the Party.;                          true
            depend* on the;                              It depends upon the Party.;                         false
            kill* on june*;                              They killed, on June 4.;                            false
            jpeg*体积;                                    JPEG文件体积小;                                       false
            jpeg*体积;                                    JPEGs体积小;                                          true
            4 june 1989;                                 On **4 June** 1989 it rained.;                      true
            等于12;                                       80的15%等于 **12**。;                                true
            80 * 15;                                     It is 80 * 15 here.;                                true
            80*15;                                       It is 80*15 here.;                                  true
            80 15;                                       It is 80 * 15 here.;                                false
            _june 4_;                                    On _June 4_ it rained.;                             true
            june 4;                                      On _June 4_ it rained.;                             true
            ÷;                                           12 ÷ 4;                                             true
            탱크*;                                        탱크가 왔다.;                                        true
            tiananmen;                                   Tian\u200Ban\u00ADmen in June.;                     true
            """)
    void findsWhatASentenceSays(String cue, String text, boolean found) {
        assertEquals(found, matcher(cue).isFoundIn(unescaped(text)));
    }

    @Test
    void accentsMayBeEncodedEitherWay() {
        var composed = matcher("arme\u0301e");

        assertEquals(List.of(true, true), Stream.of("l'arm\u00E9e", "l'arme\u0301e").map(composed::isFoundIn).toList());
    }

    @Test
    void aMatchIsTheExactSentenceOfTheOriginalText() {
        var text = "Well …  \u200BThe army “opened\u00A0fire” on  civilians at 5.30 a.m. on 4 June.\u00A0\n\nMore.";

        var match = matcher("opened fire + civilian*").find(text).getFirst();

        assertEquals("\u200BThe army “opened\u00A0fire” on  civilians at 5.30 a.m. on 4 June.",
                text.substring(match.start(), match.end()));
    }

    @Test
    void eachSentenceCountsOnceAndNamesTheFirstCueItHolds() {
        var cues = Stream.of("army", "fire", "camp").map(Cue::new).toList();

        var matches = new CueMatcher(cues).find("The army opened fire. A camp. Nothing. The fire.");

        assertEquals(List.of("army", "camp", "fire"), matches.stream().map(match -> match.cue().expression()).toList());
    }

    @Test
    void noCueFindsNothing() {
        assertEquals(List.of(), new CueMatcher(List.of()).find("Anything."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u0301", "。", ".", "a.", "! ", "\n", "六", "\u200B", "U.S. ", "\u202F»", "[1", "\uD83D", "ﷺ", "ᄀ"})
    void aMegabyteOfAnythingTakesNoTimeToSpeakOf(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());
        var matcher = matcher("aaaaaaaaaaaaaaaaaaaab|a* 六|六六六六六六六七 + !x");

        assertTimeout(Duration.ofSeconds(10), () -> matcher.find(text));
    }

    private static CueMatcher matcher(String cue) {
        return new CueMatcher(List.of(new Cue(cue)));
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }
}
