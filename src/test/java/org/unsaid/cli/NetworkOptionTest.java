package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Purpose;
import org.unsaid.endpoint.Route;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.settings.Preferences;

class NetworkOptionTest {

    private static final String ELSEWHERE = "https://model.test/v1#m";

    @TempDir
    private Path directory;

    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void open() {
        shell = new Shell(directory, Map.of());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void everyConnectionIsListed() {
        var words = shell.run("endpoints", "connections");
        var lines = shell.run("endpoints", "connections", "--json").lines();

        assertEquals(0, words.code());
        assertTrue(words.out().contains("Put a question to a model (POST)"), words.out());
        assertTrue(words.err().contains("Way to other computers: direct"), words.err());
        assertEquals(Purpose.values().length, lines.size());
        for (var line : lines) {
            var connection = JsonParser.parseString(line).getAsJsonObject();
            assertFalse(connection.get("why").getAsString().isBlank() || connection.get("default").getAsString().isBlank());
        }
    }

    @Test
    void whatIsGivenStandsBeforeWhatIsPreferred() throws IOException {
        prefer(Network.DEFAULT.withRoute(Route.tor()).withRoute("https://own.test", Route.torBrowser()));

        assertTrue(way().contains("tor; to https://own.test: tor:9150"), way());
        assertTrue(way("--proxy", "socks5://127.0.0.1:1080").endsWith("socks5://127.0.0.1:1080\n"));
        assertTrue(way("--proxy", "https://own.test/v1=direct").endsWith("to https://own.test: direct\n"));
        assertTrue(way("--local-only").contains("Local-only mode is on"));
    }

    @Test
    void inLocalOnlyModeAModelElsewhereIsNotAsked() {
        var result = shell.run("endpoints", "test", ELSEWHERE, "--local-only");

        assertEquals(1, result.code());
        assertTrue(result.out().contains("https://model.test is not on this computer, and local-only mode is on"), result.out());
        assertEquals(0, shell.run("endpoints", "test", "practice:candid", "--local-only").code());
    }

    @Test
    void aRunThatPrefersAProxyThatIsDownFailsAndSaysWhere() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var proxy = "socks5://127.0.0.1:" + port;

        var result = shell.run("endpoints", "test", ELSEWHERE, "--proxy", proxy);

        assertEquals(1, result.code());
        assertTrue(result.out().contains("the proxy %s does not answer; nothing was sent without it".formatted(proxy)), result.out());
    }

    @Test
    void exportsSayFromWhereItWasAsked() throws IOException {
        shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1", "--endpoint", "practice:candid", "--session", "s", "--yes");

        var file = directory.resolve("answers.jsonl");
        shell.run("export", "s", "--format", "jsonl", "--out", file.toString());

        var lines = Files.readAllLines(file);
        assertFalse(lines.isEmpty());
        assertTrue(lines.stream().allMatch(line -> line.contains("\"asked_from\":\"direct\"")), lines.getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --proxy | pigeon                       | --proxy 'pigeon'; expected direct, tor, tor:9150
            --proxy | http://name:secret@proxy:80  | --proxy; expected direct, tor, tor:9150
            --proxy | nowhere=tor                  | --proxy: expected ORIGIN=WAY
            --ca    | model.pem                    | --ca: expected ORIGIN=FILE
            --ca    | https://model.test=none.pem  | --ca 'none.pem': there is no such file
            """)
    void whatIsNotUnderstoodIsSaid(String option, String value, String message) {
        var result = shell.run("endpoints", "test", ELSEWHERE, option, value);

        assertEquals(2, result.code());
        assertTrue(result.err().contains(message), result.err());
        assertFalse(result.err().contains("secret"), result.err());
    }

    private String way(String... options) {
        var arguments = new String[options.length + 2];
        arguments[0] = "endpoints";
        arguments[1] = "connections";
        System.arraycopy(options, 0, arguments, 2, options.length);
        try (var fresh = new Shell(directory)) {
            return fresh.run(arguments).err();
        }
    }

    private void prefer(Network network) throws IOException {
        var configuration = Files.createDirectories(directory.resolve("configuration"));
        new PreferenceFile(configuration.resolve("preferences.json")).save(() -> Preferences.DEFAULT.withNetwork(network));
    }
}
