package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyGroupTest {

    @Test
    void theSameWeightsByFourRoadsAreOneFamilyAndADistilOfThemIsAnother() {
        var groups = groups("openrouter:deepseek/deepseek-r1@novita", "http://127.0.0.1:8080/v1#DeepSeek-R1", "fireworks:accounts/fireworks/models/deepseek-r1",
                "ollama:deepseek-r1:7b", "huggingface:deepseek-ai/DeepSeek-R1:novita");

        assertEquals(List.of("DeepSeek-R1", "R1-Distill-Qwen-7B, not DeepSeek-R1, quantised to Q4_K_M"), names(groups));
        assertEquals(List.of(4, 1), groups.stream().map(group -> group.endpoints().size()).toList());
        assertTrue(groups.getFirst().severalRoutes());
        assertFalse(groups.getLast().severalRoutes());
    }

    @Test
    void anotherQuantisationIsNoRouteToTheSameWeights() {
        assertEquals(List.of("Qwen3-8B, quantised to Q4_K_M", "Qwen3-8B", "Qwen3-8B, quantised to Q8_0"),
                names(groups("ollama:qwen3", "dashscope:qwen3-8b", "ollama:qwen3:8b-q8_0", "ollama:qwen3:8b-q4_K_M")));
    }

    @Test
    void whatNobodyKnowsIsLastAndSaidToBeTheSameAsNothing() {
        var groups = groups("http://127.0.0.1:8080/v1#a", "practice:candid", "deepseek:deepseek-v3.2", "http://127.0.0.1:8080/v1#b");

        assertEquals(Optional.empty(), groups.getLast().family());
        assertEquals(2, groups.getLast().endpoints().size(), "practice models are in no family");
        assertFalse(groups.getLast().severalRoutes());
    }

    @Test
    void anAliasNamesNoCertainWeights() {
        assertFalse(groups("deepseek:deepseek-chat", "https://api.deepseek.com#deepseek-chat").getFirst().severalRoutes());
    }

    @ParameterizedTest
    @CsvSource({
        "practice:candid,PRACTICE",
        "ollama:qwen3,THIS_COMPUTER",
        "http://127.0.0.1:8080/v1#x,THIS_COMPUTER",
        "deepseek:deepseek-v3.2,MAKER",
        "dashscope:qwen3-8b,MAKER",
        "dashscope:deepseek-r1,HOST",
        "qianfan-v2:ernie-x1-turbo-32k,MAKER",
        "qianfan-v2:deepseek-r1,HOST",
        "groq:openai/gpt-oss-120b,HOST",
        "openrouter:deepseek/deepseek-r1@novita,PINNED_ROUTER",
        "openrouter:deepseek/deepseek-r1,UNPINNED_ROUTER",
        "openrouter:deepseek/deepseek-r1:free,UNPINNED_ROUTER",
        "huggingface:deepseek-ai/DeepSeek-R1:novita,PINNED_ROUTER",
        "huggingface:deepseek-ai/DeepSeek-R1,UNPINNED_ROUTER",
        "huggingface:deepseek-ai/DeepSeek-R1:fastest,UNPINNED_ROUTER",
        "https://x.example/v1#deepseek-r1,ADDRESS",
    })
    void theRoadIsTold(String spec, Channel channel) {
        assertEquals(Optional.of(channel), Wire.endpoint(spec).channel());
        assertEquals(channel == Channel.UNPINNED_ROUTER, Wire.endpoint(spec).unpinned());
    }

    @ParameterizedTest
    @CsvSource({
        "openrouter:deepseek/deepseek-r1,openrouter:deepseek/deepseek-r1@novita",
        "huggingface:deepseek-ai/DeepSeek-R1:fastest,huggingface:deepseek-ai/DeepSeek-R1:novita"
    })
    void whatIsProposedInItsPlaceIsPinned(String spec, String proposed) {
        assertEquals(proposed, Wire.endpoint(spec).pinnedExample());
        assertFalse(Wire.endpoint(proposed).unpinned());
    }

    @Test
    void whatAServerReportsOfTheWeightsChangesTheFamily() {
        var plain = Wire.endpoint("ollama:qwen3");
        var reported = new Endpoint(plain.spec(), plain.provider(), plain.address(), plain.model(), plain.maker(), plain.makerPlace(),
                plain.servedIn(), plain.servedBasis(), new Endpoint.Weights(Optional.empty(), Optional.of("F16")), 1, Optional.empty());

        assertEquals(Optional.of("Qwen3-8B"), new Catalogue(Wire.DIALECTS).described(reported).family().map(FamilyName::words));
    }

    private static List<FamilyGroup> groups(String... specs) {
        return FamilyGroup.of(Stream.of(specs).map(Wire::endpoint).toList());
    }

    private static List<String> names(List<FamilyGroup> groups) {
        return groups.stream().map(group -> group.family().map(FamilyName::words).orElse("")).toList();
    }
}
