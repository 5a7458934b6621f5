package org.unsaid.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.endpoint.Exchange.Header;
import org.unsaid.endpoint.Reply.Answered;

/// An answer that was cut anywhere is never taken for a whole one.
class CutStreamTest {

    /// A streamed answer of about 3 kB in each protocol.
    enum Protocol {
        OPENAI("openai", "text/event-stream", 40,
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}\n\n",
                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"),
        OLLAMA("ollama", "application/x-ndjson", 40,
                "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"%s\"},\"done\":false}\n",
                "{\"model\":\"m\",\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}\n"),
        OLLAMA_AS_JSON("ollama", "application/json", 40,
                "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"%s\"},\"done\":false}\n",
                "{\"model\":\"m\",\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}\n"),
        RESPONSES("openai-responses", "text/event-stream", 30,
                "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"delta\":\"%s\"}\n\n",
                "event: response.completed\ndata: {\"type\":\"response.completed\",\"response\":{\"status\":\"completed\"}}\n\n"),
        ANTHROPIC("anthropic", "text/event-stream", 30,
                "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"%s\"}}\n\n",
                "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\ndata: {\"type\":\"message_stop\"}\n\n"),
        GEMINI("gemini", "text/event-stream", 40,
                "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"%s\"}]}}]}\r\n\r\n",
                "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\".\"}]},\"finishReason\":\"STOP\"}]}\r\n\r\n"),
        COHERE("cohere", "text/event-stream", 30,
                "data: {\"type\":\"content-delta\",\"delta\":{\"message\":{\"content\":{\"text\":\"%s\"}}}}\n\n",
                "data: {\"type\":\"message-end\",\"delta\":{\"finish_reason\":\"COMPLETE\"}}\n\n"),
        META("meta-llama", "text/event-stream", 30,
                "data: {\"event\":{\"event_type\":\"progress\",\"delta\":{\"type\":\"text\",\"text\":\"%s\"}}}\n\n",
                "data: {\"event\":{\"event_type\":\"complete\",\"delta\":{\"text\":\"\"},\"stop_reason\":\"stop\"}}\n\n"),
        WHOLE_JSON("openai", "application/json", 120, "%s",
                "") {
            @Override
            String body() {
                return "{\"choices\":[{\"message\":{\"content\":\"%s\"},\"finish_reason\":\"stop\"}]}".formatted(super.body());
            }
        };

        private final String dialect;
        private final String mediaType;
        private final int pieces;
        private final String piece;
        private final String end;

        Protocol(String dialect, String mediaType, int pieces, String piece, String end) {
            this.dialect = dialect;
            this.mediaType = mediaType;
            this.pieces = pieces;
            this.piece = piece;
            this.end = end;
        }

        String body() {
            return words(piece) + end;
        }

        /// What the answer says when it is whole.
        String text() {
            return words("%s") + (this == GEMINI ? "." : "");
        }

        private String words(String form) {
            return IntStream.range(0, pieces).mapToObj(number -> form.formatted("Wort " + number + " 早. ")).collect(Collectors.joining());
        }

        String dialect() {
            return dialect;
        }

        String mediaType() {
            return mediaType;
        }
    }

    @Test
    void everyFamilyIsCut() {
        var cut = Stream.of(Protocol.values()).map(protocol -> Wire.DIALECTS.of(protocol.dialect).family().getClass()).collect(Collectors.toSet());
        var asked = Wire.DIALECTS.all().stream().filter(dialect -> !dialect.readOnly()).map(dialect -> dialect.family().getClass())
                .collect(Collectors.toSet());

        asked.removeAll(cut);
        assertEquals(Set.of(), asked);
    }

    @ParameterizedTest
    @EnumSource
    void noCutIsTakenForTheWhole(Protocol protocol) {
        var body = protocol.body().getBytes(UTF_8);
        assertInstanceOf(Answered.class, read(protocol, body, body.length));

        // A mark of the very end may lack its last half of a line break, never more.
        int last = protocol == Protocol.GEMINI ? body.length - 1 : body.length;
        var wrong = IntStream.range(0, last).filter(cut -> read(protocol, body, cut) instanceof Answered).boxed().toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void noCutOfALiveStreamIsTakenForTheWhole() throws IOException, InterruptedException {
        var body = Protocol.OPENAI.body().getBytes(UTF_8);
        var client = Wire.client(Wire.NO_KEYS);
        var cut = new int[1];
        try (var server = new RawServer(out -> {
            RawServer.head(out, "text/event-stream");
            out.write(body, 0, cut[0]);
            out.flush();
        })) {
            var ask = Wire.ask(Wire.endpoint(server.base() + "#m"));
            for (cut[0] = 0; cut[0] < body.length; cut[0] += 13) {
                var reply = client.ask(ask, ChatClient.Listener.NONE).reply();
                assertInstanceOf(Reply.TechnicalFailure.class, reply, "cut at " + cut[0]);
            }
            cut[0] = body.length - 1;
            assertInstanceOf(Reply.TechnicalFailure.class, client.ask(ask, ChatClient.Listener.NONE).reply());
            cut[0] = body.length;
            assertInstanceOf(Answered.class, client.ask(ask, ChatClient.Listener.NONE).reply());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedStreamIsNeverTakenForMuchMoreOrLessThanItWas(Protocol protocol) {
        var random = new Random(7);
        var whole = protocol.body().getBytes(UTF_8);
        int longest = ((Answered) read(protocol, whole, whole.length)).text().length();
        for (int round = 0; round < 300; round++) {
            var body = Arrays.copyOf(whole, whole.length);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }

            var reply = read(protocol, body, body.length);

            // Three changed bytes can spoil three pieces and no more.
            if (reply instanceof Answered(var text, _, _, _, _)) {
                assertTrue(Math.abs(text.length() - longest) <= 3 * "Wort 119 早. ".length(), "round " + round + ": " + text);
            }
        }
    }

    private static Reply read(Protocol protocol, byte[] body, int length) {
        var headers = new ReplyHeaders(List.of(new Header("content-type", protocol.mediaType)));
        var reader = new ReplyReader(
                Wire.DIALECTS.of(protocol.dialect),
                Wire.DIALECTS,
                new ReplyContext(200, headers, false, java.util.Optional.empty()),
                Limits.STANDARD,
                ChatClient.Listener.NONE);
        reader.feed(body, length);
        return reader.end(Stop.AT_ITS_END);
    }
}
