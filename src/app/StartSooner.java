import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lets the packaged application start sooner. SQLite's library lies beside its jar, and need not be unpacked into a
/// temporary folder at each start, which some systems do not allow to be run from. What the application loads at its start
/// is remembered (JEP 483 and 514): it is run once on practice models and on a server of its own, and the cache kept.
/// Both are named in the launcher's settings.
///
/// For the command line a script lies beside the launcher, which asks the package manager twice who owns it before it
/// starts Java, and on Windows has no terminal.
///
/// Run by `mvn package -Papp` with the folder of the application's image as its argument.
final class StartSooner {

    private static final String CACHE = "unsaid.aot";
    private static final String DATABASE = "native";
    private static final String OPTION = "java-options=";
    private static final String MAIN = "org.unsaid.Launcher";
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final String SCRIPT = """
            #!/bin/sh
            home=$(cd "$(dirname "$(readlink -f "$0")")/%s" && pwd)
            exec "$home/%s" -Djpackage.app-path="$0" %s -cp "$home/unsaid.jar" %s "$@"
            """;
    private static final String WINDOWS_SCRIPT = """
            @echo off
            set "home=%%~dp0%s"
            "%%home%%\\%s" "-Djpackage.app-path=%%~f0" %s -cp "%%home%%\\unsaid.jar" %s %%*
            """;
    private static final String ANSWER = """
            data: {"choices":[{"index":0,"delta":{"content":"It opened in 1850."}}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":6}}

            data: [DONE]

            """;

    private StartSooner() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var image = Path.of(arguments[0]);
        var settings = find(image, "unsaid.cfg");
        var home = settings.resolveSibling("").toAbsolutePath();
        unpackDatabase(java(image), home);
        append(settings, "-Dorg.sqlite.lib.path=$APPDIR/" + DATABASE);
        var scratch = Files.createTempDirectory("unsaid-start");
        var server = server();
        try {
            train(java(image), Files.readAllLines(settings), home, scratch, server.getAddress().getPort());
            append(settings, "-XX:AOTCache=$APPDIR/" + CACHE);
            writeScript(image, home, Files.readAllLines(settings));
        } finally {
            server.stop(0);
            delete(scratch);
        }
    }

    private static void writeScript(Path image, Path home, List<String> settings) throws IOException {
        var bin = find(image, WINDOWS ? "unsaid.exe" : "unsaid").toAbsolutePath().resolveSibling("");
        var options = settings.stream().filter(line -> line.startsWith(OPTION)).map(line -> line.substring(OPTION.length()))
                .map(option -> '"' + option.replace("$APPDIR", WINDOWS ? "%home%" : "$home") + '"').collect(Collectors.joining(" "));
        var script = bin.resolve(WINDOWS ? "unsaid-cli.cmd" : "unsaid-cli");
        Files.writeString(script, (WINDOWS ? WINDOWS_SCRIPT : SCRIPT).formatted(
                bin.relativize(home), home.relativize(java(image).toAbsolutePath()), options, MAIN));
        if (!WINDOWS) {
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void append(Path settings, String option) throws IOException {
        Files.writeString(settings, OPTION + option + System.lineSeparator(), StandardOpenOption.APPEND);
    }

    /// Of the libraries for all systems, the one for this.
    private static void unpackDatabase(Path java, Path home) throws IOException, InterruptedException {
        var jar = find(home, "sqlite-jdbc-*.jar");
        var asked = new ProcessBuilder(java.toString(), "-cp", jar.toString(), "org.sqlite.util.OSInfo").redirectErrorStream(true).start();
        var system = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (asked.waitFor() != 0) {
            throw new IllegalStateException("which system this is: " + system);
        }
        var name = System.mapLibraryName("sqlitejdbc");
        var folder = Files.createDirectories(home.resolve(DATABASE));
        try (var inside = FileSystems.newFileSystem(jar)) {
            Files.copy(inside.getPath("/org/sqlite/native", system, name), folder.resolve(name));
        }
    }

    /// One that answers every question alike, so that what a connection loads is remembered too.
    private static HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(ANSWER.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        return server;
    }

    private static void train(Path java, List<String> settings, Path home, Path scratch, int port) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + home.resolve(CACHE), "-Dunsaid.home=" + scratch));
        settings.stream().filter(line -> line.startsWith(OPTION))
                .map(line -> line.substring(OPTION.length()).replace("$APPDIR", home.toString())).forEach(command::add);
        command.addAll(List.of("-cp", home.resolve("unsaid.jar").toString(), MAIN,
                "run", "--probes", "tiananmen-1989", "--endpoint", "practice:candid", "--endpoint", "practice:refusing",
                "--endpoint", "practice:evasive", "--endpoint", "practice:blocked",
                "--endpoint", "http://127.0.0.1:" + port + "/v1#remembered", "--language", "en", "--language", "zh-Hans",
                "--repeat", "1", "--concurrency", "16",
                "--session", "first", "--yes", "--workspace", scratch.resolve("first.db").toString()));
        var output = scratch.resolve("output.txt");
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        if (exit != 0 || !Files.exists(home.resolve(CACHE))) {
            throw new IllegalStateException("the application's first run ended with %d:%n%s".formatted(exit, Files.readString(output)));
        }
    }

    private static Path java(Path image) throws IOException {
        return find(image, WINDOWS ? "java.exe" : "java");
    }

    private static Path find(Path image, String name) throws IOException {
        var named = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (var files = Files.walk(image)) {
            return files.filter(Files::isRegularFile).filter(file -> named.matches(file.getFileName())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + image));
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
