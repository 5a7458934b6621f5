package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unsaid.run.Plan;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.Setup;
import picocli.CommandLine.Option;

/// Which question of a session is meant, in one language.
final class AskedOption {

    @Option(names = "--probe", required = true, paramLabel = "ID", description = "The question, as ID or SET/ID.")
    private String probe = "";

    @Option(names = "--language", required = true, paramLabel = "TAG", description = "Language in which it was asked, for example zh-Hans.")
    private String language = "";

    @Option(names = "--level", split = ",", paramLabel = "FACTOR=LEVEL", description = "Where the question has factors: at which level each.")
    private List<String> levels = List.of();

    /// The one question of this session that the options name.
    Asked of(Setup setup) {
        var problems = new ArrayList<String>();
        var wanted = SetupOptions.language(language);
        if (wanted.isEmpty()) {
            problems.add("--language '%s'; expected a tag such as en or zh-Hans".formatted(language));
        }
        var atLevels = levels(problems);
        InputException.throwIfAny(problems);
        var all = Plan.keys(setup).stream().map(Asked::of).distinct().toList();
        var named = all.stream().filter(asked -> probe.equals(asked.probe()) || probe.equals(asked.probeSet() + "/" + asked.probe())).toList();
        if (named.isEmpty()) {
            throw new InputException("--probe '%s': this session has no such question; expected one of %s".formatted(probe, some(all.stream()
                    .map(asked -> asked.probeSet() + "/" + asked.probe()).distinct().toList())));
        }
        var inLanguage = named.stream().filter(asked -> wanted.filter(asked.language()::equals).isPresent()).toList();
        if (inLanguage.isEmpty()) {
            throw new InputException("--language '%s'; expected one of %s, in which this session asks '%s'".formatted(language, named.stream()
                    .map(Asked::language).map(Locale::toLanguageTag).distinct().collect(Collectors.joining(", ")), probe));
        }
        return one(inLanguage, inLanguage.stream().filter(asked -> asked.levels().entrySet().containsAll(atLevels.entrySet())).toList());
    }

    private Asked one(List<Asked> known, List<Asked> found) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (known.stream().map(Asked::probeSet).distinct().count() > 1) {
            throw new InputException("--probe '%s': several sets have it; expected one of %s".formatted(probe,
                    known.stream().map(asked -> asked.probeSet() + "/" + asked.probe()).distinct().collect(Collectors.joining(", "))));
        }
        throw new InputException("--level '%s'; expected what tells one of these apart: %s".formatted(String.join(",", levels),
                some(known.stream().map(asked -> asked.levels().entrySet().stream().map(level -> level.getKey() + "=" + level.getValue())
                        .collect(Collectors.joining(","))).toList())));
    }

    private Map<String, String> levels(List<String> problems) {
        var chosen = new TreeMap<String, String>();
        for (var level : levels) {
            int equals = level.indexOf('=');
            if (equals < 1) {
                problems.add("--level '%s'; expected FACTOR=LEVEL".formatted(level));
            } else {
                chosen.put(level.substring(0, equals), level.substring(equals + 1));
            }
        }
        return chosen;
    }

    private static String some(List<String> names) {
        int most = 12;
        return Optional.of(names).filter(all -> all.size() <= most).map(all -> String.join(", ", all))
                .orElseGet(() -> String.join(", ", names.subList(0, most)) + ", …");
    }
}
