package org.unsaid.verdict;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.probe.CueMatcher;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Sentence;

/// Finds positions watched for in an answer, in whatever language it is written. What was made of a line is kept,
/// since a session labels thousands of answers against the same few.
final class LineCues {

    private static final int MOST_KEPT = 1_000;

    private final Map<OfficialLine, Watched> watched = new ConcurrentHashMap<>();

    private record Watched(CueMatcher matcher, List<String> quotes) {

        static Watched of(OfficialLine line) {
            return new Watched(
                    new CueMatcher(line.cues().values().stream().flatMap(List::stream).toList()),
                    line.quote().byLanguage().values().stream().map(quote -> PlainText.of(quote).toString()).toList());
        }
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

    private Watched watched(OfficialLine line) {
        if (watched.size() > MOST_KEPT) {
            watched.clear();
        }
        return watched.computeIfAbsent(line, Watched::of);
    }
}
