package org.unsaid.ui.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.EndpointSpec;

class OfferTest {

    private final Catalogue catalogue = new Catalogue(Dialects.shipped());

    @Test
    void everythingThatIsOfferedCanBeAdded() {
        var models = offers("").stream().filter(Offer::isModel).toList();

        assertTrue(models.size() > 300);
        models.forEach(offer -> assertInstanceOf(EndpointSpec.Valid.class, catalogue.parse(offer.spec("")), offer.spec("")));
    }

    @Test
    void whatIsAddedIsOfTheFamilyThatWasOffered() {
        offers("").stream().filter(Offer::isModel).forEach(offer -> {
            var endpoint = ((EndpointSpec.Valid) catalogue.parse(offer.spec(""))).endpoint();
            assertEquals(offer.family().orElseThrow().id(), endpoint.family().orElseThrow().id(), offer.spec(""));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1-1776 openrouter", "PERPLEXITY r1 openrouter", "états-unis r1-1776 openrouter", "openrouter  r1-1776"})
    void wordsFindModelsByNameMakerPlaceAndProvider(String words) {
        assertEquals(List.of("openrouter:perplexity/r1-1776"), offers(words).stream().map(offer -> offer.spec("")).toList());
    }

    @Test
    void aProviderIsOfferedForItsOwnListToo() {
        assertTrue(offers("moonshot").stream().anyMatch(offer -> !offer.isModel() && offer.provider().name().equals("moonshot")));
        assertEquals(List.of(), offers("no such model anywhere"));
    }

    @Test
    void aRouterIsToldTheHostAndOthersAreNot() {
        var offer = offers("openrouter:perplexity/r1-1776".replace(':', ' ')).getFirst();
        var here = offers("ollama deepseek-r1:7b-qwen").getFirst();

        var colon = offers("huggingface deepseek-ai/deepseek-r1-0528").getFirst();

        assertEquals("openrouter:perplexity/r1-1776@novita", offer.spec(" novita "));
        assertEquals("huggingface:deepseek-ai/DeepSeek-R1-0528:novita", colon.spec("novita"));
        assertEquals("ollama:deepseek-r1:7b-qwen-distill", here.spec("novita"));
        assertFalse(((EndpointSpec.Valid) catalogue.parse(offer.spec("novita"))).endpoint().unpinned());
    }

    private List<Offer> offers(String words) {
        return Offer.matching(words, catalogue.providers(), List.copyOf(catalogue.models().families()));
    }
}
