import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Lets the packaged application remember what it loads at its start (JEP 483 and 514): runs it once on practice
/// models, keeps the cache beside its jar, and names the cache in the launcher's settings.
///
/// Run by `mvn package -Papp` with the folder of the application's image as its argument.
final class StartSooner {

    private static final String CACHE = "unsaid.aot";
    private static final String OPTION = "java-options=";

    private StartSooner() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var image = Path.of(arguments[0]);
        var settings = find(image, "unsaid.cfg");
        var home = settings.resolveSibling("").toAbsolutePath();
        var scratch = Files.createTempDirectory("unsaid-start");
        try {
            train(java(image), Files.readAllLines(settings), home, scratch);
            Files.writeString(settings, OPTION + "-XX:AOTCache=$APPDIR/" + CACHE + System.lineSeparator(), StandardOpenOption.APPEND);
        } finally {
            delete(scratch);
        }
    }

    private static void train(Path java, List<String> settings, Path home, Path scratch) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + home.resolve(CACHE), "-Dunsaid.home=" + scratch));
        settings.stream().filter(line -> line.startsWith(OPTION)).map(line -> line.substring(OPTION.length())).forEach(command::add);
        command.addAll(List.of("-cp", home.resolve("unsaid.jar").toString(), "org.unsaid.Launcher",
                "run", "--probes", "tiananmen-1989", "--endpoint", "practice:candid", "--endpoint", "practice:refusing",
                "--endpoint", "practice:evasive", "--endpoint", "practice:blocked", "--language", "en", "--language", "zh-Hans",
                "--repeat", "1", "--concurrency", "16",
                "--session", "first", "--yes", "--workspace", scratch.resolve("first.db").toString()));
        var output = scratch.resolve("output.txt");
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        if (exit != 0 || !Files.exists(home.resolve(CACHE))) {
            throw new IllegalStateException("the application's first run ended with %d:%n%s".formatted(exit, Files.readString(output)));
        }
    }

    private static Path java(Path image) throws IOException {
        return find(image, System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
    }

    private static Path find(Path image, String name) throws IOException {
        try (var files = Files.walk(image)) {
            return files.filter(Files::isRegularFile).filter(file -> file.endsWith(name)).findFirst()
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
