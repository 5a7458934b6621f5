package org.unsaid.divergence;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.unsaid.probe.Cue;
import org.unsaid.probe.CueMatcher;
import org.unsaid.probe.Sentence;

/// Tells clauses that deny something from those that say it, in all languages that cues are written in.
///
/// A clause ends at a comma or any stronger mark: "he lives in Berlin, and never signed it" denies the second half only.
/// Works on words, not on grammar. The words are data, `denials.json`.
final class Denials {

    private static final Denials SHIPPED = read();

    /// How a clause stands to what it names.
    enum Kind {
        /// The text itself denies it: "never", "is a rumour".
        OWN,
        /// Someone is said to deny it, which says nothing of the text's own view.
        REPORTED,
        NONE
    }

    /// A stretch of a text, end exclusive, between two marks.
    record Clause(int start, int end, Kind kind) {}

    private final CueMatcher own;
    private final CueMatcher reported;
    private final List<String> innocent;
    private final String marks;

    /// @param own      words with which a text denies, as alternatives of a cue
    /// @param reported verbs of those who deny
    /// @param innocent phrases that hold such a word and deny nothing
    /// @param clauses  marks at which a clause ends
    private record Written(List<String> own, List<String> reported, List<String> innocent, String clauses) {}

    private Denials(Written written) {
        own = matcher(written.own());
        reported = matcher(written.reported());
        innocent = written.innocent().stream().flatMap(line -> Arrays.stream(line.split("\\|", -1))).toList();
        marks = written.clauses();
    }

    static Denials shipped() {
        return SHIPPED;
    }

    /// Whether a cue or statement is itself about something denied or that is not so; then denying words prove nothing.
    boolean speakOf(String text) {
        return own.isFoundIn(text) || reported.isFoundIn(text);
    }

    /// The clauses of the stretch, in order.
    List<Clause> clauses(String text, int start, int end) {
        var clauses = new ArrayList<Clause>();
        int from = start;
        for (int at = start; at < end; at++) {
            if (endsClause(text, at, end)) {
                clauses.add(clause(text, from, at));
                from = at + 1;
            }
        }
        clauses.add(clause(text, from, end));
        return clauses;
    }

    private Clause clause(String text, int start, int end) {
        var words = text.substring(start, end);
        for (var phrase : innocent) {
            words = words.replace(phrase, " ");
        }
        var sentences = Sentence.of(words);
        return new Clause(start, end, own.isFoundIn(sentences) ? Kind.OWN : reported.isFoundIn(sentences) ? Kind.REPORTED : Kind.NONE);
    }

    /// A comma within a number ends none.
    private boolean endsClause(String text, int at, int end) {
        char mark = text.charAt(at);
        return marks.indexOf(mark) >= 0 && ((mark != ',' && mark != ':') || at + 1 == end || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static CueMatcher matcher(List<String> alternatives) {
        return new CueMatcher(alternatives.stream().map(Cue::new).toList());
    }

    private static Denials read() {
        try (var stream = Denials.class.getResourceAsStream("denials.json")) {
            if (stream == null) {
                throw new IllegalStateException("resource 'denials.json' is missing from the build");
            }
            return new Denials(new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), Written.class));
        } catch (IOException e) {
            throw new UncheckedIOException("reading resource denials.json", e);
        }
    }
}
