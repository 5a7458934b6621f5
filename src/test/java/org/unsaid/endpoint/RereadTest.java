package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Exchange.Header;

class RereadTest {

    private static final List<Header> EVENTS = List.of(new Header("Content-Type", "text/event-stream"));

    private final Reread reread = new Reread(Wire.DIALECTS);

    @Test
    void anExchangeReadsAsItDidLive() throws InterruptedException {
        ScriptedModel model = (_, _, _) -> new ScriptedModel.Script(200, "text/event-stream", List.of(
                Wire.piece(0, Wire.stream(Wire.words("<think>Hm.</think>Half of"))),
                Wire.piece(0, Wire.stream(
                        "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Let us change the subject.\"},\"finish_reason\":\"content_filter\"}]}", "[DONE]"))));
        var endpoint = Wire.endpoint("practice:blocked");

        var exchange = Wire.client(model).ask(Wire.ask(endpoint), ChatClient.Listener.NONE);

        assertInstanceOf(Reply.BlockedByService.class, exchange.reply());
        assertEquals(exchange.reply(), reread.read(endpoint, exchange));
    }

    @Test
    void aFailureThatLeftNoResponseStaysWhatItIs() throws InterruptedException {
        var endpoint = Wire.endpoint("deepseek:deepseek-chat");

        var exchange = Wire.client(Wire.NO_KEYS).ask(Wire.ask(endpoint), ChatClient.Listener.NONE);

        assertEquals(exchange.reply(), reread.read(endpoint, exchange));
    }

    @Test
    void halfACharacterIsReplacedAndSaid() {
        var reply = reread.read("openai", 200, EVENTS, Wire.stream(
                "{\"choices\":[{\"delta\":{\"content\":\"A \\ud83d\"}}]}", "{\"choices\":[{\"delta\":{\"content\":\"\\ude00 and \\ud83d.\"}}]}",
                Wire.finish("stop"), "[DONE]"));

        assertEquals("A 😀 and \uFFFD.", reply.text());
        assertEquals(Set.of(Marker.BAD_ENCODING), reply.markers());
    }

    @Test
    void fieldsAreThoseThatOtherProgramsRelyOn() {
        var reply = reread.read("openrouter", 429, List.of(new Header("Retry-After", "60")), "{\"error\":{\"code\":429,\"message\":\"Slow down\"}}");

        assertEquals(
                "{\"type\":\"TechnicalFailure\",\"kind\":\"RATE_LIMIT\",\"retryable\":true,\"retry_after_s\":60,\"code\":\"429\","
                        + "\"message\":\"Slow down\",\"partial_text\":null,\"partial_reasoning\":null,\"markers\":[],\"unclassified\":false,"
                        + "\"tokens_in\":null,\"tokens_out\":null}",
                new GsonBuilder().serializeNulls().create().toJson(ReplyFields.of(reply)));
    }

    @Test
    void whatNoRuleKnowsIsSaidApartFromTheMarkers() {
        var fields = ReplyFields.of(reread.read("openai", 400, List.of(), "{\"error\":{\"message\":\"The stars are wrong.\"}}"));

        assertEquals(List.of(), fields.get("markers"));
        assertEquals(true, fields.get("unclassified"));
        assertNull(fields.get("code"));
    }
}
