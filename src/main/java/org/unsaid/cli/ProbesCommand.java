package org.unsaid.cli;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.Problem;
import org.unsaid.probe.Role;
import org.unsaid.probe.StateCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "probes",
        description = "Lists probe sets, shows one, finds questions, checks files, imports, exports and translates.",
        footer = {
            "",
            "Examples:",
            "  unsaid probes list",
            "  unsaid probes states",
            "  unsaid probes show taiwan",
            "  unsaid probes find vigil --state CN",
            "  unsaid probes check my-set.json",
            "  unsaid probes import questions.xlsx --dry-run",
            "  unsaid probes import questions.xlsx --out my-set.json",
            "  unsaid probes export taiwan --format xlsx --out taiwan.xlsx",
            "  unsaid probes translate my-set.json --to fr --endpoint ollama:qwen3 \\",
            "      --out my-set-fr.json"
        })
final class ProbesCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final JsonOption json = new JsonOption();

    ProbesCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// Without saying what to do with them, sets are listed.
    @Override
    public Integer call() {
        return list(json);
    }

    @Command(description = "Lists the probe sets of the library.")
    int list(@Mixin JsonOption form) {
        var library = services.library();
        if (form.wanted()) {
            library.sets().forEach(set -> terminal.printExactly(json(set).text()));
        } else {
            var table = new TextTable(List.of("Set", "Title", "Questions", "Facts", "Languages"), terminal.width() / 4);
            library.sets().forEach(set -> table.addLine(List.of(
                    set.id(), SafeText.line(title(set)), String.valueOf(set.probes().size()), String.valueOf(set.countFacts()),
                    String.join(", ", tags(set)))));
            terminal.print(table.text(terminal.width()));
        }
        tellProblems(library);
        return ExitCode.DONE;
    }

    @Command(description = "Counts the questions that are sensitive to each state, so that nobody takes the library for balanced.")
    int states(@Mixin JsonOption form) {
        var counts = StateCount.of(services.library().sets());
        if (form.wanted()) {
            counts.forEach(count -> terminal.printExactly(new JsonLine().put("state", count.state())
                    .put("sets", count.sets()).put("sensitive", count.questions()).text()));
            return ExitCode.DONE;
        }
        var table = new TextTable(List.of("Sensitive to", "Questions", "Sets"), terminal.width() / 2);
        counts.forEach(count -> table.addLine(List.of(
                "%s (%s)".formatted(Locale.of("", count.state()).getDisplayCountry(Locale.ENGLISH), count.state()),
                Words.number(count.questions()), Words.number(count.sets()))));
        terminal.print(table.text(terminal.width()));
        return ExitCode.DONE;
    }

    @Command(description = "Shows a set's questions, with how many facts each has.")
    int show(@Parameters(paramLabel = "ID", description = "Id of the set, or a file.") String id, @Mixin JsonOption form) {
        var set = set(id);
        if (form.wanted()) {
            set.probes().forEach(probe -> terminal.printExactly(json(set, probe).text()));
            return ExitCode.DONE;
        }
        terminal.print("%s %s: %s\n%s\nLicence %s. Cite as: %s\n".formatted(
                set.id(), set.version(), title(set), set.description().best(Locale.ENGLISH), set.licence(), set.citation()));
        var table = new TextTable(List.of("Question", "Topic", "Role", "Facts"), Math.max(24, terminal.width() / 2));
        for (var probe : set.probes()) {
            table.add(List.of(
                    List.of(probe.id() + ": " + SafeText.line(probe.wording(Locale.ENGLISH))), List.of(probe.topic()), List.of(role(probe)),
                    List.of(String.valueOf(probe.facts().size()))));
        }
        terminal.print(table.text(terminal.width()));
        return ExitCode.DONE;
    }

    @Command(description = "Checks files of the format unsaid.probe-set/1 and names every problem. Exit code 2 if there is one.")
    int check(@Parameters(arity = "1..*", paramLabel = "FILE", description = "Probe-set files.") List<String> files) {
        var problems = new ArrayList<String>();
        for (var name : files) {
            var file = WorkspaceOption.path("FILE", name);
            if (Files.isRegularFile(file)) {
                switch (ProbeSetReader.read(file)) {
                    case ProbeFile.Good(_, var set) -> terminal.say("%s: good, %s, %s, %s".formatted(
                            name, set.id(), Words.count(set.probes().size(), "question"), Words.count(set.countFacts(), "fact")));
                    case ProbeFile.Broken broken -> broken.problems().stream().map(Problem::toString).forEach(problems::add);
                }
            } else {
                problems.add("'%s': there is no such file; expected a probe-set file".formatted(name));
            }
        }
        InputException.throwIfAny(problems);
        return ExitCode.DONE;
    }

    private ProbeSet set(String id) {
        return ProbeOption.sets(services::library, List.of(id)).getFirst();
    }

    private void tellProblems(ProbeLibrary library) {
        library.problems().forEach(problem -> terminal.say("not in the list: " + problem));
    }

    private static String title(ProbeSet set) {
        return set.title().best(Locale.ENGLISH);
    }

    private static List<String> tags(ProbeSet set) {
        return set.languages().stream().map(Locale::toLanguageTag).toList();
    }

    static String role(Probe probe) {
        return switch (probe.role()) {
            case SENSITIVE -> "sensitive" + probe.state().map(state -> " (" + state + ")").orElse("");
            case CONTROL -> "control";
            case NEUTRAL -> "neutral";
        };
    }

    private static JsonLine json(ProbeSet set) {
        return new JsonLine()
                .put("id", set.id())
                .put("title", title(set))
                .put("languages", tags(set))
                .put("probes", set.probes().size())
                .put("sensitive", set.count(Role.SENSITIVE))
                .put("controls", set.count(Role.CONTROL))
                .put("facts", set.countFacts())
                .put("sources", set.sources().size())
                .put("version", set.version())
                .put("licence", set.licence());
    }

    static JsonLine json(ProbeSet set, Probe probe) {
        var prompts = new JsonObject();
        set.languages().forEach(language -> {
            var prompt = probe.prompts().get(language);
            if (prompt != null) {
                prompts.addProperty(language.toLanguageTag(), prompt.text());
            }
        });
        return new JsonLine()
                .put("probe_set", set.id())
                .put("probe", probe.id())
                .put("topic", probe.topic())
                .put("role", probe.role().name().toLowerCase(Locale.ROOT))
                .put("state", probe.state())
                .put("about", probe.about())
                .put("pair", probe.pair())
                .put("kind", probe.kind().name().toLowerCase(Locale.ROOT))
                .put("prompts", prompts)
                .put("facts", probe.facts().stream().map(fact -> fact.statement().best(Locale.ENGLISH)).toList());
    }
}
