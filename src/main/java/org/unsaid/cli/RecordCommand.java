package org.unsaid.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.session.Picture;
import org.unsaid.session.Picture.NoPictureException;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Sighting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "record",
        description = {"Records by hand an answer that you saw in a maker's own application.",
            "It stands in a column of its own, marked 'recorded by hand', and counts in no rate and no finding."},
        footer = {
            "",
            "A picture is PNG or JPEG, at most 8 MiB; it is kept as it is, with whatever the file says beside its pixels.",
            "To list, label, remove or restore what was recorded: help sessions recorded.",
            "",
            "Example:",
            "  unsaid record first --probe taiwan/who-governs --language zh-Hans \\",
            "      --application 'DeepSeek app, iPhone' --place 'Germany, home network' \\",
            "      --at 2026-11-24T14:05+01:00 --text-file answer.txt --picture screen.png"
        })
final class RecordCommand implements Callable<Integer> {

    /// More than clocks and time zones differ by.
    private static final Duration SLACK = Duration.ofDays(1);

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final AskedOption question = new AskedOption();

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String session = "";

    @Option(names = "--application", required = true, paramLabel = "NAME", description = "Where it was seen, for example 'DeepSeek app 1.3, iPhone'.")
    private String application = "";

    @Option(names = "--place", required = true, paramLabel = "PLACE", description = "The country or territory, or the network, it was asked from.")
    private String place = "";

    @Option(names = "--at", required = true, paramLabel = "TIME",
            description = "When it was seen: 2026-11-24T14:05+01:00, 2026-11-24T13:05Z, or without a zone by this computer's clock.")
    private String at = "";

    @Option(names = "--text-file", required = true, paramLabel = "FILE", description = "The answer, as it was pasted; UTF-8.")
    private Path textFile = Path.of("");

    @Option(names = "--picture", paramLabel = "FILE", description = "A picture of the screen, PNG or JPEG.")
    private Optional<Path> picture = Optional.empty();

    @Option(names = "--model", paramLabel = "NAME", description = "The model, as the application names it.")
    private Optional<String> model = Optional.empty();

    RecordCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var problems = new ArrayList<String>();
        line("--application", application, problems);
        line("--place", place, problems);
        model.ifPresent(name -> line("--model", name, problems));
        var seen = time(at, problems);
        var text = text(problems);
        var pictured = picture.flatMap(file -> picture(file, problems));
        InputException.throwIfAny(problems);
        try (var workspace = workspaces.openExisting(services.directories())) {
            var found = WorkspaceOption.session(workspace, session);
            var answer = new RecordedAnswer(UUID.randomUUID().toString(), question.of(found.setup()),
                    new Sighting(application, place, seen.orElseThrow(), model), text, pictured.map(Picture::hash), CustodyEvent.person(), Instant.now(),
                    Optional.empty());
            workspace.recorded().add(found.id(), answer, pictured);
            terminal.print(answer.id());
            terminal.say("Recorded by hand in '%s'; it is in no rate. To take it out: %s".formatted(found.name(),
                    terminal.command("sessions recorded " + Quoted.word(session) + " --remove " + answer.id() + workspaces.repeated())));
            return ExitCode.DONE;
        }
    }

    private static void line(String option, String value, List<String> problems) {
        if (!Sighting.fits(value)) {
            problems.add("%s '%s'; expected a line of 1 to %d characters".formatted(option, SafeText.line(value), RecordedAnswer.LONGEST_NAME));
        }
    }

    private static Optional<Instant> time(String text, List<String> problems) {
        var parsed = parsed(text.strip().replace(' ', 'T'));
        if (parsed.isEmpty()) {
            problems.add("--at '%s'; expected a time such as 2026-11-24T14:05+01:00".formatted(text));
        } else if (parsed.get().isAfter(Instant.now().plus(SLACK))) {
            problems.add("--at '%s' is yet to come; expected when the answer was seen".formatted(text));
        }
        return parsed;
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noZone) {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant());
            } catch (DateTimeParseException noTime) {
                return Optional.empty();
            }
        }
    }

    private String text(List<String> problems) {
        try {
            long length = Files.size(textFile);
            var text = length > 4L * RecordedAnswer.LONGEST_TEXT ? "" : Files.readString(textFile, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
            if (text.isBlank() || text.length() > RecordedAnswer.LONGEST_TEXT) {
                problems.add("--text-file '%s' (%d bytes); expected 1 to %d characters".formatted(textFile, length, RecordedAnswer.LONGEST_TEXT));
            }
            return text;
        } catch (CharacterCodingException e) {
            problems.add("--text-file '%s' is not UTF-8".formatted(textFile));
        } catch (IOException e) {
            problems.add("--text-file '%s' cannot be read: %s".formatted(textFile, e));
        }
        return "";
    }

    private static Optional<Picture> picture(Path file, List<String> problems) {
        try {
            if (Files.size(file) > Picture.LARGEST_FILE) {
                problems.add("--picture '%s' is larger than %d bytes".formatted(file, Picture.LARGEST_FILE));
                return Optional.empty();
            }
            return Optional.of(Picture.of(Files.readAllBytes(file)));
        } catch (NoPictureException e) {
            problems.add("--picture '%s' is %s; expected PNG or JPEG of at most %d bytes".formatted(file, e.getMessage(), Picture.LARGEST_FILE));
        } catch (IOException e) {
            problems.add("--picture '%s' cannot be read: %s".formatted(file, e));
        }
        return Optional.empty();
    }
}
