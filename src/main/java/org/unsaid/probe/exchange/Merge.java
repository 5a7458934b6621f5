package org.unsaid.probe.exchange;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.unsaid.probe.Factor;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.ProbeSetWriter;
import org.unsaid.probe.Problem;
import org.unsaid.probe.Prompt;

/// Adds the probes of one set to another, none of them twice: a probe is known by its id, if the file gave one, or by its
/// wording in any language. What the set has already stays as it is; a known probe gains wordings in languages that it
/// did not have. Not safe for several threads.
public final class Merge {

    /// @param set   with what was added; its version is one step higher if anything was
    /// @param added ids of new probes
    /// @param more  ids of known probes that gained a wording
    /// @param known ids of known probes that gained nothing
    public record Merged(ProbeSet set, List<String> added, List<String> more, List<String> known) {
        public boolean isNothingNew() {
            return added.isEmpty() && more.isEmpty();
        }
    }

    /// Either what came of it, or what stands in its way.
    public record Result(Optional<Merged> merged, List<Problem> problems) {}

    private final String file;
    private final ProbeSet base;
    private final Imported.Good other;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private final Map<String, String> byWording = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private final List<String> known = new ArrayList<>();

    private Merge(String file, ProbeSet base, Imported.Good other) {
        this.file = file;
        this.base = base;
        this.other = other;
    }

    /// @param file by which problems call what is added
    public static Result into(ProbeSet base, Imported.Good other, String file) {
        return new Merge(file, base, other).run();
    }

    private Result run() {
        base.probes().forEach(this::keep);
        other.set().probes().forEach(probe -> ids.put(probe.id(), idInBase(probe)));
        other.set().probes().forEach(this::add);
        var set = whole();
        if (problems.isEmpty() && (!added.isEmpty() || !more.isEmpty())) {
            switch (ProbeSetReader.read(file, ProbeSetWriter.write(set).getBytes(StandardCharsets.UTF_8))) {
                case ProbeFile.Good _ -> { }
                case ProbeFile.Broken(_, var broken) -> broken.forEach(problem -> problems.add(inWords(problem, set)));
            }
        }
        return problems.isEmpty() ? new Result(Optional.of(new Merged(set, added, more, known)), List.of())
                : new Result(Optional.empty(), List.copyOf(problems));
    }

    private void keep(Probe probe) {
        probes.put(probe.id(), probe);
        probe.prompts().forEach((language, prompt) -> byWording.putIfAbsent(key(language, prompt), probe.id()));
    }

    /// Which probe of the base it is, or the id that it gets.
    private String idInBase(Probe probe) {
        var isInvented = other.invented().contains(probe.id());
        if (!isInvented && probes.containsKey(probe.id())) {
            return probe.id();
        }
        for (var prompt : probe.prompts().entrySet()) {
            var id = byWording.get(key(prompt.getKey(), prompt.getValue()));
            if (id != null) {
                return id;
            }
        }
        var id = probe.id();
        for (var number = probes.size() + 1; isInvented && (probes.containsKey(id) || ids.containsValue(id)); number++) {
            id = "question-" + number;
        }
        return id;
    }

    private void add(Probe probe) {
        var id = ids.getOrDefault(probe.id(), probe.id());
        var before = probes.get(id);
        if (before == null) {
            var pair = probe.pair().map(other -> ids.getOrDefault(other, other));
            keep(new Probe(id, probe.topic(), probe.role(), probe.state(), probe.about(), pair, probe.kind(), probe.tags(), probe.premise(),
                    probe.systemPrompt(), probe.prompts(), probe.facts()));
            added.add(id);
            return;
        }
        var prompts = new HashMap<>(before.prompts());
        probe.prompts().forEach((language, prompt) -> {
            var there = prompts.putIfAbsent(language, prompt);
            if (there != null && !there.folded().equals(prompt.folded())) {
                problems.add(Problem.of(file, "question ‘%s’ in %s".formatted(id, language.toLanguageTag()), prompt.text(),
                        "another id, or the wording that the set has: ‘" + there.text() + "’"));
            }
        });
        if (prompts.size() == before.prompts().size()) {
            known.add(id);
            return;
        }
        keep(new Probe(id, before.topic(), before.role(), before.state(), before.about(), before.pair(), before.kind(), before.tags(),
                before.premise(), before.systemPrompt(), prompts, before.facts()));
        more.add(id);
    }

    private ProbeSet whole() {
        var languages = new LinkedHashSet<>(base.languages());
        var common = new HashSet<>(other.set().languages());
        probes.values().forEach(probe -> common.retainAll(probe.prompts().keySet()));
        common.stream().sorted((first, second) -> first.toLanguageTag().compareTo(second.toLanguageTag())).forEach(languages::add);
        var isNew = !added.isEmpty() || !more.isEmpty();
        var used = probes.values().stream().map(Probe::topic).collect(toSet());
        var topics = new LinkedHashMap<>(base.topics());
        other.set().topics().forEach((id, names) -> {
            if (used.contains(id)) {
                topics.putIfAbsent(id, names);
            }
        });
        return new ProbeSet(base.id(), isNew ? nextVersion(base.version()) : base.version(), base.licence(), base.title(), base.description(),
                base.citation(), List.copyOf(languages), topics, union(base.sources(), other.set().sources(), "source"),
                List.copyOf(union(byId(base.officialLines(), OfficialLine::id), byId(other.set().officialLines(), OfficialLine::id), "official line").values()),
                List.copyOf(union(byId(base.factors(), Factor::id), byId(other.set().factors(), Factor::id), "factor").values()),
                List.copyOf(probes.values()));
    }

    private static <T> Map<String, T> byId(List<T> parts, Function<T, String> id) {
        return parts.stream().collect(toMap(id, part -> part, (first, _) -> first, LinkedHashMap::new));
    }

    private <T> Map<String, T> union(Map<String, T> first, Map<String, T> second, String what) {
        var union = new LinkedHashMap<>(first);
        second.forEach((id, part) -> {
            var there = union.putIfAbsent(id, part);
            if (there != null && !there.equals(part)) {
                problems.add(Problem.of(file, what + " ‘" + id + "’", id, "another id, or the %s as the set has it".formatted(what)));
            }
        });
        return union;
    }

    private static String nextVersion(String version) {
        var numbers = version.split("\\.");
        return numbers[0] + "." + new BigInteger(numbers[1]).add(BigInteger.ONE) + ".0";
    }

    /// With the probe's id in the place of its number.
    private Problem inWords(Problem problem, ProbeSet set) {
        var steps = problem.place().split("/");
        if (steps.length < 2 || !steps[0].equals("probes") || !steps[1].matches("\\d{1,7}")) {
            return problem;
        }
        var probe = set.probes().get(Integer.parseInt(steps[1]));
        var rest = String.join("/", List.of(steps).subList(2, steps.length));
        return new Problem(file, "question ‘%s’, %s".formatted(probe.id(), rest), problem.value(), problem.expected());
    }

    private static String key(Locale language, Prompt prompt) {
        return language.toLanguageTag() + " " + prompt.folded();
    }
}
