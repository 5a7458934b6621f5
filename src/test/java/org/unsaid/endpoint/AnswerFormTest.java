package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Reply.Kind;

class AnswerFormTest {

    private static final String ALL = "{\"type\":\"integer\",\"minimum\":1}";
    private static final String PLAIN = "{\"type\":\"integer\"}";
    private static final AnswerForm FORM = new AnswerForm("count", ALL, PLAIN);

    /// ALL and PLAIN stand for the schemas.
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            provider          | where           | what
            generic           | response_format | {"type":"json_schema","json_schema":{"name":"count","strict":true,"schema":ALL}}
            llama.cpp         | response_format | {"type":"json_schema","json_schema":{"name":"count","strict":true,"schema":ALL}}
            vllm              | response_format | {"type":"json_schema","json_schema":{"name":"count","strict":true,"schema":ALL}}
            openai            | response_format | {"type":"json_schema","json_schema":{"name":"count","strict":true,"schema":PLAIN}}
            mistral           | response_format | {"type":"json_schema","json_schema":{"name":"count","strict":true,"schema":PLAIN}}
            openrouter        | response_format | {"type":"json_schema","json_schema":{"name":"count","strict":true,"schema":PLAIN}}
            meta-llama        | response_format | {"type":"json_schema","json_schema":{"name":"count","strict":true,"schema":PLAIN}}
            deepseek          | response_format | {"type":"json_object"}
            dashscope         | response_format | {"type":"json_object"}
            cohere            | response_format | {"type":"json_object"}
            ollama            | format          | ALL
            openai-responses  | text            | {"format":{"name":"count","strict":true,"schema":PLAIN,"type":"json_schema"}}
            generic-responses | text            | {"format":{"name":"count","strict":true,"schema":ALL,"type":"json_schema"}}
            anthropic         | output_config   | {"format":{"type":"json_schema","schema":PLAIN}}
            gemini            | generationConfig | {"responseMimeType":"application/json","responseJsonSchema":PLAIN}
            """)
    void aServiceIsToldAsMuchOfItAsItsDialectSays(String provider, String where, String what) {
        var wanted = JsonParser.parseString(what.replace("ALL", ALL).replace("PLAIN", PLAIN));

        var told = request(provider, Optional.of(FORM));

        assertEquals(wanted, told.get(where));
        told.remove(where);
        assertEquals(request(provider, Optional.empty()), told, "and nothing else changes");
    }

    @ParameterizedTest
    @CsvSource({"minimax", "hunyuan", "gpt4all", "nvidia", "deepseek-anthropic", "generic-messages"})
    void aServiceOfWhichNothingIsKnownIsToldNothing(String provider) {
        assertEquals(request(provider, Optional.empty()), request(provider, Optional.of(FORM)));
    }

    @Test
    void everyDialectOfADifferentProtocolThatIsToldAnythingIsToldASchema() {
        Wire.DIALECTS.all().stream().filter(dialect -> dialect.form() == AnswerForm.Told.JSON)
                .forEach(dialect -> assertFalse(Set.of(OllamaChat.class, Gemini.class, AnthropicMessages.class, OpenAiResponses.class)
                        .contains(dialect.family().getClass()), dialect.name()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            kind        | message                                                                                  | refused
            BAD_REQUEST | Unsupported parameter: 'response_format' is not supported with this model.                | true
            BAD_REQUEST | This response_format type is unavailable now                                             | true
            BAD_REQUEST | 'response_format.type' must be 'json_schema' or 'text'                                    | true
            BAD_REQUEST | Invalid parameter: 'text.format' of type 'json_schema' is not supported with model       | true
            BAD_REQUEST | output_config.format: this model does not support structured outputs                     | true
            BAD_REQUEST | Json mode response is not supported when enable_thinking is true                          | true
            BAD_REQUEST | Unknown name "responseJsonSchema" at 'generation_config': Cannot find field.              | true
            SERVER      | failed to load model vocabulary required for format: failed to parse grammar              | true
            BAD_REQUEST | max_tokens is too large                                                                   | false
            BAD_REQUEST | Content Exists Risk                                                                       | false
            RATE_LIMIT  | too many requests with response_format                                                   | false
            AUTH        | no permission for structured output                                                      | false
            """)
    void onlyAFailureThatNamesItAsksToBeAskedWithout(Kind kind, String message, boolean refused) {
        var reply = new Reply.TechnicalFailure(kind, false, Optional.empty(), 400, "", message, "", "", Usage.UNKNOWN, Set.of());

        assertEquals(refused, AnswerForm.isRefusedIn(reply));
    }

    @Test
    void aBlockIsAResultWhateverItNames() {
        var reply = new Reply.BlockedByService(Reply.Stage.INPUT, Reply.By.PROVIDER, "content_filter", "in response_format", Optional.empty(), Optional.empty(), "", "",
                Optional.empty(), Optional.empty(), Usage.UNKNOWN, Set.of());

        assertFalse(AnswerForm.isRefusedIn(reply));
    }

    private static JsonObject request(String provider, Optional<AnswerForm> form) {
        var dialect = Wire.DIALECTS.of(provider);
        var endpoint = Wire.endpoint(provider, URI.create("http://127.0.0.1:9"));
        return dialect.family().request(new Ask(endpoint, Optional.empty(), "How many?", Parameters.DEFAULTS, form), dialect);
    }
}
