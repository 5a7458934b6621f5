package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.probe.WholeFile;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedEvent;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "recorded",
        description = {"Lists the answers of a session that were recorded by hand; they are in no rate.",
            "With an option, labels, removes or restores one, or writes its picture."},
        footer = {
            "",
            "Examples:",
            "  unsaid sessions recorded first",
            "  unsaid sessions recorded first --json > by-hand.jsonl",
            "  unsaid sessions recorded first --label 4f1c=refused",
            "  unsaid sessions recorded first --remove 4f1c",
            "  unsaid sessions recorded first --picture 4f1c --out screen.png"
        })
final class RecordedCommand implements Callable<Integer> {

    private static final int SHORT_ID = 8;

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--label", paramLabel = "ID=LABEL", description = "Label one: direct, partial, evasive, refused, official_line, unusable, block_notice.")
    private Map<String, String> labels = Map.of();

    @Option(names = "--take-back", paramLabel = "ID", description = "Take the latest label of one back.")
    private Optional<String> takeBack = Optional.empty();

    @Option(names = "--remove", paramLabel = "ID", description = "Take one out; --restore brings it back.")
    private Optional<String> remove = Optional.empty();

    @Option(names = "--restore", paramLabel = "ID", description = "Bring one back that was removed.")
    private Optional<String> restore = Optional.empty();

    @Option(names = "--picture", paramLabel = "ID", description = "Write the picture of one to --out.")
    private Optional<String> picture = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write a picture.")
    private Optional<Path> out = Optional.empty();

    RecordedCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (picture.isPresent() != out.isPresent()) {
            throw new InputException("--picture and --out belong together");
        }
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            var shown = workspace.recorded().list(found.id());
            var by = CustodyEvent.person();
            labels.forEach((id, word) -> workspace.recorded().label(found.id(),
                    new RecordedEvent.Labelled(one("--label", id, shown).id(), label(word), by, Instant.now())));
            takeBack.ifPresent(id -> workspace.recorded().takeBackLabel(found.id(), one("--take-back", id, shown).id(), by, Instant.now()));
            remove.ifPresent(id -> workspace.recorded().remove(found.id(), one("--remove", id, shown).id(), by, Instant.now()));
            restore.ifPresent(id -> workspace.recorded().restore(found.id(),
                    one("--restore", id, workspace.recorded().removed(found.id())).id(), by, Instant.now()));
            if (picture.isPresent()) {
                writePicture(workspace, found, one("--picture", picture.get(), shown), out.orElseThrow());
            } else {
                list(found, workspace.recorded().list(found.id()));
            }
            return ExitCode.DONE;
        }
    }

    private void list(Session found, List<RecordedAnswer> recorded) {
        if (json.wanted()) {
            recorded.forEach(answer -> terminal.printExactly(line(answer).text()));
            return;
        }
        if (!recorded.isEmpty()) {
            var table = new TextTable(List.of("Id", "Question", "Language", "Application", "From", "Seen (UTC)", "Label", "Picture"), terminal.width() / 4);
            recorded.forEach(answer -> table.addLine(List.of(answer.id().substring(0, Math.min(SHORT_ID, answer.id().length())),
                    answer.asked().probeSet() + "/" + answer.asked().probe(), answer.asked().language().toLanguageTag(),
                    SafeText.line(answer.sighting().application()), SafeText.line(answer.sighting().place()), answer.sighting().at().toString(),
                    answer.label().map(Verdict::label).map(RecordedCommand::word).orElse("–"), answer.picture().isPresent() ? "yes" : "no")));
            terminal.print(table.text(terminal.width()));
        }
        terminal.say("%s recorded by hand in '%s', in no rate.".formatted(Words.count(recorded.size(), "answer"), found.name()));
    }

    private static JsonLine line(RecordedAnswer answer) {
        var asked = answer.asked();
        var levels = new JsonLine();
        asked.levels().forEach(levels::put);
        return new JsonLine().put("recorded_by_hand", true).put("in_rates", false).put("id", answer.id()).put("probe_set", asked.probeSet())
                .put("probe", asked.probe()).put("language", asked.language().toLanguageTag()).put("levels", levels.object())
                .put("application", answer.sighting().application()).put("place", answer.sighting().place())
                .put("seen_at", answer.sighting().at().toString()).put("model_shown", answer.sighting().model()).put("text", answer.text())
                .put("label", answer.label().map(Verdict::label).map(RecordedCommand::word)).put("label_by", answer.label().map(Verdict::version))
                .put("recorded_by", answer.by()).put("recorded_at", answer.recordedAt().toString()).put("picture_sha256", answer.picture());
    }

    private void writePicture(Workspace workspace, Session found, RecordedAnswer answer, Path file) {
        var kept = workspace.recorded().picture(found.id(), answer.id())
                .orElseThrow(() -> new InputException("--picture '%s': no picture was kept with it".formatted(picture.orElse(""))));
        try {
            WholeFile.write(file, stream -> stream.write(kept.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        terminal.say("Wrote %s".formatted(file));
    }

    private static RecordedAnswer one(String option, String id, List<RecordedAnswer> among) {
        var found = among.stream().filter(answer -> !id.isEmpty() && answer.id().startsWith(id)).toList();
        if (found.size() != 1) {
            throw new InputException("%s '%s': %s; expected the id, or the beginning of the id, of one of %s".formatted(option, id,
                    found.isEmpty() ? "there is none" : "several begin so",
                    among.isEmpty() ? "those recorded by hand; there are none" : among.stream().map(RecordedAnswer::id).collect(Collectors.joining(", "))));
        }
        return found.getFirst();
    }

    private static Label label(String word) {
        return Arrays.stream(Label.values()).filter(label -> word(label).equals(word.replace('-', '_').toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new InputException("--label '%s'; expected one of %s".formatted(word,
                        Arrays.stream(Label.values()).map(RecordedCommand::word).collect(Collectors.joining(", ")))));
    }

    private static String word(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }
}
