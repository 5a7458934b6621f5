package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EndpointSpec;
import org.unsaid.session.Samples;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;

class RightOfReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"html", "md", "csv"})
    void aProviderGetsItsOwnAnswersAndNobodyElses(String kind) throws IOException {
        var export = export(trial("deepseek:deepseek-chat", "We decline to say."), trial("openai:gpt-4o", "A rival's words."));

        var file = write(RightOfReply.of(export, "deepseek"), kind);

        assertTrue(file.contains("We decline to say."), file);
        assertTrue(file.contains("req-7") && file.contains("2026-11-22T10:00:00Z") && file.contains("When did it open?"), file);
        assertFalse(file.contains("rival") || file.contains("openai"), file);
        assertFalse(file.contains("private thought"), "notes beside answers are not theirs to read");
    }

    @Test
    void practiceModelsHaveNobodyToWriteTo() {
        assertEquals(List.of("deepseek", "openai"), RightOfReply.providers(export()));
        assertEquals(List.of(), RightOfReply.providers(ExportSamples.export()));
    }

    private static SessionExport export(Trial... trials) {
        var session = Samples.session(Samples.set(1), 1, endpoint("deepseek:deepseek-chat"), endpoint("openai:gpt-4o"), Samples.endpoint("candid", 1));
        return new SessionExport(session, List.of(trials)::forEach,
                trials.length == 0 ? Map.of() : Map.of(trials[0].key(), "private thought"), Optional.empty());
    }

    private static Endpoint endpoint(String spec) {
        return ((EndpointSpec.Valid) EndpointSpec.parse(spec, Dialects.shipped())).endpoint();
    }

    private static Trial trial(String spec, String text) {
        var some = ExportSamples.trial("candid", 1, Samples.answered(text), Label.REFUSED);
        var key = new TrialKey("libraries", "town-0", Locale.ENGLISH, new TreeMap<>(), spec, 1);
        var origin = new Trial.Origin(Optional.empty(), Optional.empty(), Optional.of("req-7"), Optional.empty(), Optional.empty(), Optional.empty());
        return new Trial(key, some.prompt(), Optional.empty(), some.reply(), 1, some.sentAt(), some.finishedAt(), origin, some.verdicts());
    }

    private static String write(RightOfReply reply, String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        Objects.requireNonNull(reply.files().get(kind)).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
