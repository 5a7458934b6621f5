package org.unsaid.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.chart.SoFar;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.Findings;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "findings",
        description = {
            "Prints what a session shows, as tables: what was withheld by whom, in which language, and what was left out; "
                    + "or draws one of them as a chart."
        },
        footer = {
            "",
            "Examples:",
            "  unsaid findings first",
            "  unsaid findings first --table rates-endpoint,sensitive-control",
            "  unsaid findings first --table language-gap --json",
            "  unsaid findings first --chart withheld-endpoint --out withheld.svg",
            "  unsaid findings first --chart map --out map.png --dark --language fr"
        })
final class FindingsCommand implements Callable<Integer> {

    /// Rows of a table where all tables are printed.
    private static final int OVERVIEW = 12;

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--table", paramLabel = "NAME", split = ",", completionCandidates = Names.class,
            description = "Only these tables, with all of their rows: ${COMPLETION-CANDIDATES}.")
    private List<String> tables = new ArrayList<>();

    @Mixin
    private final ChartOptions chart = new ChartOptions();

    /// For the help.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FindingsTables.names().iterator();
        }
    }

    FindingsCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var wanted = FindingsTables.named(tables);
        chart.check();
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            var facts = workspace.factLabels().of(found.id());
            var code = workspace.judgements().code(found.id());
            var findings = new Findings(found.setup(),
                    wanted.stream().flatMap(table -> table.needs().stream()).collect(Collectors.toSet()),
                    key -> facts.getOrDefault(key, List.of()), key -> code.getOrDefault(key, List.of()));
            workspace.trials().forEach(found.id(), findings::add);
            if (chart.wanted()) {
                terminal.say(chart.draw(found, findings, soFar(found, workspace)));
                return ExitCode.DONE;
            }
            if (json.wanted()) {
                wanted.forEach(table -> table.of().apply(findings).lines().forEach(line -> terminal.printExactly(line.text())));
                return ExitCode.DONE;
            }
            int most = tables.isEmpty() ? OVERVIEW : Integer.MAX_VALUE;
            terminal.print(opening(found, workspace, findings) + "\n");
            terminal.print(wanted.stream().map(table -> table.of().apply(findings).text(terminal.width(), most)).collect(Collectors.joining("\n\n")));
            SessionText.tellBabbles(terminal, workspace.trials().babbles(found.id()));
            return ExitCode.DONE;
        }
    }

    private static Optional<SoFar> soFar(Session found, Workspace workspace) {
        return workspace.sessions().summary(found.id()).filter(summary -> summary.outstanding() > 0)
                .map(summary -> new SoFar(summary.done() - summary.failed(), summary.planned()));
    }

    private String opening(Session found, Workspace workspace, Findings findings) {
        var lines = new ArrayList<String>();
        lines.add("%s: %s answers.".formatted(SafeText.line(found.name()),
                workspace.sessions().summary(found.id()).map(SessionText::state).orElse("0")));
        lines.add("Asked by API or local weights; a maker's own application may answer differently and may carry a hidden system prompt.");
        lines.add(findings.labelledByPeople() == 0 ? "No label was set by a person."
                : "%s labelled by people; their labels count before any other.".formatted(Words.count(findings.labelledByPeople(), "answer")));
        if (found.setup().endpoints().stream().anyMatch(Endpoint::scripted)) {
            lines.add("Practice models are scripted, not real models.");
        }
        return lines.stream().flatMap(line -> Columns.wrapped(line, terminal.width()).stream()).collect(Collectors.joining("\n"));
    }
}
