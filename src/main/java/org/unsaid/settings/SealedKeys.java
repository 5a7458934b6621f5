package org.unsaid.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.settings.VaultException.Reason;

/// The content of a key file: all of it readable but the keys, and all of it sealed with them, so that nobody can move a
/// key to another origin. Immutable.
///
/// The checksum is no secret and protects nothing; it tells a damaged file from a wrong passphrase.
///
/// @param salt    16 bytes in base64, as `nonce` (12) and `keys`: a JSON object from origin to key, under AES-256-GCM
/// @param origins that have a key
record SealedKeys(
        String format, @SerializedName("argon2id") Argon2 cost, String salt, String nonce, List<String> origins, String keys, String sha256) {

    private static final String FORMAT = "unsaid.keys/1";
    private static final int TAG_BITS = 128;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Seals with a salt and a nonce that were never used before.
    static SealedKeys seal(Map<String, ApiKey> keys, char[] passphrase, Argon2 cost) {
        var plain = new TreeMap<String, String>();
        keys.forEach((origin, key) -> plain.put(origin, key.secret()));
        var open = new SealedKeys(FORMAT, cost, random(16), random(12), List.copyOf(plain.keySet()), "", "");
        var text = GSON.toJson(plain).getBytes(StandardCharsets.UTF_8);
        try {
            var sealed = Base64.getEncoder().encodeToString(open.cipher(Cipher.ENCRYPT_MODE, passphrase).doFinal(text));
            var whole = new SealedKeys(FORMAT, cost, open.salt, open.nonce, open.origins, sealed, "");
            return new SealedKeys(FORMAT, cost, open.salt, open.nonce, open.origins, sealed, whole.checksum());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing keys", e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /// @throws VaultException if it is damaged or of another kind
    static SealedKeys parse(String text) throws VaultException {
        try {
            var read = GSON.fromJson(text, SealedKeys.class);
            if (read != null && read.whole()) {
                return read;
            }
        } catch (JsonParseException | IllegalArgumentException e) {
            // said below; what is wrong with it helps nobody
        }
        throw new VaultException(Reason.DAMAGED, "the key file is damaged, or is none");
    }

    /// @throws VaultException if the passphrase is wrong
    Map<String, ApiKey> open(char[] passphrase) throws VaultException {
        byte[] text = {};
        try {
            text = cipher(Cipher.DECRYPT_MODE, passphrase).doFinal(Base64.getDecoder().decode(keys));
            var keys = new TreeMap<String, ApiKey>();
            JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject().entrySet()
                    .forEach(entry -> keys.put(entry.getKey(), new ApiKey(entry.getValue().getAsString())));
            return keys;
        } catch (AEADBadTagException e) {
            throw new VaultException(Reason.WRONG_PASSPHRASE, "the passphrase does not open the key file");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening sealed keys", e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    String text() {
        return GSON.toJson(this) + "\n";
    }

    @SuppressWarnings({"ConstantValue", "RedundantSuppression"}) // what was read from a file may lack anything
    private boolean whole() {
        return FORMAT.equals(format) && cost != null && cost.bearable() && salt != null && nonce != null && origins != null
                && keys != null && checksum().equals(sha256)
                && Base64.getDecoder().decode(salt).length == 16 && Base64.getDecoder().decode(nonce).length == 12
                && Base64.getDecoder().decode(keys).length >= TAG_BITS / 8;
    }

    private Cipher cipher(int mode, char[] passphrase) throws GeneralSecurityException {
        var key = cost.key(passphrase, Base64.getDecoder().decode(salt));
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, Base64.getDecoder().decode(nonce)));
            cipher.updateAAD(head().getBytes(StandardCharsets.UTF_8));
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Everything that is readable.
    private String head() {
        return String.join("\n", format, cost.toString(), salt, nonce, String.join("\n", origins));
    }

    private String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((head() + "\n\n" + keys).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
