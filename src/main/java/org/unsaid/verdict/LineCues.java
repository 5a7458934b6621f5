package org.unsaid.verdict;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.unsaid.probe.CueMatcher;
import org.unsaid.probe.Grams;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Sentence;

/// Finds positions watched for in an answer, in whatever language it is written. What was made of a line is kept,
/// since a session labels thousands of answers against the same few.
final class LineCues {

    private static final int MOST_KEPT = 1_000;

    /// By the object, which a session keeps: to tell lines apart by all they hold takes longer than to look for one.
    private final Map<OfficialLine, Watched> watched = Collections.synchronizedMap(new IdentityHashMap<>());

    /// @param pieces of each of the quotes
    private record Watched(CueMatcher matcher, List<String> quotes, List<Pieces> pieces) {

        static Watched of(OfficialLine line) {
            var quotes = line.quote().byLanguage().values().stream().map(quote -> PlainText.of(quote).toString()).toList();
            return new Watched(new CueMatcher(line.cues().values().stream().flatMap(List::stream).toList()), quotes,
                    quotes.stream().map(Pieces::of).toList());
        }
    }

    /// Those of which some sentence of a text may hold a cue: of many lines hardly any.
    List<OfficialLine> possible(List<OfficialLine> lines, String text) {
        var whole = Grams.ofWhole(text);
        return lines.stream().filter(line -> watched(line).matcher().mayBeFoundIn(whole)).toList();
    }

    /// Sentences that hold the line, as stretches of the original text.
    List<CueMatcher.Match> find(OfficialLine line, List<Sentence> sentences) {
        return watched(line).matcher().find(sentences);
    }

    /// Whether these words are the line's own, in one of its languages.
    ///
    /// @param words as a [PlainText] has them
    boolean areOf(OfficialLine line, CharSequence words) {
        return watched(line).quotes().stream().anyMatch(quote -> quote.contains(words));
    }

    /// How much of the line's own wording is there too, in the language in which most is: 0 to 1.
    ///
    /// @param pieces of an answer
    double likeness(OfficialLine line, Pieces pieces) {
        return watched(line).pieces().stream().mapToDouble(quote -> quote.shareIn(pieces)).max().orElse(0);
    }

    private Watched watched(OfficialLine line) {
        if (watched.size() > MOST_KEPT) {
            watched.clear();
        }
        return watched.computeIfAbsent(line, Watched::of);
    }
}
