package org.unsaid.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.Any;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Texts;

class JsonTest {

    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");

    @Test
    void languagesAreTagsInTheirOrder() {
        var texts = new Texts(Map.of(TRADITIONAL, "廣場", Locale.FRENCH, "place", Locale.ENGLISH, "square"));

        var json = Json.write(texts);

        assertEquals("{\"byLanguage\":{\"en\":\"square\",\"fr\":\"place\",\"zh-Hant\":\"廣場\"}}", json);
        assertEquals(texts, Json.read(json, Texts.class));
    }

    @Test
    void aCaseOfASealedTypeNamesItselfFirst() {
        Reply reply = new Reply.Answered(
                "text", "", "stop", new Usage(Optional.of(1), Optional.empty(), Optional.empty()),
                Set.of(Marker.TRUNCATED, Marker.BAD_ENCODING));

        var json = Json.write(reply);

        assertEquals(
                "{\"type\":\"Answered\",\"text\":\"text\",\"reasoning\":\"\",\"finish\":\"stop\",\"usage\":{\"input\":1},"
                        + "\"markers\":[\"BAD_ENCODING\",\"TRUNCATED\"]}",
                json);
        assertEquals(reply, Json.read(json, Reply.class));
    }

    @Test
    void bytesAndTimesComeBackExactly() {
        var bytes = new byte[] {0, -1, (byte) 0xd8, 13};
        var pieces = List.of(new Exchange.Piece(Duration.ofNanos(1_000_000_001), 4));
        var exchange = new Exchange(
                Instant.parse("2025-06-04T00:00:00.000000001Z"), Duration.ofNanos(7), "{}", List.of(), 200, List.of(), bytes, pieces,
                new Reply.Answered("", "", "", Usage.UNKNOWN, Set.of()), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty());

        var back = Json.read(Json.write(exchange), Exchange.class);

        assertArrayEquals(bytes, back.body());
        assertEquals(exchange.sentAt(), back.sentAt());
        assertEquals(exchange.duration(), back.duration());
        assertEquals(pieces, back.pieces());
    }

    @Test
    void anyTextSurvivesJsonAndUtf8() throws Exception {
        Any.times(1_000, random -> survivesJsonAndUtf8(Any.text(random, 40)));
        Any.times(1_000, random -> survivesJsonAndUtf8(Any.text(random, "a\"\\/\0\n\u2028\uD83D\uDE00\uFFFE六", 12)));
    }

    private static void survivesJsonAndUtf8(String text) {
        var key = new TrialKey(text, "probe", Locale.ENGLISH, new TreeMap<>(Map.of("factor", text)), "endpoint", 1);

        var bytes = Json.write(key).getBytes(StandardCharsets.UTF_8);

        assertEquals(key, Json.read(new String(bytes, StandardCharsets.UTF_8), TrialKey.class));
    }

    @Test
    void whatAnOlderVersionDidNotWriteIsEmptyWhereItMayBe() {
        assertEquals(Usage.UNKNOWN, Json.read("{}", Usage.class));
        assertEquals(Usage.UNKNOWN, Json.read("{\"input\":null,\"later\":[1,{}]}", Usage.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                              | 'probeSet' is missing
            {"probeSet":"s"}                                | 'probe' is missing
            {"type":"Ignored"}                              | expected one of
            {"probeSet":"s","probe":"p","language":"en","levels":{},"endpoint":"e","repeat":0} | repeat 0; expected at least 1
            """)
    void whatCannotBeReadIsRefusedWithTheReason(String json, String reason) {
        var type = json.contains("type") ? Reply.class : TrialKey.class;

        var refused = assertThrows(JsonParseException.class, () -> Json.read(json, type));

        var message = String.valueOf(refused.getMessage()).replace('‘', '\'').replace('’', '\'');
        assertTrue(message.contains(reason), message);
    }
}
