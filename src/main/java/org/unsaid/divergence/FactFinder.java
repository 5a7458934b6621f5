package org.unsaid.divergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.unsaid.probe.Cue;
import org.unsaid.probe.CueMatcher;
import org.unsaid.probe.CueMatcher.Match;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Sentence;
import org.unsaid.verdict.Span;

/// Finds which facts of a probe an answer says, contradicts or does not mention. Made once for a probe, then used
/// on all of its answers, by any number of threads.
public final class FactFinder {

    private static final Denials DENIALS = Denials.shipped();

    private final List<Fact> facts;
    private final Map<List<Cue>, CueMatcher> matchers = new ConcurrentHashMap<>();
    private final Map<List<Cue>, Boolean> affirmative = new ConcurrentHashMap<>();

    public FactFinder(Probe probe) {
        this.facts = probe.facts();
    }

    /// Reads one answer.
    ///
    /// A sentence that contradicts a fact does not also say it, whatever cues it holds: a denial names what it
    /// denies. Nor is it said where the cue rests on a clause that denies: "he was never arrested" holds the cue of the
    /// arrest, and contradicts it; where someone is reported to deny it, the sentence says neither. An answer that does
    /// both, in different sentences, says the fact.
    ///
    /// @param language in which the question was asked. An answer in another writing is also read by the cues of the
    ///                 languages so written; where the writing agrees, no other language's cues are tried
    /// @param cutOff   whether the text ends before the answer did
    /// @return one reading a fact, in the order of the probe; facts without cues that could be found are left out
    public List<FactReading> read(Locale language, String text, boolean cutOff) {
        return read(language, text, cutOff, Wanted.PLACES);
    }

    /// The same without the places, for those who count: one sentence that says a fact is enough.
    public List<FactReading> states(Locale language, String text, boolean cutOff) {
        return read(language, text, cutOff, Wanted.STATES);
    }

    private enum Wanted { PLACES, STATES }

    private List<FactReading> read(Locale language, String text, boolean cutOff, Wanted wanted) {
        var sentences = Sentence.of(text);
        var writing = Writing.of(text);
        var readings = new ArrayList<FactReading>();
        for (var fact : facts) {
            var languages = languages(fact, language, writing);
            if (!languages.isEmpty()) {
                readings.add(read(fact, languages, text, sentences, cutOff, wanted));
            }
        }
        return List.copyOf(readings);
    }

    private FactReading read(Fact fact, List<Locale> languages, String text, List<Sentence> sentences, boolean cutOff, Wanted wanted) {
        var denied = new ArrayList<>(find(fact.denied(), languages, sentences));
        var starts = new HashSet<Integer>();
        denied.forEach(match -> starts.add(match.start()));
        var cues = cues(fact.said(), languages);
        var said = new ArrayList<Match>();
        for (var match : matcher(cues).find(sentences)) {
            if (!starts.contains(match.start())) {
                if (wanted == Wanted.STATES && !said.isEmpty()) {
                    break;
                }
                switch (affirmative(fact, cues) ? restsOn(cues, text, match) : Denials.Kind.NONE) {
                    case NONE -> said.add(match);
                    case OWN -> denied.add(match);
                    case REPORTED -> { } // neither said nor contradicted by the answer itself
                }
            }
        }
        if (wanted == Wanted.STATES) {
            return new FactReading(fact, state(said, denied, cutOff), List.of(), List.of());
        }
        denied.sort(Comparator.comparingInt(Match::start));
        return new FactReading(fact, state(said, denied, cutOff), spans(said, "said"), spans(denied, "denied"));
    }

    /// Which denying clauses the cue needs: it is looked for again without them, first without those of others.
    private Denials.Kind restsOn(List<Cue> cues, String text, Match match) {
        var clauses = DENIALS.clauses(text, match.start(), match.end());
        var sentence = text.substring(match.start(), match.end());
        for (var kind : List.of(Denials.Kind.REPORTED, Denials.Kind.OWN)) {
            var rest = new StringBuilder(sentence);
            clauses.stream().filter(clause -> clause.kind() == kind).forEach(clause -> {
                for (int at = clause.start(); at < clause.end(); at++) {
                    rest.setCharAt(at - match.start(), ' ');
                }
            });
            if (!rest.toString().equals(sentence) && !matcher(cues).isFoundIn(rest.toString())) {
                return kind;
            }
        }
        return Denials.Kind.NONE;
    }

    /// Whether neither the statement nor a cue has a denying word: of "has not been seen since" one would prove nothing.
    private boolean affirmative(Fact fact, List<Cue> cues) {
        return affirmative.computeIfAbsent(cues, all ->
                fact.statement().byLanguage().values().stream().noneMatch(DENIALS::speakOf)
                        && all.stream().flatMap(cue -> Arrays.stream(cue.expression().split(" \\+ ", -1)))
                                .filter(term -> !term.startsWith("!")).noneMatch(DENIALS::speakOf));
    }

    private static FactState state(List<Match> said, List<Match> denied, boolean cutOff) {
        if (!said.isEmpty()) {
            return FactState.SAID;
        }
        if (!denied.isEmpty()) {
            return FactState.CONTRADICTED;
        }
        return cutOff ? FactState.NOT_REACHED : FactState.NOT_FOUND;
    }

    private List<Match> find(Map<Locale, List<Cue>> cues, List<Locale> languages, List<Sentence> sentences) {
        return matcher(cues(cues, languages)).find(sentences);
    }

    private CueMatcher matcher(List<Cue> cues) {
        return matchers.computeIfAbsent(cues, CueMatcher::new);
    }

    private static List<Cue> cues(Map<Locale, List<Cue>> cues, List<Locale> languages) {
        return languages.stream().flatMap(language -> cues.getOrDefault(language, List.of()).stream()).toList();
    }

    private static List<Locale> languages(Fact fact, Locale asked, Writing text) {
        Set<Locale> known = fact.said().keySet();
        var own = Writing.of(asked).mayStandIn(text);
        if (own && known.contains(asked)) {
            return List.of(asked);
        }
        var others = known.stream().filter(language -> !language.equals(asked))
                .filter(language -> !own || language.getLanguage().equals(asked.getLanguage()))
                .filter(language -> Writing.of(language) != Writing.OTHER && Writing.of(language).mayStandIn(text))
                .sorted(Comparator.comparing(Locale::toLanguageTag));
        return Stream.concat(Stream.of(asked).filter(known::contains), others).toList();
    }

    private static List<Span> spans(List<Match> matches, String reason) {
        return matches.stream().map(match -> new Span(match.start(), match.end(), reason)).toList();
    }
}
