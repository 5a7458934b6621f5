package org.unsaid.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads reasoning apart from the answer, in English, French and Chinese in both scripts. Pure and safe for any thread.
public final class ReasoningReader {

    private static final int FEWEST_CHARACTERS = 20;
    private static final Set<String> TOLD_APART = Set.of("en", "fr", "zh");

    private final Lexicon lexicon = Lexicon.ofReasoning();

    /// @param reasoning as received, without the answer
    /// @param asked     language of the question
    /// @param withheld  whether the answer is blocked, refused, evasive or an official line
    /// @param watched   words or names that matter to the question, in any language; case, accents and Chinese script
    ///                  make no difference
    public ReasoningReading read(String reasoning, String answer, Locale asked, boolean withheld, Collection<String> watched) {
        var text = PlainText.of(reasoning);
        var sentences = Sentences.of(text);
        var signs = lexicon.read(text, sentences, Quotes.of(text));
        var dropped = signs.all(Sign.DECLINES);
        var plans = signs.inOrder(Sign.PLANS_AN_ANSWER).stream()
                .filter(plan -> dropped.stream().noneMatch(no -> no.sentence() == plan.sentence())).toList();
        return new ReasoningReading(
                spans(text, plans), spans(text, signs.inOrder(Sign.TALKS_OF_POLICY)), missing(text, PlainText.of(answer), watched),
                another(asked, reasoning), another(asked, answer), withheld);
    }

    private static List<Span> spans(PlainText text, List<Hit> hits) {
        return hits.stream().map(hit -> text.span(hit.start(), hit.end(), hit.sign().id())).distinct().toList();
    }

    private static List<String> missing(PlainText reasoning, PlainText answer, Collection<String> watched) {
        var thought = simplified(reasoning);
        var said = simplified(answer);
        return watched.stream().filter(word -> {
            var folded = simplified(PlainText.of(word)).strip();
            return !folded.isEmpty() && holds(thought, folded) && !holds(said, folded);
        }).distinct().toList();
    }

    /// Every character in its simplified form: folding knows only those of phrases.
    private static String simplified(PlainText text) {
        var simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            simple.append(ChineseWords.simplified(text.charAt(i)));
        }
        return simple.toString();
    }

    /// Whether a word stands there, and not within another one.
    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean opens = at == 0 || !(Scripts.isSpaced(word.charAt(0)) && Scripts.isSpaced(text.charAt(at - 1)));
            boolean closes = end == text.length()
                    || !(Scripts.isSpaced(word.charAt(word.length() - 1)) && Scripts.isSpaced(text.charAt(end)));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Locale> another(Locale asked, String text) {
        if (text.strip().length() < FEWEST_CHARACTERS) {
            return Optional.empty();
        }
        var language = Languages.of(text);
        return TOLD_APART.contains(language.getLanguage()) && !language.getLanguage().equals(asked.getLanguage())
                ? Optional.of(language) : Optional.empty();
    }
}
