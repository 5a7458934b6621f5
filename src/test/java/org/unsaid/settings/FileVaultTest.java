package org.unsaid.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.settings.VaultException.Reason;

class FileVaultTest {

    /// So cheap that a test can afford it.
    static final Argon2 CHEAP = new Argon2(64, 1, 1);

    private static final String ORIGIN = "https://api.example.org";
    private static final String OTHER = "https://api.example.org:8443";

    @TempDir
    private Path folder;

    private Path file;
    private FileVault vault;

    @BeforeEach
    void make() throws VaultException {
        file = folder.resolve("deeper/keys.json");
        vault = new FileVault(file, CHEAP);
        vault.create(words());
        vault.put(ORIGIN, new ApiKey("sk-one"));
    }

    @Test
    void whatWasPutIsThereAfterReopening() throws VaultException {
        var again = new FileVault(file, CHEAP);

        assertEquals(Set.of(ORIGIN), again.origins());
        assertEquals(Reason.LOCKED, assertThrows(VaultException.class, () -> again.key(ORIGIN)).reason());
        again.unlock(words());
        assertEquals(Optional.of("sk-one"), again.key(ORIGIN).map(ApiKey::secret));
        assertEquals(Optional.empty(), again.key(OTHER));
    }

    @Test
    void everyWritingTakesANewSaltAndNonce() throws IOException, VaultException {
        var before = json();
        vault.put(ORIGIN, new ApiKey("sk-one"));
        var after = json();

        for (var part : List.of("salt", "nonce", "keys")) {
            assertNotEquals(before.get(part), after.get(part), part);
        }
    }

    @Test
    void aWrongPassphraseIsNoDamage() {
        var again = new FileVault(file, CHEAP);

        assertEquals(Reason.WRONG_PASSPHRASE, assertThrows(VaultException.class, () -> again.unlock("wrong".toCharArray())).reason());
        assertFalse(again.isOpen());
        assertEquals(Optional.empty(), again.problem());
    }

    @Test
    void everyChangedByteIsDamage() throws IOException {
        var whole = Files.readAllBytes(file);
        var again = new FileVault(file, CHEAP);
        int judged = 0;

        for (int at = 0; at < whole.length; at++) {
            if (Character.isWhitespace(whole[at])) {
                continue; // of the layout; JSON does not mind
            }
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertEquals(Reason.DAMAGED, assertThrows(VaultException.class, () -> again.unlock(words())).reason(), "byte " + at);
            judged++;
        }

        assertTrue(judged > 300, judged + " bytes");
    }

    @Test
    void aCutFileIsDamageAndNotWrittenOver() throws IOException {
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 200));
        var again = new FileVault(file, CHEAP);

        assertTrue(again.problem().isPresent());
        assertThrows(VaultException.class, () -> again.create(words()));
        assertThrows(VaultException.class, () -> vault.put(ORIGIN, new ApiKey("sk-two")));
        assertEquals(200, Files.size(file));
    }

    /// Somebody who can write the file, but does not know the passphrase, wants a key sent to another address.
    @Test
    void aKeyCannotBeMovedToAnotherOrigin() throws IOException {
        var moved = SealedKeysTest.withChecksum(Files.readString(file).replace(ORIGIN, "https://evil.example"));
        Files.writeString(file, moved);
        var again = new FileVault(file, CHEAP);

        assertEquals(Set.of("https://evil.example"), again.origins());
        assertEquals(Reason.WRONG_PASSPHRASE, assertThrows(VaultException.class, () -> again.unlock(words())).reason());
    }

    @Test
    void aFileThatAsksForAllMemoryIsNotOpened() throws IOException {
        Files.writeString(file, SealedKeysTest.withChecksum(Files.readString(file).replace("\"memory\": 64", "\"memory\": 2000000000")));

        assertEquals(Reason.DAMAGED, new FileVault(file, CHEAP).problem().orElseThrow().reason());
    }

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));

        assertEquals(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE), Files.getPosixFilePermissions(file));
        try (var files = Files.list(file.resolveSibling(""))) {
            assertEquals(List.of(file), files.toList(), "drafts are left");
        }
    }

    @Test
    void lockingForgets() throws VaultException {
        vault.lock();

        assertEquals(List.of(), List.copyOf(vault.known()));
        assertThrows(VaultException.class, () -> vault.put(OTHER, new ApiKey("sk-two")));
        vault.unlock(words());
        assertTrue(vault.key(ORIGIN).isPresent());
    }

    @Test
    void theOldPassphraseNoLongerOpensAfterAChange() throws VaultException {
        assertThrows(VaultException.class, () -> vault.changePassphrase("wrong".toCharArray(), "new words".toCharArray()));
        vault.changePassphrase(words(), "new words".toCharArray());
        var again = new FileVault(file, CHEAP);

        assertThrows(VaultException.class, () -> again.unlock(words()));
        again.unlock("new words".toCharArray());
        assertTrue(again.key(ORIGIN).isPresent());
    }

    @Test
    void whatAnotherProgramWroteMeanwhileStays() throws VaultException {
        var other = new FileVault(file, CHEAP);
        other.unlock(words());
        other.put(OTHER, new ApiKey("sk-two"));

        vault.remove(ORIGIN);

        assertEquals(Set.of(OTHER), vault.origins());
        assertEquals(Set.of(OTHER), new FileVault(file, CHEAP).origins());
    }

    /// RFC 9106, 5.3, holds a vector with secret and associated data; without them, the reference program's own.
    @Test
    void argon2AgreesWithTheReferenceProgram() {
        var key = new Argon2(1 << 16, 2, 1).key("password".toCharArray(), "somesalt".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertEquals("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7", HexFormat.of().formatHex(key));
    }

    private JsonObject json() throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static char[] words() {
        return "correct horse é 馬".toCharArray();
    }
}
