package org.unsaid.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Route;

class PreferenceFileTest {

    private static final Preferences FRENCH_AND_DARK = new Preferences(
            Optional.of(Locale.FRENCH), Appearance.DARK, Network.DEFAULT);

    @TempDir
    private Path directory;

    @Test
    void whatWasSavedIsReadAgain() throws IOException {
        var file = new PreferenceFile(directory.resolve("not/there/yet/preferences.json"));

        file.save(() -> FRENCH_AND_DARK);

        assertEquals(FRENCH_AND_DARK, file.read());
    }

    @Test
    void withoutAFileEverythingIsAsTheSystemHasIt() {
        assertEquals(Preferences.DEFAULT, new PreferenceFile(directory.resolve("none.json")).read());
    }

    @Test
    void goingBackToTheSystemsLanguageLeavesNoLanguageBehind() throws IOException {
        var file = new PreferenceFile(directory.resolve("preferences.json"));
        file.save(() -> FRENCH_AND_DARK);

        file.save(() -> FRENCH_AND_DARK.withLanguage(Optional.empty()));

        assertEquals(new Preferences(Optional.empty(), Appearance.DARK, Network.DEFAULT), file.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "null", "{", "{\"language\": 3", "{\"language\": \"no language at all\", \"appearance\": \"plaid\"}",
        "{\"language\": {}, \"appearance\": []}", "{\"language\": \"\"}"
    })
    void aBrokenFileKeepsNobodyOut(String content) throws IOException {
        var path = Files.writeString(directory.resolve("preferences.json"), content);
        var file = new PreferenceFile(path);

        var read = file.read();
        assertEquals(Preferences.DEFAULT.withNetwork(read.network()), read);

        file.save(() -> FRENCH_AND_DARK);
        assertEquals(FRENCH_AND_DARK, file.read());
    }

    @Test
    void whatALaterVersionWroteStays() throws IOException {
        var path = Files.writeString(directory.resolve("preferences.json"), "{\"proxy\": \"socks\", \"appearance\": \"light\"}");

        new PreferenceFile(path).save(() -> FRENCH_AND_DARK);

        assertTrue(Files.readString(path).contains("\"proxy\": \"socks\""), Files.readString(path));
    }

    @Test
    void theNetworkIsReadAsItWasSaved() throws IOException {
        var file = new PreferenceFile(directory.resolve("preferences.json"));
        var network = new Network(Network.Reach.THIS_COMPUTER, Route.torBrowser(),
                Map.of("https://api.example.org", new Route.Socks("::1", 1080, Optional.of("anna")), "https://other.example.org:8443", new Route.HttpProxy("proxy", 3128, Optional.empty())),
                Map.of("https://other.example.org:8443", Path.of("authority.pem")));

        file.save(() -> FRENCH_AND_DARK.withNetwork(network));

        assertEquals(network, file.read().network());
    }

    /// It may have said Tor.
    @ParameterizedTest
    @ValueSource(strings = {
        "{", "[]", "{\"network\": 3}", "{\"network\": {\"route\": \"carrier pigeon\"}}", "{\"network\": {\"route\": []}}",
        "{\"network\": {\"local_only\": \"perhaps\"}}", "{\"network\": {\"routes\": {\"https://a.example\": \"socks\"}}}",
        "{\"network\": {\"routes\": {\"nowhere\": \"tor\"}}}", "{\"network\": {\"authorities\": {\"https://a.example\": \"\\u0000\"}}}"
    })
    void networkSettingsThatCannotBeUnderstoodLetNothingOut(String content) throws IOException {
        var path = Files.writeString(directory.resolve("preferences.json"), content);

        assertTrue(new PreferenceFile(path).read().network().localOnly());
    }
}
