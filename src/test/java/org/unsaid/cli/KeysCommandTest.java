package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.settings.Directories;

class KeysCommandTest {

    private static final String ORIGIN = "https://api.example.org";
    private static final Map<String, String> OPENED = Map.of("UNSAID_PASSPHRASE", "some words");

    @TempDir
    private Path directory;

    @Test
    void aKeyOnStandardInputIsKeptInTheKeychainAndListedWithoutIt() {
        try (var shell = new Shell(directory)) {
            var set = shell.piping("sk-secret-1\n").run("keys", "set", ORIGIN + "/v1/chat");
            var list = shell.run("keys");
            var json = shell.run("keys", "list", "--json");
            var removed = shell.run("keys", "remove", ORIGIN);

            assertEquals(ExitCode.DONE, set.code(), set.err());
            assertTrue(set.err().contains("Kept in the keychain, for " + ORIGIN + " only."), set.err());
            assertTrue(list.out().contains(ORIGIN), list.out());
            assertEquals(List.of("{\"origin\":\"https://api.example.org\",\"kept_in\":\"keychain\"}"), json.lines());
            assertFalse((set.err() + set.out() + list.out() + json.out()).contains("sk-secret"));
            assertEquals(ExitCode.DONE, removed.code(), removed.err());
            assertEquals(List.of(), shell.run("keys", "list", "--json").lines());
        }
    }

    @Test
    void aPersonIsAskedForKeyAndPassphrase() {
        try (var shell = new Shell(directory)) {
            var set = shell.typing("sk-secret-1\nsome words\nsome words\n").run("keys", "set", ORIGIN, "--in", "file");

            assertEquals(ExitCode.DONE, set.code(), set.err());
            assertTrue(Files.exists(keyFile()));
        }
        try (var shell = new Shell(directory)) { // another process: it must be opened again
            assertEquals(ExitCode.WRONG_INPUT, shell.typing("wrong\nwrong\nwrong\n").run("keys", "remove", ORIGIN).code());
            assertEquals(ExitCode.DONE, shell.typing("wrong\nsome words\n").run("keys", "remove", ORIGIN).code());
        }
    }

    @Test
    void twoDifferentPassphrasesMakeNoFile() {
        try (var shell = new Shell(directory)) {
            var set = shell.typing("sk-secret-1\nsome words\nother words\n").run("keys", "set", ORIGIN, "--in", "file");

            assertEquals(ExitCode.WRONG_INPUT, set.code(), set.err());
            assertTrue(set.err().contains("two different"), set.err());
            assertFalse(Files.exists(keyFile()));
        }
    }

    @Test
    void aKeyInPlaceOfTheAddressIsNotRepeated() {
        try (var shell = new Shell(directory)) {
            var result = shell.piping("").run("keys", "set", "sk-canary-123");

            assertEquals(ExitCode.WRONG_INPUT, result.code());
            assertFalse(result.err().contains("canary"), result.err());
        }
    }

    @Test
    void aDamagedFileIsNamedAndNotTouched() throws Exception {
        Files.createDirectories(keyFile().resolveSibling(""));
        Files.writeString(keyFile(), "{}");
        try (var shell = new Shell(directory, OPENED)) {
            var set = shell.piping("sk-secret-1\n").run("keys", "set", ORIGIN);

            assertEquals(ExitCode.ENVIRONMENT, set.code());
            assertTrue(set.err().contains("damaged"), set.err());
            assertTrue(shell.run("keys").err().contains("keys.json: the key file is damaged"));
            assertEquals("{}", Files.readString(keyFile()));
        }
    }

    @Test
    void theKeptKeyGoesToItsAddressWhenTheFileIsOpened() throws Exception {
        try (var server = new MockWebServer()) {
            server.start();
            var origin = "http://127.0.0.1:" + server.getPort();
            try (var shell = new Shell(directory, OPENED)) {
                assertEquals(ExitCode.DONE, shell.piping("sk-secret-1\n").run("keys", "set", origin, "--in", "file").code());
                assertEquals("Bearer sk-secret-1", authorizationOfATest(shell, server, origin));
            }
            try (var shell = new Shell(directory)) { // nobody to ask
                assertEquals("", authorizationOfATest(shell, server, origin));
                assertTrue(shell.run("endpoints", "test", "--json", "practice:candid").err().isEmpty(), "no passphrase is needed");
            }
            try (var shell = new Shell(directory)) {
                shell.typing("some words\n");
                assertEquals("Bearer sk-secret-1", authorizationOfATest(shell, server, origin));
            }
        }
    }

    private static String authorizationOfATest(Shell shell, MockWebServer server, String origin) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(401).body("{}").build());
        shell.run("endpoints", "test", origin + "/v1#m");
        var request = server.takeRequest(5, TimeUnit.SECONDS);
        return request == null ? "nothing came" : java.util.Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "");
    }

    private Path keyFile() {
        return new Directories(directory.resolve("configuration"), directory.resolve("data")).keyFile();
    }
}
