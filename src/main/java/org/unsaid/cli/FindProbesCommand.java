package org.unsaid.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.QuestionFilter;
import org.unsaid.probe.QuestionSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "find",
        description = "Finds questions in all sets, by words (in questions and facts) and by what they are.",
        footer = {
            "",
            "Examples:",
            "  unsaid probes find vigil",
            "  unsaid probes find --state CN --kind essay",
            "  unsaid probes find --tag look-alike --language fr"
        })
final class FindProbesCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words that a question or one of its facts must hold, all of them.")
    private List<String> words = List.of();

    @Option(names = "--state", paramLabel = "CODE", description = "Sensitive to this state (CN, RU, …), and the controls of these questions.")
    private Optional<String> state = Optional.empty();

    @Option(names = "--about", paramLabel = "CODE", description = "About this country or territory (implies no position on status).")
    private Optional<String> about = Optional.empty();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Id or name of a topic.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", description = "open, closed, essay, list, translation, summary or code.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "With this tag.")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", description = "With a wording in this language.")
    private Optional<Locale> language = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    FindProbesCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// A question that was found, and the set it stands in.
    private record Found(ProbeSet set, Probe probe) {}

    @Override
    public Integer call() {
        var filter = new QuestionFilter(state.map(FindProbesCommand::code), about.map(FindProbesCommand::code), topic, kind.map(FindProbesCommand::kind), tag, language);
        var sets = services.library().sets();
        var search = new QuestionSearch(sets);
        var found = new ArrayList<Found>();
        for (var set : sets) {
            var hits = search.find(set, String.join(" ", words));
            set.probes().stream().filter(probe -> hits.containsKey(probe.id()) && filter.passes(set, probe))
                    .forEach(probe -> found.add(new Found(set, probe)));
        }
        if (json.wanted()) {
            found.forEach(one -> terminal.printExactly(ProbesCommand.json(one.set(), one.probe()).text()));
            return ExitCode.DONE;
        }
        if (!found.isEmpty()) {
            var table = new TextTable(List.of("Question", "Set", "Role"), Math.max(24, terminal.width() / 2));
            found.forEach(one -> table.addLine(List.of(one.probe().id() + ": " + SafeText.line(one.probe().wording(language.orElse(Locale.ENGLISH))),
                    one.set().id(), ProbesCommand.role(one.probe()))));
            terminal.print(table.text(terminal.width()));
        }
        terminal.say("%s in %s.".formatted(Words.count(found.size(), "question"),
                Words.count(found.stream().map(one -> one.set().id()).distinct().count(), "set")));
        return ExitCode.DONE;
    }

    private static String code(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(code)) {
            throw new InputException("'%s'; expected a code of two letters (ISO 3166-1), for example CN".formatted(text));
        }
        return code;
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new InputException("--kind '%s'; expected one of %s".formatted(text, Arrays.stream(Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")))));
    }
}
