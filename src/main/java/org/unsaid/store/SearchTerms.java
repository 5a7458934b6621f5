package org.unsaid.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person searches for: words that must all occur, or phrases in quotation marks. Upper and lower case
/// are one.
public final class SearchTerms {

    /// The index knows sequences of this many characters; shorter words are looked for in the texts themselves.
    private static final int INDEXED = 3;
    private static final int MOST_SEQUENCES = 64;
    private static final Pattern TERM = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    private final List<String> terms;
    private final List<Wanted> wanted;

    private SearchTerms(List<String> terms) {
        this.terms = terms;
        wanted = terms.stream().map(Wanted::of).toList();
    }

    /// @param plain whether it is written in one way only, so that no pattern is needed to find it
    private record Wanted(String term, boolean plain, Pattern pattern) {

        static Wanted of(String term) {
            return new Wanted(term, term.codePoints().noneMatch(point -> hasCase(point) || point > Character.MAX_VALUE || Character.isSurrogate((char) point)),
                    Pattern.compile(Pattern.quote(term), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        /// A pattern takes many times as long as a look for the very word.
        boolean in(String text) {
            return plain ? text.contains(term) : pattern.matcher(text).find();
        }
    }

    public static SearchTerms of(String query) {
        var terms = new ArrayList<String>();
        for (var term = TERM.matcher(query.strip()); term.find(); ) {
            terms.add(term.group(1) == null ? term.group(2) : term.group(1));
        }
        return new SearchTerms(terms);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// An expression for the index that every text with all terms fulfils; empty if all terms are too short.
    Optional<String> indexExpression() {
        Set<String> sequences = new LinkedHashSet<>();
        for (var term : terms) {
            var points = term.codePoints().toArray();
            for (var from = 0; from + INDEXED <= points.length && sequences.size() < MOST_SEQUENCES; from++) {
                sequences.add('"' + new String(points, from, INDEXED).replace("\"", "\"\"") + '"');
            }
        }
        return sequences.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", sequences));
    }

    /// A LIKE pattern, its escape `~`, that every text with the first term fulfils.
    String likePattern() {
        var escaped = terms.getFirst().replace("~", "~~").replace("%", "~%").replace("_", "~_");
        // LIKE folds the case of ASCII alone: let any letter that has two stand for both
        return escaped.codePoints()
                .mapToObj(point -> point > 0x7f && hasCase(point) ? "_" : Character.toString(point))
                .reduce("%", String::concat) + "%";
    }

    /// Whether each term stands in one of the texts.
    public boolean allIn(Collection<String> texts) {
        return wanted.stream().allMatch(term -> texts.stream().anyMatch(term::in));
    }

    /// Where the first of the terms that stands in a text stands in it.
    Optional<MatchResult> firstIn(String text) {
        return wanted.stream().map(term -> term.pattern.matcher(text)).filter(Matcher::find)
                .map(Matcher::toMatchResult).findFirst();
    }

    private static boolean hasCase(int point) {
        var text = Character.toString(point);
        return !text.toLowerCase(Locale.ROOT).equals(text) || !text.toUpperCase(Locale.ROOT).equals(text);
    }
}
