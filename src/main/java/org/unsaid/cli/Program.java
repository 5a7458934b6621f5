package org.unsaid.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a person starts this program's command line, so that what a hint says can be pasted.
public final class Program {

    /// Where it is installed.
    public static final Program INSTALLED = new Program("unsaid");

    private final String start;

    private Program(String start) {
        this.start = start;
    }

    /// @param home the program's jar or, from a checkout, its classes
    static Program at(Path home, Path workingDirectory) {
        if (!Files.isDirectory(home)) {
            return new Program("java -jar " + Quoted.word(near(home, workingDirectory)));
        }
        var jar = home.resolveSibling("unsaid.jar");
        var start = "java -jar " + Quoted.word(near(jar, workingDirectory));
        return new Program(Files.exists(jar) ? start : "mvn -q package -DskipTests && " + start);
    }

    /// @param start of the packaged application: its launcher, or the script for the command line
    static Program installed(Path start) {
        return new Program(start.getFileName().toString().replaceFirst("\\.(exe|cmd)$", ""));
    }

    /// As this process was started.
    public static Program ofProcess() {
        var installed = System.getProperty("jpackage.app-path");
        if (installed != null) {
            return installed(Path.of(installed));
        }
        try {
            var home = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return at(home, Path.of("").toAbsolutePath());
        } catch (URISyntaxException noFile) {
            return INSTALLED;
        }
    }

    private static String near(Path file, Path workingDirectory) {
        return file.startsWith(workingDirectory) ? workingDirectory.relativize(file).toString() : file.toString();
    }

    /// @param arguments from the command on, quoted where they need it
    String with(String arguments) {
        return start + " " + arguments;
    }
}
