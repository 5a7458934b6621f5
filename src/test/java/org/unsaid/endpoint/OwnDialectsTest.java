package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDialectsTest {

    private static final String INSTITUTE = """
            { "name": "institute", "title": "The institute's server", "place": "CH", "servedIn": "CH", "family": "openai-chat",
              "addresses": { "": "https://models.example.org/v1" }, "key": { "variables": ["INSTITUTE_KEY"] },
              "signals": [ { "status": [400], "code": "content_rejected", "blocked": { "stage": "INPUT" } } ] }
            """;

    @TempDir
    private Path directory;

    @Test
    void aServiceOfOnesOwnIsNamedLikeAnyOther() throws IOException {
        Files.writeString(directory.resolve("institute.json"), INSTITUTE);

        var dialects = dialects();

        assertEquals(List.of(), dialects.problems());
        var endpoint = ((EndpointSpec.Valid) EndpointSpec.parse("institute:some-model", dialects)).endpoint();
        assertEquals("https://models.example.org/v1", endpoint.address().toString());
        assertEquals("CH", endpoint.servedIn().orElseThrow());
        assertEquals(List.of("INSTITUTE_KEY"), dialects.of("institute").key().variables());
    }

    @Test
    void oneOfAKnownNameTakesItsPlace() throws IOException {
        Files.writeString(directory.resolve("mine.json"), "[" + INSTITUTE.replace("institute\"", "deepseek\"") + "]");

        assertEquals("The institute's server", dialects().of("deepseek").title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "openai-chat"       | "smoke-signals"          | unknown family 'smoke-signals'
            https://models      | http://models            | address 'http://models.example.org/v1'; expected https://
            "name": "institute" | "name": "generic"        | name 'generic'; expected one of its own
            "servedIn"          | "severdIn"               | severdIn
            "family":           | "answerForm": "verse", "family": | answerForm 'verse'; expected json, plain-schema or schema
            { "": "https://models.example.org/v1" } | 7    | dialect 'institute'
            """)
    void aProblemIsNamedAndNothingOfItsFileIsUsed(String right, String wrong, String problem) throws IOException {
        Files.writeString(directory.resolve("a.json"), "[" + INSTITUTE.replace("institute\"", "other\"") + "," + INSTITUTE.replace(right, wrong) + "]");
        Files.writeString(directory.resolve("b.json"), INSTITUTE.replace("institute\"", "third\""));

        var dialects = dialects();

        assertEquals(1, dialects.problems().size(), () -> dialects.problems().toString());
        assertTrue(dialects.problems().getFirst().contains("a.json") && dialects.problems().getFirst().contains(problem),
                dialects.problems().getFirst());
        assertTrue(dialects.find("other").isEmpty());
        assertTrue(dialects.find("third").isPresent());
        assertTrue(dialects.find("openai").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI_API_KEY", "UNSAID_PASSPHRASE", "UNSAID_PROXY_PASSWORD"})
    void aFileFromAStrangerGetsNoKeyThatIsAnotherServicesOrOurs(String variable) throws IOException {
        Files.writeString(directory.resolve("institute.json"), INSTITUTE.replace("INSTITUTE_KEY", variable));

        var dialects = dialects();
        var keys = new EnvironmentKeys(Map.of(variable, "sk-not-for-the-institute"), dialects, Map.of());

        assertEquals(Optional.empty(), keys.keyFor("institute", "https://models.example.org"));
        assertTrue(dialects.problems().getFirst().contains("key variable '%s'; expected one of its own".formatted(variable)),
                () -> dialects.problems().toString());
    }

    @Test
    void aServiceThatIsDescribedAnewKeepsItsKey() throws IOException {
        Files.writeString(directory.resolve("mine.json"), """
                { "name": "openai", "family": "openai-chat", "addresses": { "": "https://api.openai.com/v1" },
                  "key": { "variables": ["OPENAI_API_KEY"] } }
                """);

        var dialects = dialects();

        assertEquals(List.of(), dialects.problems());
        assertTrue(new EnvironmentKeys(Map.of("OPENAI_API_KEY", "sk-1"), dialects, Map.of()).keyFor("openai", "https://api.openai.com").isPresent());
    }

    @Test
    void whatIsNoJsonIsNamed() throws IOException {
        Files.writeString(directory.resolve("a.json"), "{");
        Files.write(directory.resolve("b.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

        assertEquals(2, dialects().problems().size());
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/v1/responses#m, http://127.0.0.1:8080/v1, generic-responses, http://127.0.0.1:8080/v1/responses#m",
        "http://127.0.0.1:8080/v1/messages/#m, http://127.0.0.1:8080, generic-messages, http://127.0.0.1:8080/v1/messages#m",
        "http://127.0.0.1:8080/v1/chat/completions#m, http://127.0.0.1:8080/v1, generic, http://127.0.0.1:8080/v1#m"
    })
    void anAddressAsksForAProtocolByHowItEnds(String text, String base, String provider, String spec) {
        var endpoint = ((EndpointSpec.Valid) EndpointSpec.parse(text, dialects())).endpoint();

        assertEquals(base, endpoint.address().toString());
        assertEquals(provider, endpoint.provider());
        assertEquals(spec, endpoint.spec());
        assertTrue(endpoint.generic());
    }

    private Dialects dialects() {
        return Dialects.withOwn(ModelCatalogue.shipped(), directory);
    }
}
