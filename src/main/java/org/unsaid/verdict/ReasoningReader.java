package org.unsaid.verdict;

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
    public ReasoningReading read(String reasoning, Locale asked) {
        var text = PlainText.of(reasoning);
        var signs = lexicon.read(text, Sentences.of(text), Quotes.of(text));
        var dropped = signs.all(Sign.DECLINES);
        var plans = signs.inOrder(Sign.PLANS_AN_ANSWER).stream()
                .filter(plan -> dropped.stream().noneMatch(no -> no.sentence() == plan.sentence())).toList();
        boolean toldApart = TOLD_APART.contains(asked.getLanguage()) && reasoning.strip().length() >= FEWEST_CHARACTERS;
        return new ReasoningReading(spans(text, plans), spans(text, signs.inOrder(Sign.TALKS_OF_POLICY)), toldApart,
                toldApart ? another(asked, reasoning) : Optional.empty());
    }

    private static List<Span> spans(PlainText text, List<Hit> hits) {
        return hits.stream().map(hit -> text.span(hit.start(), hit.end(), hit.sign().id())).distinct().toList();
    }

    private static Optional<Locale> another(Locale asked, String text) {
        var language = Languages.of(text);
        return TOLD_APART.contains(language.getLanguage()) && !language.getLanguage().equals(asked.getLanguage())
                ? Optional.of(language) : Optional.empty();
    }
}
