package org.unsaid.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.review.PeoplesAgreement;
import org.unsaid.review.PeoplesLabels;
import org.unsaid.review.Pool;
import org.unsaid.review.QualityCounter;
import org.unsaid.review.ReviewQueue;
import org.unsaid.review.ReviewedShare;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        description = "Shows how far people have labelled a session, how much they agree, and what is left to review.",
        footer = {
            "",
            "Labelling itself is done in the window (tab Review), or in a coding sheet: help labels sheet.",
            "",
            "Examples:",
            "  unsaid review first",
            "  unsaid review first --json",
            "  unsaid review first --queue --sample 20"
        })
final class ReviewCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final QueueOptions queueOptions = new QueueOptions();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--queue", description = "The answers to be reviewed in their order, models hidden under codes.")
    private boolean queue;

    ReviewCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            queueOptions.part().filter(_ -> !queue).ifPresent(part -> {
                throw new InputException("--pool '%s' without --queue; expected both, or neither".formatted(part));
            });
            var trials = workspace.trials().list(found.id());
            if (queue) {
                printQueue(found, trials);
            } else {
                printStatus(found, trials);
            }
            return ExitCode.DONE;
        }
    }

    private void printQueue(Session found, List<Trial> trials) {
        var items = queueOptions.items(found, trials);
        if (json.wanted()) {
            ReviewText.lines(items, trials).forEach(line -> terminal.printExactly(line.text()));
            return;
        }
        terminal.print(ReviewText.queue(items, trials, terminal.width()));
        terminal.say("%s. Why each is there is not told, for that could tell its label.".formatted(Words.count(items.size(), "answer")));
    }

    private void printStatus(Session found, List<Trial> trials) {
        var quality = new QualityCounter();
        trials.forEach(quality::add);
        var tables = List.of(
                ReviewText.shares(ReviewedShare.of(found.setup(), trials)),
                ReviewText.agreement(PeoplesAgreement.of(trials)),
                LabelsText.quality(quality.byMethod()));
        if (json.wanted()) {
            tables.forEach(table -> table.lines().forEach(line -> terminal.printExactly(line.text())));
            return;
        }
        var items = ReviewQueue.of(found, trials, queueOptions.sample()).items();
        var reviewed = trials.stream().filter(trial -> PeoplesLabels.of(trial).reviewed()).map(Trial::key).collect(Collectors.toSet());
        long done = items.stream().filter(item -> reviewed.contains(item.key())).count();
        terminal.print("%s: %s of %s in the queue reviewed; %s to be adjudicated.\n".formatted(SafeText.line(found.name()), Words.number(done),
                Words.number(items.size()), Words.number(items.stream().filter(item -> Pool.DISPUTED.holds(item.reasons())).count())));
        tables.forEach(table -> terminal.print(table.text(terminal.width(), Integer.MAX_VALUE) + "\n"));
    }
}
