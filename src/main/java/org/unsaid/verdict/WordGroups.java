package org.unsaid.verdict;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words by what they speak of, in all languages, and which of them a text uses: for what can be said in any wording, so
/// that no list of phrases holds it. Immutable.
///
/// @param <G> what a word may speak of
final class WordGroups<G extends Enum<G>> {

    private static final TypeToken<Map<String, Map<String, List<String>>>> FILE = new TypeToken<>() {};

    private final PhraseIndex index;
    private final List<G> groups;

    /// @param start first character of a word of the text
    /// @param end   after its last
    record Use<G>(G group, int start, int end) {}

    private WordGroups(PhraseIndex index, List<G> groups) {
        this.index = index;
        this.groups = groups;
    }

    /// @param file per language and group, in the notation of the phrase files
    static <G extends Enum<G>> WordGroups<G> shipped(String file, Class<G> kind) {
        Map<String, Map<String, List<String>>> languages = new Gson().fromJson(Resources.text(file), FILE);
        var groups = List.of(kind.getEnumConstants());
        var phrases = new ArrayList<PhraseIndex.Phrase>();
        for (var words : languages.values()) {
            words.forEach((name, lines) -> {
                int number = groups.indexOf(Enum.valueOf(kind, name.toUpperCase(Locale.ROOT)));
                lines.stream().flatMap(line -> Alternatives.of(line).stream()).forEach(word -> phrases.add(phrase(word, number)));
            });
        }
        return new WordGroups<>(new PhraseIndex(phrases), groups);
    }

    private static PhraseIndex.Phrase phrase(String word, int group) {
        boolean open = word.endsWith("*");
        return new PhraseIndex.Phrase(PlainText.of(open ? word.substring(0, word.length() - 1) : word).toString(), group, open);
    }

    /// Every word that is in a group, in the order in which they begin; a word that is met in part is taken whole.
    List<Use<G>> find(PlainText text) {
        var found = new ArrayList<Use<G>>();
        index.find(text, (group, start, end) -> found.add(new Use<>(groups.get(group), start, endOfWord(text, end))));
        return found;
    }

    /// The same without a word that is part of a longer one.
    List<Use<G>> findLongest(PlainText text) {
        var longest = new ArrayList<Use<G>>();
        for (var use : find(text)) { // of two that begin together the longer comes later
            while (!longest.isEmpty() && longest.getLast().start() == use.start() && longest.getLast().end() < use.end()) {
                longest.removeLast();
            }
            if (longest.isEmpty() || use.end() > longest.getLast().end() || use.start() == longest.getLast().start()) {
                longest.add(use);
            }
        }
        return longest;
    }

    private static int endOfWord(PlainText text, int end) {
        int after = end;
        while (after < text.length() && Scripts.isSpaced(text.charAt(after - 1)) && Scripts.isSpaced(text.charAt(after))) {
            after++;
        }
        return after;
    }

    /// How much of the letters of a text the words make up, 0 to 1; 1 where there are no letters.
    ///
    /// @param leftOut characters that do not count
    static <G> double share(List<Use<G>> uses, PlainText text, BitSet leftOut) {
        var covered = new BitSet(text.length());
        uses.forEach(use -> covered.set(use.start(), use.end()));
        int letters = 0;
        int known = 0;
        for (int i = leftOut.nextClearBit(0); i < text.length(); i = leftOut.nextClearBit(i + 1)) {
            if (Scripts.isWord(text.charAt(i)) && !Character.isDigit(text.charAt(i))) {
                letters++;
                known += covered.get(i) ? 1 : 0;
            }
        }
        return letters == 0 ? 1 : known / (double) letters;
    }
}
