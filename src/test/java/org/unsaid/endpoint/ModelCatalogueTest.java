package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.ModelFamily.Access;

/// The shipped file itself, and files of people's own.
class ModelCatalogueTest {

    private final ModelCatalogue models = ModelCatalogue.shipped();

    @TempDir
    Path folder;

    @Test
    void eachFamilyHasASourceThatCanBeOpenedAndATitleOfItsOwn() {
        var titles = new HashSet<String>();
        for (var family : models.families()) {
            assertEquals("https", family.source().getScheme(), family.id());
            assertTrue(titles.add(family.title()), () -> family.title() + " is the title of two");
        }
        assertTrue(models.families().size() > 150);
    }

    @Test
    void noReleaseIsYetToCome() {
        for (var family : models.families()) {
            family.released().filter(day -> day.length() == 10).map(LocalDate::parse).ifPresent(day ->
                    assertTrue(day.isAfter(LocalDate.of(2022, 11, 29)) && day.isBefore(LocalDate.of(2026, 11, 27)), family.id()));
        }
    }

    @Test
    void eachNameLeadsBackToItsFamily() {
        for (var family : models.families()) {
            family.served().forEach((provider, ids) -> ids.forEach(id ->
                    assertEquals(Optional.of(family.id()), models.recognise(provider, id, Optional.empty()).map(FamilyName::id), provider + ":" + id)));
            family.names().forEach(name ->
                    assertEquals(Optional.of(family.id()), models.recognise("vllm", name, Optional.empty()).map(FamilyName::id), name));
        }
    }

    @Test
    void providersInItAreInTheCatalogueOfProviders() {
        var known = new HashSet<>(new Catalogue(Wire.DIALECTS).names());
        models.families().forEach(family -> assertTrue(known.containsAll(family.served().keySet()), () -> family.id() + family.served().keySet()));
    }

    @Test
    void whatIsDistilledSaysFromWhatAndThatItIsNotThat() {
        var distils = models.families().stream().filter(family -> family.distilledFrom().isPresent()).toList();

        assertEquals(7, distils.size());
        distils.forEach(family -> assertEquals(family.distilledFrom(), family.otherThan(), family.id()));
        assertEquals(Optional.of("Qwen2.5-Math-7B"), models.family("deepseek-r1-distill-qwen-7b").orElseThrow().basedOn());
        assertEquals(Optional.of("DeepSeek-R1"), models.family("r1-1776").orElseThrow().basedOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "deepseek-r1", "deepseek-r1-0528", "deepseek-v3", "deepseek-v3-0324", "deepseek-v3.1", "deepseek-v3.2", "qwen2.5-7b-instruct", "qwen3-8b",
        "qwq-32b", "kimi-k2-0711", "kimi-k2-thinking", "minimax-m1", "minimax-m2", "glm-4.5", "glm-4.6", "llama-3.1-8b-instruct",
        "llama-4-scout", "gpt-oss-20b", "gemma-3-4b-it", "r1-1776", "phi-4", "smollm2-135m-instruct"
    })
    void theseAreOpen(String id) {
        var family = models.family(id).orElseThrow();

        assertEquals(Access.OPEN, family.access());
        assertFalse(family.licence().orElseThrow().isBlank());
        assertTrue(family.released().isPresent());
    }

    @Test
    void aPersonsFileAddsAndTakesThePlaceOf() throws IOException {
        var loaded = read("""
                {"makers": [{"name": "Example Institute", "place": "CH", "authors": ["example"], "names": ["swissy"]}],
                 "families": [
                  {"id": "swissy-{size}", "title": "Swissy-{Size}", "maker": "Example Institute", "released": "2026-02", "weights": "open",
                   "licence": "MIT", "sizes": ["7B", "70B"], "names": ["swissy-{size}{,-chat}"], "source": "https://example.org/{Size}"},
                  {"id": "gpt-4o", "title": "GPT-4o as I know it", "maker": "OpenAI", "released": null, "weights": "closed",
                   "names": ["gpt-4o"], "source": "https://example.org/gpt-4o"}]}
                """);

        assertEquals(List.of(), loaded.problems());
        assertEquals(Optional.of("swissy-70b"), loaded.recognise("vllm", "example/Swissy-70B-Chat", Optional.empty()).map(FamilyName::id));
        assertEquals(Optional.of("CH"), loaded.maker("vllm", "swissy-3").map(ModelMaker::place));
        assertEquals("GPT-4o as I know it", loaded.family("gpt-4o").orElseThrow().title());
        assertEquals(Optional.empty(), loaded.recognise("openai", "gpt-4o-2024-11-20", Optional.empty()));
        assertTrue(loaded.family("deepseek-r1").isPresent());
    }

    @Test
    void anEndpointTakesAfterAPersonsFile() throws IOException {
        var loaded = read("""
                {"families": [{"id": "mine", "title": "Mine", "maker": "Meta", "weights": "closed",
                   "names": ["my-model"], "source": "https://example.org"}]}
                """);
        var parsed = (EndpointSpec.Valid) EndpointSpec.parse("https://x.example/v1#my-model", Dialects.shipped(loaded));

        assertEquals(Optional.of("Mine"), parsed.endpoint().family().map(FamilyName::words));
        assertEquals(Optional.of("US"), parsed.endpoint().makerPlace());
    }

    @Test
    void noFileIsNoProblem() {
        assertEquals(List.of(), ModelCatalogue.withOwn(folder.resolve("models.json")).problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not json                                   | not JSON; expected an object with ‘makers’ and ‘families’
            {"family": []}                             | ‘family’ is not a field; expected one of [about, converters, families, makers, ollamaDefault, ollamaLatest, plainWords]
            {"families": {}}                           | families: ‘{}’; expected a list of objects
            {"families": [7]}                          | families/1: ‘7’; expected an object
            {"makers": [{"name": "A", "place": "China"}]} | makers/1/place: ‘China’; expected two letters of ISO 3166-1, such as CN
            {"families": [{"weights": "closed"}]}      | families/1/id: missing; expected a text
            F"maker": "Nobody"                         | families/1/maker: ‘Nobody’; expected one of DeepSeek, Alibaba
            F"source": "http://example.org"            | families/1/source: ‘http://example.org’; expected an address that begins with https://
            F"released": "20 January"                  | families/1/released: ‘20 January’; expected a date such as 2025-01-20, 2025-01 or 2025
            F"released": "2025-02-30"                  | families/1/released: ‘2025-02-30’; expected a date such as 2025-01-20, 2025-01 or 2025
            F"weights": "free"                         | families/1/weights: ‘free’; expected open or closed
            F"weights": "open"                         | families/1/licence: missing; expected the licence of open weights, or null where nobody knows
            F"names": []                               | families/1/names: missing; expected a name in ‘names’ or ‘served’
            F"names": "mine"                           | families/1/names: ‘"mine"’; expected a list of texts
            F"names": ["a{b"]                          | families/1/names: ‘a{b’; expected a name, with alternatives in {…,…}
            F"names": ["deepseek-r1"]                  | the name ‘deepseek-r1’ is both of ‘deepseek-r1’ and of ‘mine’; expected it of one
            F"served": ["x"]                           | families/1/served: ‘["x"]’; expected an object with a list of model ids for each provider
            F"title": 7                                | families/1/title: ‘7’; expected a text, or null where nobody knows
            F"wieghts": "open"                         | families/1/‘wieghts’ is not a field; expected one of
            """)
    void eachProblemOfAPersonsFileIsNamedAndNoneOfItIsUsed(String written, String problem) throws IOException {
        var good = "\"id\": \"mine\", \"title\": \"Mine\", \"maker\": \"Meta\", \"weights\": \"closed\", \"names\": [\"mine\"], \"source\": \"https://example.org\"";
        var loaded = read(written.startsWith("F") ? "{\"families\": [{" + with(good, written.substring(1)) + "}]}" : written);

        var told = loaded.problems().stream().collect(Collectors.joining("\n"));
        assertTrue(told.contains("models.json: " + problem), told);
        assertEquals(models.families().size(), loaded.families().size());
        assertEquals(Optional.of("deepseek-r1"), loaded.recognise("vllm", "deepseek-r1", Optional.empty()).map(FamilyName::id));
    }

    @Test
    void allProblemsAreToldNotOnlyTheFirst() throws IOException {
        var loaded = read("""
                {"families": [{"id": "a", "title": "A", "maker": "Nobody", "weights": "half", "source": "ftp://x", "released": "soon"}]}
                """);

        assertEquals(5, loaded.problems().size(), loaded.problems().toString());
    }

    @Test
    void anIdIsThereForOneEntryOnly() throws IOException {
        var entry = "{\"id\": \"a\", \"title\": \"A\", \"maker\": \"Meta\", \"weights\": \"closed\", \"names\": [\"a-a\"], \"source\": \"https://example.org\"}";

        assertTrue(read("{\"families\": [" + entry + ", " + entry + "]}").problems().getFirst()
                .endsWith("families/2/id: ‘a’; expected an id that no other entry has"));
    }

    /// The field in the place of the one of its name.
    private static String with(String fields, String field) {
        var name = field.substring(0, field.indexOf(':'));
        return List.of(fields.split(", (?=\")")).stream().filter(other -> !other.startsWith(name + ":"))
                .collect(Collectors.joining(", ")) + ", " + field;
    }

    private ModelCatalogue read(String json) throws IOException {
        return ModelCatalogue.withOwn(Files.writeString(folder.resolve("models.json"), json));
    }
}
