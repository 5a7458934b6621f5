package org.unsaid.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.Keys;
import org.unsaid.endpoint.Route;
import org.unsaid.settings.KeyRing.Held;
import org.unsaid.settings.KeyVault.Kind;
import org.unsaid.settings.VaultException.Reason;

class KeyRingTest {

    private static final String DEEPSEEK = "https://api.deepseek.com";
    private static final String OTHER = "https://api.example.org";

    @TempDir
    private Path folder;

    private final Person person = new Person();
    private final Keys environment = new EnvironmentKeys(Map.of("DEEPSEEK_API_KEY", "of-environment"), Dialects.shipped(), Map.of());
    private final MemoryKeychain keychain = new MemoryKeychain();
    private KeyRing ring;

    /// Gives these answers, one after the other, then none.
    private static final class Person implements Passphrases {

        final Deque<String> answers = new ArrayDeque<>();
        int asked;

        @Override
        public Optional<char[]> existing(boolean wrongBefore) {
            asked++;
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        }

        @Override
        public Optional<char[]> fresh() {
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        }
    }

    @BeforeEach
    void make() {
        ring = ring();
    }

    @Test
    void typedComesBeforeKeptAndKeptBeforeTheEnvironment() throws Exception {
        assertEquals("of-environment", secret(DEEPSEEK));
        person.answers.add("words");
        ring.keep(DEEPSEEK, new ApiKey("of-file"), Kind.FILE);
        assertEquals("of-file", secret(DEEPSEEK));
        ring.use(DEEPSEEK, new ApiKey("typed"));
        assertEquals("typed", secret(DEEPSEEK));

        assertEquals(List.of("of-environment", "of-file", "typed"), ring.known().stream().map(ApiKey::secret).sorted().toList());
    }

    @Test
    void aKeyIsHandedToItsOwnOriginOnly() throws Exception {
        ring.keep(OTHER, new ApiKey("of-other"), Kind.KEYCHAIN);

        for (var origin : List.of("http://api.example.org", "https://api.example.org:8443", "https://api.example.org.evil.example",
                "https://example.org", "https://api.example.orgx", "HTTPS://api.example.org/")) {
            assertEquals(Optional.empty(), ring.keyFor("generic", origin), origin);
        }
        assertEquals("of-other", secret(OTHER));
    }

    @Test
    void aKeyThatIsKeptElsewhereIsTakenFromWhereItWas() throws Exception {
        ring.use(OTHER, new ApiKey("one"));
        ring.keep(OTHER, new ApiKey("one"), Kind.KEYCHAIN);
        assertEquals(List.of(new Held(Kind.KEYCHAIN, OTHER)), ring.held());
        person.answers.add("words");
        ring.keep(OTHER, new ApiKey("two"), Kind.FILE);

        assertEquals(List.of(new Held(Kind.FILE, OTHER)), ring.held());
        assertEquals(Map.of(), keychain.entries);
        ring.remove(new Held(Kind.FILE, OTHER));
        assertEquals(Optional.empty(), ring.keyFor("generic", OTHER));
    }

    @Test
    void thePassphraseIsAskedForWhenAKeyOfTheFileIsFirstNeeded() throws Exception {
        fileWith(OTHER, "of-file");
        assertEquals(Optional.empty(), ring.keyFor("generic", "https://elsewhere.example"));
        assertEquals("of-environment", secret(DEEPSEEK));
        assertEquals(0, person.asked);
        person.answers.addAll(List.of("wrong", "words"));

        assertEquals("of-file", secret(OTHER));
        assertEquals("of-file", secret(OTHER));

        assertEquals(2, person.asked);
    }

    @Test
    void whoeverWouldRatherNotIsAskedOnceByAllThreads() throws Exception {
        fileWith(OTHER, "of-file");
        var found = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 64).forEach(_ -> threads.execute(() -> ring.keyFor("generic", OTHER).ifPresent(found::add)));
        }

        assertEquals(1, person.asked);
        assertTrue(found.isEmpty());
        assertTrue(ring.declined());
        person.answers.add("words");
        ring.unlock();
        assertEquals("of-file", secret(OTHER));
        assertFalse(ring.declined());
    }

    @Test
    void aKeyThatCannotBeKeptIsNotLost() {
        ring.use(OTHER, new ApiKey("typed"));

        assertEquals(Reason.DECLINED, assertThrows(VaultException.class, () -> ring.keep(OTHER, new ApiKey("typed"), Kind.FILE)).reason());

        assertEquals("typed", secret(OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://anna@proxy.example:3128", "socks5://anna@127.0.0.1:1080"})
    void thePasswordOfAProxyIsForItsWayAloneWhereverItIsKept(String way) throws Exception {
        fileWith(OTHER, "of-other");
        ring.file().unlock("words".toCharArray());
        for (var kind : Kind.values()) {
            ring.keep(way, new ApiKey("open-sesame"), kind);

            assertEquals(List.of(new KeyRing.Held(kind, way)), ring.held().stream().filter(held -> !held.origin().equals(OTHER)).toList());
            assertEquals("open-sesame", ring.keyFor(Route.PROVIDER, way).orElseThrow().secret());
            assertEquals(Optional.empty(), ring.keyFor("openai", way.replace("anna@", "")));
        }
    }

    private void fileWith(String origin, String secret) throws VaultException {
        var file = new FileVault(folder.resolve("keys.json"), FileVaultTest.CHEAP);
        file.create("words".toCharArray());
        file.put(origin, new ApiKey(secret));
        ring = ring();
    }

    private KeyRing ring() {
        return new KeyRing(new KeychainVault(keychain, folder.resolve("origins.txt")),
                new FileVault(folder.resolve("keys.json"), FileVaultTest.CHEAP), environment, person);
    }

    private String secret(String origin) {
        return ring.keyFor("deepseek", origin).orElseThrow().secret();
    }
}
