package org.unsaid.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.settings.VaultException.Reason;

class KeychainVaultTest {

    private static final String ORIGIN = "https://api.example.org";

    @TempDir
    private Path folder;

    private final MemoryKeychain keychain = new MemoryKeychain();

    @Test
    void theProbeWritesReadsAndDeletes() throws InterruptedException {
        assertEquals(Optional.empty(), vault(keychain).probe());
        assertEquals(Map.of(), keychain.entries);
    }

    @Test
    void aKeychainThatHangsIsGivenUpInTime() {
        var hanging = new MemoryKeychain() {
            @Override
            public void write(String account, String secret) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };

        var problem = assertTimeout(Duration.ofSeconds(5), () -> vault(hanging).probe());

        assertEquals(Reason.TIMED_OUT, problem.orElseThrow().reason());
    }

    @Test
    void aKeychainThatForgetsOrRefusesSaysSo() throws InterruptedException {
        var forgetful = new MemoryKeychain() {
            @Override
            public void write(String account, String secret) {
                super.write(account, "something else");
            }
        };
        var refusing = new MemoryKeychain() {
            @Override
            public void delete(String account) throws IOException {
                throw new IOException("it did not delete an entry");
            }
        };

        assertTrue(vault(forgetful).probe().orElseThrow().toString().contains("something else than was put in"));
        assertTrue(vault(refusing).probe().orElseThrow().toString().contains("did not delete"));
    }

    @Test
    void keysAreFoundAgainAndOnlyTheirOriginsStandInAFile() throws Exception {
        vault(keychain).put(ORIGIN, new ApiKey("sk-one"));
        var again = vault(keychain);

        assertEquals(Set.of(ORIGIN), again.origins());
        assertEquals(Optional.of("sk-one"), again.key(ORIGIN).map(ApiKey::secret));
        assertFalse(Files.readString(index()).contains("sk-one"));
        again.remove(ORIGIN);
        assertEquals(Optional.empty(), again.key(ORIGIN));
        assertEquals(Map.of(), keychain.entries);
        assertEquals(Set.of(), vault(keychain).origins());
    }

    @Test
    void aKeychainThatRefusesIsAskedOnceForAKey() throws Exception {
        var asked = new AtomicInteger();
        vault(keychain).put(ORIGIN, new ApiKey("sk-one"));
        var vault = vault(new MemoryKeychain() {
            @Override
            public String read(String account) throws IOException {
                if (account.equals(ORIGIN)) {
                    asked.incrementAndGet();
                }
                return super.read(account);
            }
        });

        for (int i = 0; i < 20; i++) {
            assertEquals(Reason.UNAVAILABLE, assertThrows(VaultException.class, () -> vault.key(ORIGIN)).reason());
        }
        assertEquals(1, asked.get());
        assertEquals(Optional.empty(), vault.probe());
        assertThrows(VaultException.class, () -> vault.key(ORIGIN));
        assertEquals(2, asked.get());
    }

    @Test
    void anEntryThatSomebodyDeletedCanStillBeRemoved() throws Exception {
        vault(keychain).put(ORIGIN, new ApiKey("sk-one"));
        keychain.entries.clear();
        var again = vault(keychain);

        assertThrows(VaultException.class, () -> again.key(ORIGIN));
        again.remove(ORIGIN);

        assertEquals(Set.of(), again.origins());
    }

    private KeychainVault vault(Keychain with) {
        return new KeychainVault(with, index());
    }

    private Path index() {
        return folder.resolve("keychain-origins.txt");
    }
}
