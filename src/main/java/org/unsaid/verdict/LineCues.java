package org.unsaid.verdict;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.probe.CueMatcher;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Sentence;

/// Finds positions watched for in an answer, in whatever language it is written. Matchers are kept, since a
/// session labels thousands of answers against the same few lines.
final class LineCues {

    private static final int MOST_KEPT = 1_000;

    private final Map<OfficialLine, CueMatcher> matchers = new ConcurrentHashMap<>();

    /// Sentences that hold the line, as stretches of the original text.
    List<CueMatcher.Match> find(OfficialLine line, List<Sentence> sentences) {
        if (matchers.size() > MOST_KEPT) {
            matchers.clear();
        }
        return matchers.computeIfAbsent(line, LineCues::matcher).find(sentences);
    }

    private static CueMatcher matcher(OfficialLine line) {
        return new CueMatcher(line.cues().values().stream().flatMap(List::stream).toList());
    }
}
