package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.WatchedSubject;
import org.unsaid.verdict.PhraseIndex.Phrase;

/// Which positions to watch for in an answer of which nobody says what it is about: those of states, and of sets, that it or
/// its question names. A name is known by its beginning, so that "China" finds "Chinese", and in Chinese by two characters.
public final class WatchedLines {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
    private static final int SHORTEST = 4;
    private static final int ENDING = 2;

    private final List<List<OfficialLine>> lines = new ArrayList<>();
    private final PhraseIndex names;

    /// @param subjects that may be met
    public WatchedLines(Collection<WatchedSubject> subjects) {
        var beginnings = new ArrayList<Phrase>();
        for (var subject : subjects) {
            var byState = new LinkedHashMap<String, List<OfficialLine>>();
            subject.lines().forEach(line -> byState.computeIfAbsent(line.state(), _ -> new ArrayList<>()).add(line));
            byState.forEach((state, theirs) -> {
                names(subject, state).forEach(beginning -> beginnings.add(new Phrase(beginning, lines.size(), true)));
                lines.add(List.copyOf(theirs));
            });
        }
        names = new PhraseIndex(beginnings);
    }

    List<OfficialLine> in(String prompt, String answer) {
        var named = new BitSet();
        names.find(PlainText.of(prompt), (subject, _, _) -> named.set(subject));
        names.find(PlainText.of(answer), (subject, _, _) -> named.set(subject));
        return named.stream().mapToObj(lines::get).flatMap(List::stream).distinct().toList();
    }

    private static Stream<String> names(WatchedSubject subject, String state) {
        return LANGUAGES.stream().flatMap(language -> Stream.of(Locale.of("", state).getDisplayCountry(language), subject.title().best(language)))
                .flatMap(name -> NO_LETTER.splitAsStream(PlainText.of(name))).filter(word -> !word.isEmpty()).flatMap(WatchedLines::beginnings).distinct();
    }

    private static Stream<String> beginnings(String word) {
        if (Scripts.isIdeograph(word.charAt(0))) {
            return Stream.iterate(2, end -> end <= word.length(), end -> end + 1).map(end -> word.substring(end - 2, end));
        }
        return word.length() < SHORTEST ? Stream.empty() : Stream.of(word.substring(0, Math.max(SHORTEST, word.length() - ENDING)));
    }
}
