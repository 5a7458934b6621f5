package org.unsaid.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.session.Session;
import org.unsaid.session.TagEvent;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tags",
        description = {"Lists the tags on the answers of a session, with how many answers have each.",
            "With --set or --remove, puts tags on the answers that the other options name, or takes them off."},
        footer = {
            "",
            "Examples:",
            "  unsaid tags first",
            "  unsaid tags first --set 'to cite' --probe taiwan/who-governs \\",
            "      --endpoint ollama:qwen3 --repeat 2",
            "  unsaid tags first --set doubtful --review doubtful",
            "  unsaid tags first --remove doubtful --all"
        })
final class TagsCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--set", paramLabel = "TAG", description = "Put this tag on them; may be given several times.")
    private List<String> set = List.of();

    @Option(names = "--remove", paramLabel = "TAG", description = "Take this tag off them; may be given several times.")
    private List<String> remove = List.of();

    @Option(names = "--probe", split = ",", paramLabel = "ID", description = "Only answers to these questions, as ID or SET/ID.")
    private List<String> probes = List.of();

    @Option(names = "--repeat", split = ",", paramLabel = "N", description = "Only these repeats.")
    private List<Integer> repeats = List.of();

    @Option(names = "--all", description = "All answers, where no option narrows them.")
    private boolean all;

    @Mixin
    private final TrialFilter filter = new TrialFilter();

    TagsCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var events = events();
        boolean narrowed = filter.words().isPresent() || !probes.isEmpty() || !repeats.isEmpty();
        if (events.isEmpty() ? narrowed || all : narrowed == all) {
            throw new InputException(events.isEmpty() ? "expected --set or --remove with the options that name answers"
                    : "expected options that name the answers to tag, such as --probe, or else --all");
        }
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            if (events.isEmpty()) {
                list(workspace.tags().of(found.id()));
                return ExitCode.DONE;
            }
            var keys = keys(workspace, found);
            int changed = 0;
            for (var key : keys) {
                for (var event : events) {
                    changed += workspace.tags().set(found.id(), key, event) ? 1 : 0;
                }
            }
            terminal.say("%s meant; %s.".formatted(Words.count(keys.size(), "answer"),
                    changed == 0 ? "nothing to change" : Words.count(changed, "tag") + " set or removed"));
            return ExitCode.DONE;
        }
    }

    private List<TagEvent> events() {
        var events = new ArrayList<TagEvent>();
        var problems = new ArrayList<String>();
        add(events, "--set", set, problems);
        add(events, "--remove", remove, problems);
        InputException.throwIfAny(problems);
        return events;
    }

    private static void add(List<TagEvent> events, String option, List<String> typed, List<String> problems) {
        typed.forEach(word -> TagEvent.clean(word).ifPresentOrElse(
                tag -> events.add(new TagEvent(tag, option.equals("--set"), CustodyEvent.person(), Instant.now())),
                () -> problems.add("%s '%s'; expected a tag of 1 to %d characters".formatted(option, word, TagEvent.LONGEST))));
    }

    private Set<TrialKey> keys(Workspace workspace, Session found) {
        var passes = filter.of(found, workspace);
        probes.forEach(probe -> {
            if (found.setup().probeSets().stream().noneMatch(one -> one.probes().stream().anyMatch(each -> isNamed(probe, one.id(), each.id())))) {
                throw new InputException("--probe '%s': this session has no such question".formatted(probe));
            }
        });
        var keys = new LinkedHashSet<TrialKey>();
        workspace.trials().forEach(found.id(), trial -> {
            var key = trial.key();
            boolean wanted = (probes.isEmpty() || probes.stream().anyMatch(probe -> isNamed(probe, key.probeSet(), key.probe())))
                    && (repeats.isEmpty() || repeats.contains(key.repeat()));
            if (wanted && passes.test(trial)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static boolean isNamed(String text, String probeSet, String probe) {
        return text.equals(probe) || text.equals(probeSet + "/" + probe);
    }

    private void list(Map<TrialKey, SortedSet<String>> tags) {
        var counts = new TreeMap<String, Integer>();
        tags.values().forEach(each -> each.forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        if (json.wanted()) {
            counts.forEach((tag, count) -> terminal.printExactly(new JsonLine().put("tag", tag).put("answers", count).text()));
            return;
        }
        if (!counts.isEmpty()) {
            var table = new TextTable(List.of("Tag", "Answers"), terminal.width() / 2);
            counts.forEach((tag, count) -> table.addLine(List.of(SafeText.line(tag), Integer.toString(count))));
            terminal.print(table.text(terminal.width()));
        }
        terminal.say("%s on %s.".formatted(Words.count(counts.size(), "tag"), Words.count(tags.size(), "answer")));
    }
}
