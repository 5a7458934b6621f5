package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.EndpointSpec.Invalid;

class EndpointSpecTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            written,                                       spec,                                      provider,   model,                  place, calls
            practice:official-line,                        practice:official-line,                    practice,   official-line,          local, 4
            ollama:llama3.2,                               ollama:llama3.2,                           ollama,     llama3.2,               local, 1
            ollama:qwen2.5:0.5b,                           ollama:qwen2.5:0.5b,                       ollama,     qwen2.5:0.5b,           local, 1
            llama.cpp:gemma,                               llama.cpp:gemma,                           llama.cpp,  gemma,                  local, 2
            deepseek:deepseek-chat,                        deepseek:deepseek-chat,                    deepseek,   deepseek-chat,          CN,    4
            openrouter:deepseek/deepseek-r1@novita,        openrouter:deepseek/deepseek-r1@novita,    openrouter, deepseek/deepseek-r1,   ,      4
            http://127.0.0.1:8080/v1#smollm2,              http://127.0.0.1:8080/v1#smollm2,          generic,    smollm2,                local, 2
            http://localhost:9/v1/#a#b,                    http://localhost:9/v1#a#b,                 generic,    a#b,                    local, 2
            https://x.example/v1/chat/completions#m,       https://x.example/v1#m,                    generic,    m,                      ,      4
            https://dashscope-intl.aliyuncs.com/compatible-mode/v1#qwen-max, https://dashscope-intl.aliyuncs.com/compatible-mode/v1#qwen-max, dashscope, qwen-max, SG, 4
            """)
    void namesAnEndpoint(String written, String spec, String provider, String model, String place, int calls) {
        var endpoint = Wire.endpoint(written);

        assertEquals(spec, endpoint.spec());
        assertEquals(provider, endpoint.provider());
        assertEquals(model, endpoint.model());
        assertEquals(Optional.ofNullable(place), endpoint.servedIn());
        assertEquals(calls, endpoint.concurrency());
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            written                       | message
            ollama                        | endpoint 'ollama': model ''; expected ollama:model
            practice:clever               | endpoint 'practice:clever': model 'clever'; expected one of candid, refusing, evasive, official-line, blocked
            http://127.0.0.1:8080/v1      | endpoint 'http://127.0.0.1:8080/v1': model ''; expected http://127.0.0.1:8080/v1#model
            http://example.org/v1#m       | endpoint 'http://example.org/v1#m': address 'http://example.org/v1'; expected https://, because http:// is allowed to this computer only
            https://user:pw@example.org#m | endpoint 'https://user:pw@example.org#m': address 'https://user:pw@example.org'; expected http:// or https://, a host and a path, without user name or query
            openrouter:a/b@               | endpoint 'openrouter:a/b@': host ''; expected the host to pin, for example openrouter:a/b@novita
            azure-openai:x                | endpoint 'azure-openai:x': provider 'azure-openai'; expected its own address, as URL#model
            """)
    void saysWhatIsWrongAndWhatWasExpected(String written, String message) {
        assertEquals(message, assertInstanceOf(Invalid.class, EndpointSpec.parse(written, Wire.DIALECTS)).message());
    }

    @Test
    void anUnknownProviderIsAnsweredWithThoseThereAre() {
        var invalid = assertInstanceOf(Invalid.class, EndpointSpec.parse("opennai:gpt-4o", Wire.DIALECTS));

        assertEquals(EndpointSpec.Place.PROVIDER, invalid.place());
        assertEquals("opennai", invalid.value());
        assertTrue(invalid.expected().startsWith("one of openai, "), invalid.expected());
        assertFalse(invalid.expected().contains("spark"), "can only be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.1/v1#m", "http://2130706433/v1#m", "http://0x7f.0.0.1/v1#m", "http://0177.0.0.1/v1#m", "http://127.0.0.1.nip.io/v1#m",
        "http://localhost.evil.example/v1#m", "http://localhost./v1#m", "http://[::ffff:a00:1]:80/v1#m", "http://0.0.0.0/v1#m",
        "http://127.0.0.1@evil.example/v1#m", "http://evil.example\\@127.0.0.1/v1#m", "http://practice.invalid/v1#candid",
        "http://169.254.1.1/v1#m", "http://[fe80::1]/v1#m", "http://loopback/v1#m"
    })
    void plainHttpIsForThisComputerInItsPlainSpellingsOnly(String written) {
        assertInstanceOf(Invalid.class, EndpointSpec.parse(written, Wire.DIALECTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/v1#m", "http://127.8.9.10:81/v1#m", "http://LOCALHOST:8000/v1#m", "http://[::1]:8000/v1#m"})
    void thisComputerHasSeveralNames(String written) {
        assertTrue(Wire.endpoint(written).onThisComputer());
    }

    @Test
    void aPinnedHostIsSentAsTheOnlyOne() {
        var body = new OpenAiChat().request(Wire.ask(Wire.endpoint("openrouter:deepseek/deepseek-r1@novita/fp8")), Wire.DIALECTS.of("openrouter"));

        assertEquals("{\"only\":[\"novita/fp8\"],\"allow_fallbacks\":false}", body.get("provider").toString());
        assertEquals("deepseek/deepseek-r1", body.get("model").getAsString());
    }

    @ParameterizedTest
    @CsvSource({"novita/fp8,Novita,true", "deepinfra,DeepSeek,false", "moonshotai,Moonshot AI,true", "z-ai,Z.AI,true", "google-vertex,Google,true"})
    void hostsAreComparedByTheirLetters(String pinned, String served, boolean same) {
        assertEquals(same, EndpointSpec.sameHost(pinned, served));
    }

    @ParameterizedTest
    @CsvSource({
        "qwen2.5:0.5b,Alibaba,CN", "deepseek/deepseek-r1,DeepSeek,CN", "meta-llama/Llama-3.1-8B,Meta,US", "gpt-oss:20b,OpenAI,US",
        "mixtral-8x7b,Mistral AI,FR", "zai-org/GLM-4.6,Zhipu AI,CN", "moonshotai/kimi-k2,Moonshot AI,CN"
    })
    void aModelsMakerIsToldByItsName(String model, String maker, String place) {
        var endpoint = Wire.endpoint("https://x.example/v1#" + model);

        assertEquals(Optional.of(maker), endpoint.maker());
        assertEquals(Optional.of(place), endpoint.makerPlace());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hermes-3-Llama-3.1", "dolphin-mixtral", "my-model", "tinyllama"})
    void aNameThatOnlyMentionsAnotherModelTellsNoMaker(String model) {
        assertEquals(Optional.empty(), Wire.endpoint("https://x.example/v1#" + model).maker());
    }

    @Test
    void theFivePracticeEndpointsAreLabelledScriptedAndStayHere() {
        var practice = new Catalogue(Wire.DIALECTS).practice();

        assertEquals(
                List.of("practice:candid", "practice:refusing", "practice:evasive", "practice:official-line", "practice:blocked"),
                practice.stream().map(Endpoint::spec).toList());
        assertTrue(practice.stream().allMatch(endpoint -> endpoint.scripted() && endpoint.onThisComputer()));
    }
}
