package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.Problem;
import picocli.CommandLine.Option;

/// What a command asks.
final class ProbeOption {

    private static final int LARGEST = 32 << 20;

    @Option(
            names = "--probes",
            arity = "1..*",
            required = true,
            paramLabel = "FILE_OR_ID",
            description = "Probe sets: the id of one in the library, a probe-set file, or a plain text file with one question a line.")
    private List<String> given = List.of();

    /// @param language of the questions of plain text files, which do not say it
    List<ProbeSet> sets(Supplier<ProbeLibrary> library, Optional<Locale> language) {
        return sets(library, given, language);
    }

    /// @param library asked only for what is no file
    /// @param given   ids of the library, or files
    static List<ProbeSet> sets(Supplier<ProbeLibrary> library, List<String> given) {
        return sets(library, given, Optional.empty());
    }

    private static List<ProbeSet> sets(Supplier<ProbeLibrary> library, List<String> given, Optional<Locale> language) {
        var problems = new ArrayList<String>();
        var sets = new LinkedHashMap<String, ProbeSet>();
        for (var text : given) {
            var file = WorkspaceOption.path("--probes", text);
            if (Files.isRegularFile(file)) {
                read(file, text, language, sets, problems);
            } else if (Files.isDirectory(file) && library.get().set(text).isEmpty()) {
                problems.add("--probes '%s': it is a folder; expected a probe-set file, a plain text file with one question a line, or the id of a set"
                        .formatted(text));
            } else {
                find(library.get(), text, sets, problems);
            }
        }
        InputException.throwIfAny(problems);
        return List.copyOf(sets.values());
    }

    private static void add(ProbeSet set, String from, Map<String, ProbeSet> sets, List<String> problems) {
        var known = sets.putIfAbsent(set.id(), set);
        if (known != null && !known.equals(set)) {
            problems.add("--probes '%s': another set given has the id '%s' too; expected each id once".formatted(from, set.id()));
        }
    }

    private static void find(ProbeLibrary library, String id, Map<String, ProbeSet> sets, List<String> problems) {
        library.set(id).ifPresentOrElse(set -> add(set, id, sets, problems), () -> {
            problems.add("--probes '%s': there is no such set or file; expected a file, or one of %s%s".formatted(
                    id, library.sets().stream().map(ProbeSet::id).collect(Collectors.joining(", ")),
                    id.contains(",") ? ". For several, write --probes before each" : ""));
            library.problems().stream().map(Problem::toString).forEach(problems::add);
        });
    }

    private static void read(Path file, String given, Optional<Locale> language, Map<String, ProbeSet> sets, List<String> problems) {
        switch (file(file, language)) {
            case ProbeFile.Good(_, var set) -> add(set, given, sets, problems);
            case ProbeFile.Broken broken -> broken.problems().stream().map(Problem::toString).forEach(problems::add);
        }
    }

    /// A set, or what is wrong with its file.
    private static ProbeFile file(Path file, Optional<Locale> language) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            var name = String.valueOf(file.getFileName());
            return name.toLowerCase(Locale.ROOT).endsWith(".json") ? ProbeSetReader.read(name, bytes) : QuestionFile.read(file, bytes, language);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
