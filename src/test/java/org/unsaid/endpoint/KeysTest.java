package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {

    private final Keys environment = new EnvironmentKeys(
            Map.of("DEEPSEEK_API_KEY", "sk-of-deepseek", "MINE", "key-of-mine", "OPENAI_API_KEY", "  "),
            Wire.DIALECTS,
            Map.of("https://host.example:8443", "MINE"));

    @Test
    void aProvidersVariableServesItsOwnOriginOnly() {
        assertEquals(Optional.of("sk-of-deepseek"), secret(environment.keyFor("deepseek", "https://api.deepseek.com")));
        assertEquals(Optional.empty(), environment.keyFor("deepseek", "https://api.deepseek.com.evil.example"));
        assertEquals(Optional.empty(), environment.keyFor("deepseek", "http://api.deepseek.com"));
        assertEquals(Optional.empty(), environment.keyFor("openai", "https://api.openai.com"));
    }

    @Test
    void aNamedVariableServesTheOriginItWasNamedFor() {
        assertEquals(Optional.of("key-of-mine"), secret(environment.keyFor(Endpoint.GENERIC, "https://host.example:8443")));
        assertEquals(Optional.empty(), environment.keyFor(Endpoint.GENERIC, "https://host.example"));
    }

    @Test
    void aTypedKeyComesBeforeTheEnvironmentAndCanBeForgotten() {
        var keys = new RunKeys(environment);
        keys.set(URI.create("https://api.deepseek.com/anything"), new ApiKey("typed-in-key"));

        assertEquals(Optional.of("typed-in-key"), secret(keys.keyFor("deepseek", "https://api.deepseek.com")));
        assertEquals(3, keys.known().size());

        keys.forget(URI.create("https://api.deepseek.com"));

        assertEquals(Optional.of("sk-of-deepseek"), secret(keys.keyFor("deepseek", "https://api.deepseek.com")));
    }

    @Test
    void everyProviderThatNeedsAKeySaysWhereItUsuallyIs() {
        var without = new Catalogue(Wire.DIALECTS).providers().stream()
                .filter(provider -> provider.needsKey() && provider.keyVariables().isEmpty()).toList();

        assertTrue(without.isEmpty(), without::toString);
    }

    private static Optional<String> secret(Optional<ApiKey> key) {
        return key.map(ApiKey::secret);
    }
}
