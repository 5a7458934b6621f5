package org.unsaid.divergence;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unsaid.probe.Sentence;

/// Which words of two texts are the same, in order: words where a script separates them, characters in Chinese and
/// Japanese.
public final class WordDifference {

    /// Above this the texts are compared by sentences: the time grows with the square of what differs.
    private static final int MOST_WORDS = 4_000;

    private WordDifference() {}

    /// The kept and removed pieces in order give the left text, the kept and added ones the right.
    public static List<Piece> between(String left, String right) {
        var before = Words.of(left);
        var after = Words.of(right);
        if (Math.max(before.size(), after.size()) > MOST_WORDS) {
            before = bySentence(left);
            after = bySentence(right);
        }
        var prefix = commonPrefix(before, after);
        var pieces = new Pieces();
        pieces.kept(before, 0, prefix);
        compare(before.subList(prefix, before.size()), after.subList(prefix, after.size()), pieces);
        return pieces.list();
    }

    private static int commonPrefix(List<String> before, List<String> after) {
        var shorter = Math.min(before.size(), after.size());
        var length = 0;
        while (length < shorter && before.get(length).equals(after.get(length))) {
            length++;
        }
        return length;
    }

    private static void compare(List<String> before, List<String> after, Pieces pieces) {
        if (Math.max(before.size(), after.size()) > MOST_WORDS) {
            pieces.removed(before, 0, before.size());
            pieces.added(after, 0, after.size());
            return;
        }
        var at = 0;
        for (var delta : deltas(before, after)) {
            var source = delta.getSource();
            var target = delta.getTarget();
            pieces.kept(before, at, source.getPosition());
            at = source.getPosition() + source.size();
            pieces.removed(before, source.getPosition(), at);
            pieces.added(after, target.getPosition(), target.getPosition() + target.size());
        }
        pieces.kept(before, at, before.size());
    }

    private static List<AbstractDelta<Integer>> deltas(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>(); // comparing numbers is much faster than comparing words
        return DiffUtils.diff(numbered(before, numbers), numbered(after, numbers), new MyersDiffWithLinearSpace<Integer>())
                .getDeltas();
    }

    private static List<Integer> numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream().map(word -> numbers.computeIfAbsent(word, _ -> numbers.size())).toList();
    }

    private static List<String> bySentence(String text) {
        var parts = new ArrayList<String>();
        var at = 0;
        for (var sentence : Sentence.of(text)) {
            parts.add(text.substring(at, sentence.end())); // with the space before it, so that nothing is lost
            at = sentence.end();
        }
        if (at < text.length()) {
            parts.add(text.substring(at));
        }
        return parts;
    }
}
