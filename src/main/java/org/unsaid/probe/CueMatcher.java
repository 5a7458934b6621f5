package org.unsaid.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the sentences that hold one of several cues. Made once for a list of cues, then used on many texts, by
/// any number of threads; the time is linear in the length of a text.
public final class CueMatcher {

    private final List<Cue> cues;
    private final List<CuePattern> patterns;

    /// @throws IllegalArgumentException if a cue has problems; the reader of probe sets lets none pass
    public CueMatcher(Collection<Cue> cues) {
        this(cues, CuePattern::of);
    }

    private CueMatcher(Collection<Cue> cues, Function<Cue, CuePattern> pattern) {
        this.cues = List.copyOf(cues);
        this.patterns = this.cues.stream().map(pattern).toList();
    }

    /// Makes the best of malformed cues, for a check that has complained of them already.
    static CueMatcher lenient(Collection<Cue> cues) {
        return new CueMatcher(cues, cue -> CuePattern.parse(cue.expression(), new ArrayList<>()));
    }

    /// A sentence that holds a cue.
    ///
    /// @param cue   the first one, in the order given, that it holds
    /// @param start of the sentence in the text, as an index of the Java string
    /// @param end   after the sentence
    public record Match(Cue cue, int start, int end) {}

    public List<Match> find(String text) {
        return patterns.isEmpty() ? List.of() : find(Sentence.of(text));
    }

    /// As [#find(String)], where several matchers read the same text.
    public List<Match> find(List<Sentence> sentences) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        var matches = new ArrayList<Match>();
        for (var sentence : sentences) {
            cueIn(sentence).ifPresent(cue -> matches.add(new Match(cue, sentence.start(), sentence.end())));
        }
        return List.copyOf(matches);
    }

    /// @param whole of a text
    /// @return false only if no sentence of it can hold a cue
    public boolean mayBeFoundIn(Grams whole) {
        return patterns.stream().anyMatch(pattern -> pattern.mayBeFoundIn(whole));
    }

    public boolean isFoundIn(String text) {
        return !patterns.isEmpty() && isFoundIn(Sentence.of(text));
    }

    /// As [#isFoundIn(String)], where several matchers read the same text.
    public boolean isFoundIn(List<Sentence> sentences) {
        return sentences.stream().anyMatch(sentence -> cueIn(sentence).isPresent());
    }

    private Optional<Cue> cueIn(Sentence sentence) {
        for (var index = 0; index < patterns.size(); index++) {
            if (patterns.get(index).isFoundIn(sentence)) {
                return Optional.of(cues.get(index));
            }
        }
        return Optional.empty();
    }
}
