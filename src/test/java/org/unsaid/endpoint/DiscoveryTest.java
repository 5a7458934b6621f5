package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Discovery.Found;
import org.unsaid.endpoint.Discovery.NotFound;

class DiscoveryTest {

    private final MockWebServer server = new MockWebServer();
    private final Discovery discovery = new Discovery(new Connections(Wire.SILENT), Wire.DIALECTS, Wire.NO_KEYS);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ollamaIsFoundWithItsModelsTheirWeightsAndThoseThatLeaveTheComputer() throws IOException, InterruptedException {
        serve(Map.of("/api/tags", """
                {"models":[
                  {"name":"gemma3:270m","model":"gemma3:270m","digest":"e7d36fb2c3b3","details":{"quantization_level":"Q8_0"}},
                  {"name":"gpt-oss:120b-cloud","model":"gpt-oss:120b-cloud","remote_model":"gpt-oss:120b","remote_host":"https://ollama.com:443","digest":"f1"}]}
                """));

        var found = discovery.localServers(Map.of(root(), Wire.DIALECTS.of("ollama")));

        assertEquals("Ollama", found.getFirst().title());
        var local = found.getFirst().models().get(0);
        assertEquals(new Endpoint.Weights(Optional.of("e7d36fb2c3b3"), Optional.of("Q8_0")), local.weights());
        assertEquals(Optional.of("Google"), local.maker());
        assertTrue(local.onThisComputer());
        assertEquals(1, local.concurrency());
        assertFalse(found.getFirst().models().get(1).onThisComputer());
    }

    @Test
    void aServerIsToldByWhatItSaysOfItselfNotByItsPort() throws IOException, InterruptedException {
        serve(Map.of(
                "/v1/models", """
                        {"models":[{"model":"gemma","digest":"","details":{"quantization_level":""}}],
                         "data":[{"id":"gemma","owned_by":"llamacpp"}]}
                        """,
                "/props", "{\"model_path\":\"/models/gemma-3-270m-Q4_K_M.gguf\"}"));
        var address = URI.create(root() + "/v1");

        var found = discovery.localServers(Map.of(address, Wire.DIALECTS.of("vllm"))).getFirst();

        assertEquals("llama.cpp", found.title());
        assertEquals(address + "#gemma", found.models().getFirst().spec());
        assertEquals(Optional.of("Q4_K_M"), found.models().getFirst().weights().quantisation());
        assertEquals(2, found.models().getFirst().concurrency());
    }

    @Test
    void theListOfARouterSaysWhatItsModelsCostAndWhatIsNotSaidStaysUnknown() throws IOException, InterruptedException {
        serve(Map.of("/v1/models", """
                {"data":[
                  {"id":"plain","pricing":{"prompt":"0.00000027","completion":"0.0000011","request":"0"}},
                  {"id":"routed","pricing":{"prompt":"-1","completion":"-1"}},
                  {"id":"by-request","pricing":{"prompt":"0.000001","completion":"0.000001","request":"0.01"}},
                  {"id":"free","pricing":{"prompt":"0","completion":"0"}},
                  {"id":"half","pricing":{"prompt":"0.000001"}},
                  {"id":"words","pricing":{"prompt":"cheap","completion":"1e99999999"}},
                  {"id":"none"}]}
                """));

        var found = assertInstanceOf(Found.class, discovery.models(URI.create(root() + "/v1"))).server().models();

        assertEquals(List.of("plain", "free"), found.stream().filter(model -> model.price().isPresent()).map(Endpoint::model).toList());
        var price = found.getFirst().price().orElseThrow();
        assertEquals("USD 1.37", price.of(1_000_000, 1_000_000).toString());
        assertEquals(root() + "/v1/models", price.source());
        assertEquals(LocalDate.now(ZoneId.systemDefault()), price.asOf());
    }

    @Test
    void whereNothingAnswersNothingIsFoundAndSoon() throws IOException, InterruptedException {
        server.start();
        var usual = new LinkedHashMap<URI, Dialect>();
        try (var silent = new RawServer(_ -> Thread.sleep(Duration.ofMinutes(1)))) {
            usual.put(URI.create(silent.base()), Wire.DIALECTS.of("vllm"));
            usual.put(URI.create("http://127.0.0.1:1/v1"), Wire.DIALECTS.of("jan"));
            long started = System.nanoTime();

            assertEquals(List.of(), discovery.localServers(usual));

            assertTrue(System.nanoTime() - started < Duration.ofSeconds(4).toNanos());
        }
    }

    @Test
    void aServerThatWantsAKeyFirstIsShownAsSuch() throws IOException, InterruptedException {
        server.enqueue(new MockResponse.Builder().code(401).body("{\"error\":\"key\"}").build());
        server.start();

        var found = discovery.localServers(Map.of(URI.create(root() + "/v1"), Wire.DIALECTS.of("jan")));

        assertEquals("Jan", found.getFirst().title());
        assertTrue(found.getFirst().wantsKey());
    }

    @Test
    void anAddressByHandMayLackItsVersion() throws IOException, InterruptedException {
        serve(Map.of("/v1/models", "{\"data\":[{\"id\":\"a/b\"},{\"id\":\"c\"}]}"));

        var found = assertInstanceOf(Found.class, discovery.models(URI.create(root() + "/")));

        assertEquals(
                List.of(root() + "/v1#a/b", root() + "/v1#c"),
                found.server().models().stream().map(Endpoint::spec).toList());
    }

    @Test
    void anAddressThatIsNoServiceSaysWhy() throws IOException, InterruptedException {
        serve(Map.of());

        var notFound = assertInstanceOf(NotFound.class, discovery.models(URI.create(root() + "/v1")));

        assertInstanceOf(Cause.WrongAddress.class, notFound.cause());
    }

    private URI root() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    private void serve(Map<String, String> bodies) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var body = bodies.get(request.getTarget());
                return body == null
                        ? new MockResponse.Builder().code(404).body("404 page not found").build()
                        : new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body).build();
            }
        });
        server.start();
    }
}
