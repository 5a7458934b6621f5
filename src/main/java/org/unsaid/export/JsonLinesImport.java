package org.unsaid.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.endpoint.Dialects;
import org.unsaid.export.LineFields.WrongField;
import org.unsaid.probe.Problem;
import org.unsaid.session.Json;
import org.unsaid.session.SavedAnswer;
import org.unsaid.session.Session;
import org.unsaid.table.Utf8Lines;

/// Reads back what [ExportFormat#JSON_LINES] wrote: a session of which the same format makes the same lines again. Each line is
/// written anew and compared before anything is taken, so that what cannot come back is a problem and not a silent loss.
///
/// What JSON Lines do not hold is not there afterwards: the order of questions and models, facts and titles of sets, answers recorded by hand, what was sent for
/// each answer and came over the wire, who wrote a note or set a tag, prices and caps, and the records that make evidence. One
/// field may differ: the cost of a model on this computer that had a price and told none is free, and no more unknown.
///
/// Serves one file; not safe for several threads.
public final class JsonLinesImport {

    private static final int MOST_PROBLEMS = 20;
    private static final int ID_BYTES = 16;

    private final Path file;
    private final Dialects dialects;

    /// What became of reading a file: all of it, or nothing.
    public sealed interface Read {

        /// @param session with an id made of what the file holds: the same file gives the same
        /// @param head    last hash of the session's records when it was exported, as the file says
        record Whole(Session session, Optional<String> head, int answers) implements Read {}

        /// @param problems the first of each of the first lines that have one
        record Broken(List<Problem> problems) implements Read {
            public Broken {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param dialects for the specs of endpoints
    public JsonLinesImport(Path file, Dialects dialects) {
        this.file = file;
        this.dialects = dialects;
    }

    /// Whether a file begins as JSON Lines do; a bundle begins otherwise.
    public static boolean isJsonLines(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == '{';
        }
    }

    public Read read() throws IOException {
        var lines = new LinesSession(dialects);
        var problems = new ArrayList<Problem>();
        var digest = sha256();
        try (var in = new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest))) {
            each(in, (number, line) -> {
                try {
                    check(lines, lines.add(number, line.orElseThrow(() -> new WrongField("", "", "one JSON object in UTF-8, of at most 64 MB"))));
                } catch (WrongField wrong) {
                    problems.add(Problem.of(String.valueOf(file.getFileName()), "line %d".formatted(number)
                            + (wrong.field().isEmpty() ? "" : ", " + wrong.field()), wrong.value(), wrong.expected()));
                }
                return problems.size() < MOST_PROBLEMS;
            });
        }
        if (problems.isEmpty() && lines.answers() == 0) {
            problems.add(Problem.of(String.valueOf(file.getFileName()), "line 1", "", "at least one answer"));
        }
        return problems.isEmpty() ? new Read.Whole(lines.session(id(digest)), lines.head(), lines.answers()) : new Read.Broken(problems);
    }

    /// Hands over every answer of a file that was read whole, in its order.
    ///
    /// @throws IllegalStateException if the file was changed meanwhile
    public void forEach(Read.Whole read, Consumer<SavedAnswer> consumer) throws IOException {
        var digest = sha256();
        try (var in = new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest))) {
            each(in, (_, line) -> {
                var answer = line.orElseThrow(this::changed);
                consumer.accept(answer.answer(read.session().setup().endpoint(answer.key().endpoint()).orElseThrow(this::changed)));
                return true;
            });
        } catch (WrongField e) {
            throw changed();
        }
        if (!read.session().id().equals(id(digest))) {
            throw changed();
        }
    }

    private IllegalStateException changed() {
        return new IllegalStateException(file + " was changed while it was read");
    }

    /// The line as it would be written again must be the line.
    private static void check(LinesSession lines, AnswerLine line) {
        var again = lines.again(line);
        var given = line.fields().object();
        for (var name : again.keySet()) {
            if (!given.has(name)) {
                throw new WrongField(name, "", "a field of this name: the file was written by another version, or by something else");
            }
            if (!same(name, given, again)) {
                throw new WrongField(name, text(given.get(name)), text(again.get(name)) + ", as the rest of the line, or an earlier one, has it");
            }
        }
        for (var name : given.keySet()) {
            if (!again.has(name)) {
                throw new WrongField(name, text(given.get(name)), "no field of this name");
            }
        }
    }

    private static boolean same(String name, JsonObject given, JsonObject again) {
        boolean freeNow = List.of("cost", "cost_basis").contains(name) && text(given.get("cost_basis")).equals("unknown") && text(again.get("cost_basis")).equals("free");
        return freeNow || given.get(name).equals(again.get(name));
    }

    private static String text(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    private interface LineTaker {
        /// @param line empty if it is none that could be read
        /// @return whether to go on
        boolean take(int number, Optional<AnswerLine> line);
    }

    private static void each(InputStream in, LineTaker taker) throws IOException {
        var lines = new Utf8Lines(in);
        int number = 0;
        boolean more = true;
        for (var line = lines.next(); more && line.isPresent(); line = lines.next()) {
            number++;
            more = taker.take(number, parse(line.get()));
        }
    }

    private static Optional<AnswerLine> parse(Utf8Lines.Line line) {
        try {
            return line.tooLong() ? Optional.empty() : Optional.of(new AnswerLine(new LineFields(Json.object(line.text()), "")));
        } catch (CharacterCodingException | JsonParseException _) {
            return Optional.empty();
        }
    }

    private static String id(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES) + "-lines";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
