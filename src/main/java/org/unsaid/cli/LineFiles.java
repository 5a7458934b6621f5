package org.unsaid.cli;

import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.Function;
import org.unsaid.session.Json;
import org.unsaid.table.Utf8Lines;
import picocli.CommandLine.Option;

/// JSON Lines in, JSON Lines out, one line at a time. A broken line is named and left out; it hides no other.
final class LineFiles {

    private static final String STREAM = "-";

    @Option(names = "--in", paramLabel = "FILE", required = true, description = "JSON Lines to read; - for standard input.")
    private String in = STREAM;

    @Option(names = "--out", paramLabel = "FILE", description = "JSON Lines to write (default: standard output).")
    private String out = STREAM;

    /// Hands every line to the work and writes what it makes of it.
    ///
    /// @param work throws [InputException] where a field is not as it must be
    /// @return the exit code
    int each(Terminal terminal, Function<JsonFields, JsonLine> work) throws IOException, InterruptedException {
        try (var input = new Utf8Lines(open(terminal)); var output = create(terminal)) {
            int broken = 0;
            int number = 0;
            for (var line = input.next(); line.isPresent(); line = input.next()) {
                number++;
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped at line " + number);
                }
                try {
                    var text = text(line.get());
                    if (!text.isBlank()) {
                        output.write((work.apply(fields(text)).text() + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                } catch (InputException e) {
                    broken++;
                    for (var problem : e.problems()) {
                        terminal.say("error: %s, line %d: %s".formatted(in, number, problem));
                    }
                }
            }
            output.flush();
            if (broken > 0) {
                terminal.say("%s left out.".formatted(Words.count(broken, "line")));
            }
            return broken == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
        }
    }

    private InputStream open(Terminal terminal) throws IOException {
        if (in.equals(STREAM)) {
            return new BufferedInputStream(terminal.input());
        }
        try {
            return new BufferedInputStream(Files.newInputStream(WorkspaceOption.path("--in", in)));
        } catch (NoSuchFileException e) {
            throw new InputException("--in '%s': there is no such file; expected JSON Lines".formatted(in));
        }
    }

    private OutputStream create(Terminal terminal) throws IOException {
        if (out.equals(STREAM)) {
            return terminal.output();
        }
        var file = WorkspaceOption.path("--out", out);
        if (!in.equals(STREAM) && Files.exists(file) && Files.isSameFile(file, WorkspaceOption.path("--in", in))) {
            throw new InputException("--out '%s' is the file that is read; expected another".formatted(out));
        }
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static String text(Utf8Lines.Line line) {
        if (line.tooLong()) {
            throw new InputException("it is longer than %d MB; expected a shorter one".formatted(Utf8Lines.LONGEST >> 20));
        }
        try {
            return line.text();
        } catch (CharacterCodingException e) {
            throw new InputException("it is no UTF-8; expected a JSON object in UTF-8");
        }
    }

    private static JsonFields fields(String text) {
        try {
            return new JsonFields(Json.object(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (JsonParseException e) {
            throw new InputException("'%s'; expected one JSON object".formatted(Columns.cut(SafeText.line(text), 60)));
        }
    }
}
