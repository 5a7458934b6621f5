package org.unsaid.verdict;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.ProbeSet;

/// Which positions to watch for in an answer of which nobody says what it is about: those of states, and of sets, that it or
/// its question names. A name is known by its beginning, so that "China" finds "Chinese", and in Chinese by two characters.
public final class WatchedLines {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
    private static final int SHORTEST = 4;
    private static final int ENDING = 2;

    private final List<Subject> subjects;

    /// @param beginnings of words
    /// @param pairs      of ideographs
    private record Subject(List<OfficialLine> lines, Set<String> beginnings, Set<String> pairs) {

        static Subject of(ProbeSet set, String state, List<OfficialLine> lines) {
            var subject = new Subject(lines, new TreeSet<>(), new TreeSet<>());
            LANGUAGES.forEach(language -> Stream.of(Locale.of("", state).getDisplayCountry(language), set.title().best(language))
                    .map(name -> PlainText.of(name).toString()).flatMap(WatchedLines::words).forEach(subject::add));
            return subject;
        }

        private void add(String word) {
            if (Scripts.isIdeograph(word.charAt(0))) {
                for (int i = 1; i < word.length(); i++) {
                    pairs.add(word.substring(i - 1, i + 1));
                }
            } else if (word.length() >= SHORTEST) {
                beginnings.add(word.substring(0, Math.max(SHORTEST, word.length() - ENDING)));
            }
        }

        /// @param words of the text, sorted
        boolean isNamed(String text, String[] words) {
            return pairs.stream().anyMatch(text::contains) || beginnings.stream().anyMatch(beginning -> {
                int at = Arrays.binarySearch(words, beginning);
                int next = at < 0 ? -at - 1 : at;
                return next < words.length && words[next].startsWith(beginning);
            });
        }
    }

    /// @param sets whose official lines may be met
    public WatchedLines(Collection<ProbeSet> sets) {
        subjects = sets.stream().flatMap(WatchedLines::subjects).toList();
    }

    List<OfficialLine> in(String prompt, String answer) {
        var text = PlainText.of(prompt + "\n" + answer).toString();
        var words = words(text).sorted().distinct().toArray(String[]::new);
        return subjects.stream().filter(subject -> subject.isNamed(text, words)).flatMap(subject -> subject.lines().stream()).distinct().toList();
    }

    private static Stream<Subject> subjects(ProbeSet set) {
        var byState = new LinkedHashMap<String, List<OfficialLine>>();
        set.officialLines().forEach(line -> byState.merge(line.state(), List.of(line), (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return byState.entrySet().stream().map(entry -> Subject.of(set, entry.getKey(), entry.getValue()));
    }

    private static Stream<String> words(String plain) {
        return NO_LETTER.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
