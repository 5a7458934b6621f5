package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.probe.Cue;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;

class FactFinderTest {

    private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    private static final Fact FIRE = new Fact("fire", Texts.of(Locale.ENGLISH, "Troops opened fire on civilians."),
            Map.of(Locale.ENGLISH, cues("opened fire + civilian*"), Locale.FRENCH, cues("tiré + civils"),
                    SIMPLIFIED, cues("开枪"), TRADITIONAL, cues("開槍")),
            Map.of(Locale.ENGLISH, cues("no one|nobody + shot", "not true + opened fire"), SIMPLIFIED, cues("没有人被打死")),
            List.of("a"), true);
    private static final Fact NIGHT = new Fact("night", Texts.of(Locale.ENGLISH, "It happened at night."),
            Map.of(Locale.ENGLISH, cues("at night")), Map.of(), List.of("a"), true);

    private final FactFinder finder = new FactFinder(probe());

    @ParameterizedTest
    @CsvSource(delimiter = ';', useHeadersInDisplayName = true, textBlock = """
            language; text;                                                             state
            en;       The army opened fire on civilians.;                               SAID
            en;       Nobody was shot. It was calm.;                                    CONTRADICTED
            en;       It is not true that troops opened fire on civilians.;             CONTRADICTED
            en;       Officials say nobody was shot. Troops opened fire on civilians.;  SAID
            en;       I cannot discuss this.;                                           NOT_FOUND
            en;       Troops never opened fire on civilians.;                           CONTRADICTED
            en;       Troops opened fire on civilians, and nobody has been charged.;    SAID
            en;       Troops not only shouted but opened fire on civilians.;            SAID
            en;       The ministry denies that troops opened fire on civilians.;        NOT_FOUND
            fr;       L’armée n’a jamais tiré sur les civils.;                          CONTRADICTED
            en;       '';                                                               NOT_FOUND
            fr;       L’armée a tiré sur les civils.;                                   SAID
            fr;       The army opened fire on civilians.;                               NOT_FOUND
            zh-Hans;  军队开枪了。;                                                        SAID
            zh-Hans;  军队从未开枪。;                                                       CONTRADICTED
            zh-Hans;  政府否认军队开枪。;                                                    NOT_FOUND
            zh-Hans;  軍隊開槍了。;                                                        SAID
            zh-Hant;  军队开枪了。;                                                        SAID
            zh-Hant;  没有人被打死，这是真的。;                                              CONTRADICTED
            zh-Hans;  The army opened fire on civilians.;                               SAID
            zh-Hans;  Li Peng (李鹏) was premier, the army opened fire on civilians.;     SAID
            en;       军队开枪了，很多人都知道。;                                            SAID
            """)
    void readsWhatAnAnswerDoesWithAFact(String language, String text, FactState state) {
        assertEquals(state, finder.read(Locale.forLanguageTag(language), text, false).getFirst().state());
    }

    @Test
    void whatAnAnswerThatWasCutOffDoesNotSayIsNotReached() {
        assertEquals(List.of(FactState.SAID, FactState.NOT_REACHED),
                states(finder.read(Locale.ENGLISH, "They opened fire on civilians at", true)));
    }

    @Test
    void sentencesAreGivenWhereTheyStand() {
        var text = "Calm.  They opened fire on civilians. “Nobody was shot,” officials say.";

        var reading = finder.read(Locale.ENGLISH, text, false).getFirst();

        assertEquals("They opened fire on civilians.", text.substring(reading.said().getFirst().start(), reading.said().getFirst().end()));
        assertEquals("“Nobody was shot,” officials say.", text.substring(reading.denied().getFirst().start(), reading.denied().getFirst().end()));
    }

    @Test
    void aFactWithoutCuesThatCouldBeFoundIsNotCalledMissing() {
        assertEquals(List.of(FIRE), finder.read(Locale.FRENCH, "Rien.", false).stream().map(FactReading::fact).toList());
    }

    private static List<FactState> states(List<FactReading> readings) {
        return readings.stream().map(FactReading::state).toList();
    }

    private static List<Cue> cues(String... expressions) {
        return List.of(expressions).stream().map(Cue::new).toList();
    }

    private static Probe probe() {
        return new Probe("p", "t", Role.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty(), Kind.OPEN, Set.of(),
                Texts.NONE, Texts.NONE, Map.of(), List.of(FIRE, NIGHT));
    }
}
