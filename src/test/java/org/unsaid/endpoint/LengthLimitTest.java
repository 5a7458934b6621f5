package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthLimitTest {

    @ParameterizedTest
    @CsvSource({"openai, 80", "generic, 80", "ollama, 80", "openai-responses, 80", "anthropic, 80", "gemini, 80", "cohere, 80", "meta-llama, 80"})
    void whatARequestAllowsIsReadInTheWordsOfEachProtocol(String provider, int limit) {
        var dialect = Wire.DIALECTS.of(provider);
        var ask = new Ask(Wire.endpoint(provider, URI.create("http://127.0.0.1:9")), Optional.empty(), "{\"max_tokens\": 3}", new Parameters(Optional.empty(), Optional.of(limit)));

        assertEquals(Optional.of(limit), LengthLimit.in(dialect.family().request(ask, dialect).toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}", "''", "[]", "null", "{\"max_tokens\":null}", "{\"max_tokens\":\"many\"}", "{\"max_tokens\":-1}", "{\"max_tokens\":0}",
        "{\"options\":7}", "max_tokens"})
    void whereNothingIsAllowedThereIsNoLimit(String request) {
        assertEquals(Optional.empty(), LengthLimit.in(request));
    }

    /// As llama.cpp's Responses and others write it, read live and again from the record.
    @ParameterizedTest
    @CsvSource(nullValues = "none", useHeadersInDisplayName = true, textBlock = """
            allowed, written, finish, marked
            80,      80,      stop,   TRUNCATED LENGTH_EQUALS_LIMIT
            80,      81,      stop,   TRUNCATED LENGTH_EQUALS_LIMIT
            80,      79,      stop,   ''
            80,      80,      length, TRUNCATED
            80,      80,      strange, UNCLASSIFIED
            80,      none,    stop,   ''
            none,    80,      stop,   ''
            """)
    void anAnswerAsLongAsItWasAllowedIsTakenAsCutWhateverTheServiceCallsIt(Integer allowed, Integer written, String finish, String marked)
            throws IOException, InterruptedException {
        var usage = written == null ? "" : ",\"usage\":{\"completion_tokens\":%d}".formatted(written);
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "application/json")
                    .body("{\"choices\":[{\"message\":{\"content\":\"The sea is\"},\"finish_reason\":\"%s\"}]%s}".formatted(finish, usage)).build());
            var endpoint = Wire.endpoint("http://127.0.0.1:%d/v1#m".formatted(server.getPort()));
            var parameters = new Parameters(Optional.empty(), Optional.ofNullable(allowed));

            var exchange = Wire.client(Wire.NO_KEYS).ask(new Ask(endpoint, Optional.empty(), "Tell me of the sea.", parameters), ChatClient.Listener.NONE);

            assertEquals(marked, String.join(" ", exchange.reply().markers().stream().sorted().map(Enum::name).toList()));
            assertEquals(exchange.reply(), new Reread(Wire.DIALECTS).read(endpoint, exchange));
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 'TRUNCATED LENGTH_EQUALS_LIMIT'", "13, ''"})
    void soIsOneOfResponsesThatSaysCompleted(int allowed, String marked) throws IOException, InterruptedException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "application/json").body("""
                    {"object":"response","status":"completed","model":"m","output":[{"type":"message","content":[{"type":"output_text","text":"The sea is"}]}],
                     "usage":{"input_tokens":5,"output_tokens":12}}""").build());
            var endpoint = Wire.endpoint("http://127.0.0.1:%d/v1/responses#m".formatted(server.getPort()));
            var parameters = new Parameters(Optional.empty(), Optional.of(allowed));

            var exchange = Wire.client(Wire.NO_KEYS).ask(new Ask(endpoint, Optional.empty(), "Tell me of the sea.", parameters), ChatClient.Listener.NONE);

            assertEquals(marked, String.join(" ", exchange.reply().markers().stream().sorted().map(Enum::name).toList()));
            assertEquals(Set.of("/v1/responses"), Set.of(server.takeRequest().getTarget()));
        }
    }
}
