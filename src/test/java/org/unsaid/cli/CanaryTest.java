package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.HttpChatClient;
import org.unsaid.run.RetryBudget;
import org.unsaid.settings.Directories;
import org.unsaid.settings.FileVault;
import org.unsaid.settings.KeychainVault;
import org.unsaid.settings.KeyRing;
import org.unsaid.settings.MemoryKeychain;
import org.unsaid.settings.Passphrases;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.settings.Preferences;
import org.unsaid.settings.RunVault;
import org.unsaid.store.Workspace;

/// Keys of many shapes go through everything there is, to services that send them back; then every file that was written
/// and every word that was said is searched for them.
class CanaryTest {

    private static final List<String> KEYS = List.of(
            "sk-canary0aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE9f", "sk-proj-canary1_T3BlbkFJ-abc_DEF-123-xyz", "sk-ant-api03-canary2-0123456789abcdef-AA",
            "AIzaSyCanary3-0123456789_abcdefghijklmn", "eyJhbGciOiJIUzI1NiJ9.eyJjYW5hcnkiOjR9.c2lnbmF0dXJlY2FuYXJ5NA", "canary5-1f9c6b1e-7a3d-4a52-9d21-0f5e6a7b8c9d",
            "0cana6123456789abcdef0123456789abcdef6", "CANARY7/+ABCDEFGHIJKLMNOPQRSTUVWXYZ0123==", "canary8.with.dots.and~tilde_and-dash", "ca9&n=a?r#y%41%2F;:@",
            "\"canary10\"quoted\"", "canary11\\back\\slash\\", "<canary12>&amp;</canary12>", "{\"canary\":\"13\",\"is\":\"json\"}", "canary14'single`tick$dollar",
            "canary15" + "x".repeat(500), "Canary16", "cänary17-ключ-密钥", "canary18|pipe^caret[bracket]", "nvapi-canary19-Zq8_Wv7-Ut6",
            "hf_canary20AbCdEfGhIjKlMnOpQr", "gsk_canary21aAbBcCdDeEfFgGhHiI", "xai-canary22-000111222333444555", "LLM|canary23|0123456789abc", "canary24!*'();,/+");
    private static final RetryBudget FEW = new RetryBudget(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(5));
    private static final int IN_FILE = 10;
    private static final int IN_KEYCHAIN = 17; // up to here; the others stand in the environment

    @TempDir
    private Path directory;

    private final List<EchoingServer> servers = new ArrayList<>();
    private final FileAppender<ILoggingEvent> log = new FileAppender<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level levelBefore = root.getLevel();
    private final Map<String, String> said = new HashMap<>();

    @BeforeEach
    void open() throws IOException {
        for (int i = 0; i < KEYS.size(); i++) {
            var echoes = EchoingServer.Echo.values();
            servers.add(new EchoingServer(List.of(echoes).get(i % echoes.length)));
        }
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setPattern("%level %logger %msg%n%ex{full}");
        encoder.start();
        log.setContext(root.getLoggerContext());
        log.setFile(directory.resolve("all.log").toString());
        log.setEncoder(encoder);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG); // more than the program itself would write
    }

    @AfterEach
    void close() {
        root.setLevel(levelBefore);
        root.detachAppender(log);
        log.stop();
        servers.forEach(EchoingServer::close);
    }

    @Test
    void noKeyIsInAnyFileOrWordThatWasWritten() throws Exception {
        var directories = new Directories(directory.resolve("configuration"), directory.resolve("data"));
        Workspace.open(directories.workspace()).close();
        try (var shell = new Shell(directory, environment());
                var held = DriverManager.getConnection("jdbc:sqlite:" + directories.workspace());
                var statement = held.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM trial").close(); // whoever has read keeps the write-ahead log in being
            shell.with(real -> new OtherEngine(real, keys -> new HttpChatClient(real.connections(), real.dialects(), keys), FEW));
            keep(shell);
            runAndExport(shell);
            lookAndMistake(shell);
            new PreferenceFile(directories.preferences()).save(() -> Preferences.DEFAULT);
            namesOfThings(directories);
            assertTrue(Files.size(directories.workspace().resolveSibling("workspace.db-wal")) > 0);

            var scanner = new CanaryScanner(KEYS);
            scanner.scanFolder(directory);
            said.forEach(scanner::scan);

            assertEquals(Set.of(), scanner.hits());
            assertTrue(scanner.scanned() > 500, "only %d pieces were looked at".formatted(scanner.scanned()));
        }
        assertTrue(Files.size(directory.resolve("all.log")) > 0);
        servers.forEach(server -> assertTrue(server.echoed() > 0 || server.equals(servers.get(17)), "a key was never sent"));
        assertEquals(0, servers.get(17).echoed()); // it cannot stand in a header
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of("UNSAID_PASSPHRASE", "words of the canaries"));
        for (int i = IN_KEYCHAIN; i < KEYS.size(); i++) {
            environment.put("CANARY_" + i, KEYS.get(i));
        }
        environment.put("DEEPSEEK_API_KEY", KEYS.get(24));
        return environment;
    }

    private void keep(Shell shell) {
        for (int i = 0; i < IN_KEYCHAIN; i++) {
            shell.piping(KEYS.get(i) + "\n");
            assertEquals(ExitCode.DONE, run(shell, "keys", "set", origin(i), "--in", i < IN_FILE ? "file" : "keychain").code());
        }
        run(shell, "keys", "list");
        run(shell, "keys", "--json");
    }

    private void runAndExport(Shell shell) throws IOException {
        var questions = Files.writeString(directory.resolve("questions.txt"), "Is this a question?\n");
        var arguments = new ArrayList<>(List.of("run", "--probes", questions.toString(), "--repeat", "1", "--session", "canaries", "--yes", "--endpoint"));
        servers.forEach(server -> arguments.add(server.origin() + "/v1#m"));
        arguments.addAll(keyFrom());
        var run = run(shell, arguments.toArray(String[]::new));
        assertTrue(run.out().contains("canaries") || run.err().contains("canaries"), run.err());
        run(shell, Stream.concat(Stream.of("resume", "canaries", "--retry-failed", "--yes"), keyFrom().stream()).toArray(String[]::new));
        for (var format : List.of("csv", "xlsx", "jsonl", "md")) {
            assertEquals(ExitCode.DONE, run(shell, "export", "canaries", "--format", format, "--out", directory.resolve("out." + format).toString()).code());
        }
        run(shell, "sessions", "show", "canaries");
        run(shell, "sessions", "--json");
    }

    private void lookAndMistake(Shell shell) {
        for (int i = 0; i < KEYS.size(); i++) {
            var from = i < IN_KEYCHAIN ? Stream.<String>empty() : Stream.of("--key-from", origin(i) + "=CANARY_" + i);
            var key = from.toArray(String[]::new);
            run(shell, with(key, "endpoints", "test", origin(i) + "/v1#m"));
            run(shell, with(key, "endpoints", "models", origin(i) + "/v1", "--json"));
            run(shell, with(key, "endpoints", "models", origin(i)));
            run(shell, with(key, "endpoints", "add", origin(i) + "/v1#m"));
            run(shell, "run", "--probes", "everyday", "--endpoint", origin(i) + "/v1#m", "--yes", "--key-from", origin(i) + "=" + KEYS.get(i));
            run(shell, "keys", "set", KEYS.get(i));
        }
        run(shell, "endpoints", "list");
        run(shell, "endpoints", "--json");
        run(shell, "keys", "remove", origin(0));
    }

    private void namesOfThings(Directories directories) throws Exception {
        var file = new FileVault(directories.keyFile());
        file.unlock("words of the canaries".toCharArray());
        var keychain = new KeychainVault(new MemoryKeychain(), directory.resolve("other-origins.txt"));
        keychain.put("https://one.example", new ApiKey(KEYS.getFirst()));
        var run = new RunVault();
        run.put("https://one.example", new ApiKey(KEYS.getFirst()));
        var variables = new EnvironmentKeys(environment(), Dialects.shipped(), Map.of());
        var ring = new KeyRing(keychain, file, variables, Passphrases.NONE);
        assertTrue(ring.known().size() > IN_FILE);
        said.put("names", List.of(file, keychain, run, ring, variables, ring.known(), ring.held(), ring.keyFor("generic", "https://one.example"),
                Optional.of(new ApiKey(KEYS.getFirst())), file.known(), file.origins()).toString());
        file.lock();
    }

    private List<String> keyFrom() {
        var options = new ArrayList<String>();
        for (int i = IN_KEYCHAIN; i < KEYS.size(); i++) {
            options.addAll(List.of("--key-from", origin(i) + "=CANARY_" + i));
        }
        return options;
    }

    private static String[] with(String[] more, String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private String origin(int key) {
        return servers.get(key).origin();
    }

    private Shell.Result run(Shell shell, String... arguments) {
        var result = shell.run(arguments);
        said.put(said.size() + " " + arguments[0] + " " + arguments[1], result.out() + "\n" + result.err());
        return result;
    }
}
