package org.unsaid.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.ApiKey;

class SealedKeysTest {

    /// The format in other words than the program's: whoever has the passphrase gets at the keys without it.
    @Test
    void theFormatIsWhatItIsSaidToBe() throws Exception {
        var words = "some words".toCharArray();
        var text = SealedKeys.seal(new TreeMap<>(Map.of("https://one.example", new ApiKey("sk-one"))), words, FileVaultTest.CHEAP).text();
        var json = JsonParser.parseString(text).getAsJsonObject();

        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE,
                new SecretKeySpec(FileVaultTest.CHEAP.key(words, Base64.getDecoder().decode(json.get("salt").getAsString())), "AES"),
                new GCMParameterSpec(128, Base64.getDecoder().decode(json.get("nonce").getAsString())));
        cipher.updateAAD(head(text).getBytes(UTF_8));
        var plain = cipher.doFinal(Base64.getDecoder().decode(json.get("keys").getAsString()));

        assertEquals(JsonParser.parseString("{\"https://one.example\":\"sk-one\"}"), JsonParser.parseString(new String(plain, UTF_8)));
    }

    /// The text with a checksum that fits.
    static String withChecksum(String text) {
        var json = JsonParser.parseString(text).getAsJsonObject();
        try {
            json.addProperty("sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((head(text) + "\n\n" + json.get("keys").getAsString()).getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        return new Gson().toJson(json);
    }

    private static String head(String text) {
        var json = JsonParser.parseString(text).getAsJsonObject();
        var cost = json.get("argon2id").getAsJsonObject();
        return "%s\nArgon2[memory=%s, passes=%s, lanes=%s]\n%s\n%s\n%s".formatted(
                json.get("format").getAsString(), cost.get("memory"), cost.get("passes"), cost.get("lanes"),
                json.get("salt").getAsString(), json.get("nonce").getAsString(),
                json.get("origins").getAsJsonArray().asList().stream().map(origin -> origin.getAsString()).collect(Collectors.joining("\n")));
    }
}
