package org.unsaid.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Outcome;

class TrialOrderTest {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");

    @Test
    void keysComeRowByRowThenByEndpointThenByRepeat() {
        var order = TrialOrder.of(setup());

        var keys = new ArrayList<String>();
        order.forEach(key -> keys.add("%s %s %s %s %d".formatted(key.probe(), key.language().toLanguageTag(), key.levels(),
                key.endpoint().replace("practice:", ""), key.repeat())));
        assertEquals(List.of(
                "plain en {} a 1", "plain en {} a 2", "plain en {} b 1", "plain en {} b 2",
                "plain zh-Hans {} a 1", "plain zh-Hans {} a 2", "plain zh-Hans {} b 1", "plain zh-Hans {} b 2",
                "varied en {place=here} a 1", "varied en {place=here} a 2", "varied en {place=here} b 1", "varied en {place=here} b 2",
                "varied en {place=there} a 1", "varied en {place=there} a 2", "varied en {place=there} b 1", "varied en {place=there} b 2"), keys);
    }

    @Test
    void thePlaceOfAKeyIsWhereItStands() {
        var order = TrialOrder.of(setup());

        for (int place = 0; place < order.size(); place++) {
            var key = order.get(place);
            assertEquals(OptionalInt.of(place), order.place(key));
            assertEquals(key.endpoint(), order.endpoints().get(order.endpoint(place)));
            assertEquals(key.probe(), order.rows().get(order.row(place)).probe().id());
            assertEquals(place, order.first(order.row(place), order.endpoint(place)) + key.repeat() - 1);
        }
        assertTrue(order.contains(order.get(3)));
    }

    @Test
    void whatTheSetupDoesNotAskHasNoPlace() {
        var order = TrialOrder.of(setup());
        var levels = new TreeMap<>(Map.of("place", "nowhere"));

        for (var key : List.of(
                new TrialKey("towns", "plain", Locale.ENGLISH, new TreeMap<>(), "practice:a", 3),
                new TrialKey("towns", "plain", Locale.ENGLISH, new TreeMap<>(), "practice:c", 1),
                new TrialKey("towns", "plain", Locale.FRENCH, new TreeMap<>(), "practice:a", 1),
                new TrialKey("towns", "varied", Locale.ENGLISH, levels, "practice:a", 1),
                new TrialKey("other", "plain", Locale.ENGLISH, new TreeMap<>(), "practice:a", 1))) {
            assertEquals(OptionalInt.empty(), order.place(key), key.toString());
            assertFalse(order.contains(key));
        }
    }

    @Test
    void whatIsCountedIsKnownByKeyAlsoOfTrialsThatNobodyAskedFor() {
        var order = TrialOrder.of(setup());
        var counted = new CountedTrials(order);
        var direct = new Counted(Outcome.DIRECT, Delivery.ANSWERED, false, false);
        var failed = new Counted(Outcome.FAILED, Delivery.FAILED, false, false);
        var stranger = new TrialKey("towns", "plain", Locale.ENGLISH, new TreeMap<>(), "practice:c", 1);

        counted.put(order.get(5), failed);
        counted.put(order.get(6), failed);
        counted.put(order.get(5), direct);
        counted.put(stranger, direct);

        assertEquals(3, counted.ended());
        assertEquals(1, counted.failed());
        assertEquals(Optional.of(direct), counted.of(order.get(5)));
        assertEquals(Optional.of(direct), counted.of(stranger));
        assertEquals(Optional.empty(), counted.of(order.get(0)));
        assertEquals(Set.of(order.get(5), stranger), counted.keys(each -> !each.failed()));
    }

    private static Setup setup() {
        var place = new Factor("place", List.of(
                new Factor.Level("here", Factor.LevelKind.CONTROL, Texts.of(Locale.ENGLISH, "here")),
                new Factor.Level("there", Factor.LevelKind.SENSITIVE, Texts.of(Locale.ENGLISH, "there")),
                new Factor.Level("nowhere", Factor.LevelKind.SENSITIVE, Texts.of(Locale.ENGLISH, "nowhere"))));
        var plain = probe("plain", Map.of(Locale.ENGLISH, new Prompt("What happened?", Prompt.ORIGINAL, true), CHINESE, new Prompt("发生了什么？", Prompt.ORIGINAL, true)));
        var varied = probe("varied", Map.of(Locale.ENGLISH, new Prompt("What happened {place}?", Prompt.ORIGINAL, true)));
        var set = new ProbeSet("towns", "1.0.0", "CC-BY-4.0", Texts.of(Locale.ENGLISH, "Towns"), Texts.of(Locale.ENGLISH, "Made up."), "A test.",
                List.of(Locale.ENGLISH, CHINESE), Map.of("history", Texts.of(Locale.ENGLISH, "History")), Map.of(), List.of(), List.of(place), List.of(plain, varied));
        return new Setup(List.of(set), List.of(Locale.ENGLISH, CHINESE), Map.of("place", List.of("here", "there")),
                List.of(Samples.endpoint("a", 1), Samples.endpoint("b", 1)), 2, Optional.empty(), Parameters.DEFAULTS, 7);
    }

    private static Probe probe(String id, Map<Locale, Prompt> prompts) {
        return new Probe(id, "history", Role.SENSITIVE, Optional.empty(), Optional.empty(), Optional.empty(), Kind.OPEN, Set.of(), Texts.NONE, Texts.NONE, prompts, List.of());
    }
}
