package org.unsaid.probe;

import java.util.ArrayList;
import java.util.List;

/// A sentence of a text: the stretch within which a cue must be found.
///
/// @param start  first character, as an index of the Java string
/// @param end    after the last character, its closing mark included
/// @param folded the sentence in the form that cues are compared in
/// @param grams  of that form
public record Sentence(int start, int end, String folded, Grams grams) {

    private static Sentence of(String text, int start, int end) {
        var folded = Folding.fold(text, start, end);
        return new Sentence(start, end, folded, Grams.of(folded));
    }

    /// All sentences of a text in order, without the space between them; in time linear in its length.
    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        var start = 0;
        var at = 0;
        while (at < text.length()) {
            if (!SentenceBoundary.mayBeAt(text.charAt(at))) {
                at++; // nearly every character
                continue;
            }
            var boundary = SentenceBoundary.at(text, start, at);
            if (boundary.ends()) {
                addTrimmed(sentences, text, start, boundary.next());
                start = boundary.next();
            }
            at = boundary.next();
        }
        addTrimmed(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    private static void addTrimmed(List<Sentence> sentences, String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(of(text, start, end));
        }
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
