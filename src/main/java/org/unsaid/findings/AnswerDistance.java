package org.unsaid.findings;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// How far the answers of two endpoints are from one another in one language: 0 is the same words, 1 nothing shared.
///
/// @param distance mean over the questions that both answer, of one answer each
public record AnswerDistance(String first, String second, Locale language, Scope scope, Mean distance) {

    static List<AnswerDistance> of(Contrasts contrasts, Sketches sketches) {
        return ModelPair.matches(contrasts).values().stream()
                .flatMap(matches -> contrasts.setup().languages().stream().map(language -> of(
                        matches.stream().filter(match -> match.first().language().equals(language)).toList(), language, contrasts, sketches)))
                .flatMap(Function.<List<AnswerDistance>>identity().andThen(List::stream))
                .toList();
    }

    private static List<AnswerDistance> of(
            List<ModelPair.Match> matches, Locale language, Contrasts contrasts, Sketches sketches) {
        var distance = ModelPair.mean(matches, sketches::distance);
        return distance.n() == 0 ? List.of() : List.of(new AnswerDistance(
                matches.getFirst().first().endpoint().spec(), matches.getFirst().second().endpoint().spec(), language,
                ModelPair.scope(matches, contrasts.measured()), distance));
    }
}
