package org.unsaid.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.unsaid.verdict.FrenchText.Word;
import org.unsaid.verdict.FrenchWords.Is;

/// What may stand behind what in French: the few rules that hold nearly without exception.
final class FrenchGrammar {

    private static final Set<Is> MASCULINE = Set.of(Is.MASCULINE, Is.SINGULAR);
    private static final Set<Is> FEMININE = Set.of(Is.FEMININE, Is.SINGULAR);
    private static final Set<Is> PLURAL = Set.of(Is.PLURAL);

    /// What stands behind them must be so.
    private static final Map<String, Set<Is>> DETERMINERS = Map.ofEntries(
            Map.entry("le", MASCULINE), Map.entry("un", MASCULINE), Map.entry("ce", MASCULINE), Map.entry("cet", MASCULINE),
            Map.entry("du", MASCULINE), Map.entry("au", MASCULINE),
            Map.entry("la", FEMININE), Map.entry("une", FEMININE), Map.entry("cette", FEMININE), Map.entry("ma", FEMININE), Map.entry("sa", FEMININE),
            Map.entry("l'", Set.of(Is.SINGULAR)),
            Map.entry("les", PLURAL), Map.entry("ces", PLURAL), Map.entry("aux", PLURAL), Map.entry("des", PLURAL), Map.entry("mes", PLURAL),
            Map.entry("ses", PLURAL), Map.entry("leurs", PLURAL), Map.entry("nos", PLURAL));

    /// Of these, those that are pronouns too: "le voir", "ce que", "l'une dans l'autre".
    private static final Set<String> PRONOUNS_TOO = Set.of("le", "la", "les", "l'", "ce", "un", "une");

    private static final Map<String, String> SUBJECTS = Map.of("je", " 1 s", "j'", " 1 s", "tu", " 2 s", "il", " 3 s", "on", " 3 s", "ils", " 3 p");

    private static final Set<String> BEFORE_VERBS =
            Set.of("ne", "n'", "me", "m'", "te", "t'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "nous", "vous");

    private static final Set<String> PREPOSITIONS = Set.of("de", "à", "pour", "sans", "par", "dans", "sur", "avec", "vers", "chez", "sous", "contre");
    private static final Set<String> CONTRACT = Set.of("de", "à");
    private static final Set<String> ELIDE = Set.of("le", "la", "de", "je", "ne", "se", "que", "me", "te");
    private static final Pattern NO_ELISION = Pattern.compile("[^aeéèêiîoôuœàâ].*|onz.*|oui.*|une?|..?|est|avoir");

    private final List<Word> words;

    FrenchGrammar(List<Word> words) {
        this.words = words;
    }

    /// The last word of what is wrong from this one on; empty if nothing is, or a name or something unknown makes it unclear.
    Optional<Word> faultAt(int place) {
        var word = words.get(place);
        int next = place + 1;
        if (word.part() || !word.joined() || next == words.size()) {
            return Optional.empty();
        }
        var after = words.get(next);
        if (after.capital() || after.part() || !after.isKnown()) {
            return Optional.empty();
        }
        return disagrees(word, after) || isMisplaced(word, after, next) ? Optional.of(after) : verbOfAnother(word, next);
    }

    /// "Le révolution", "cette dans": a determiner before what it cannot go with.
    private boolean disagrees(Word determiner, Word after) {
        var wanted = DETERMINERS.get(determiner.text());
        if (wanted == null || after.can(form -> form.is(Is.LINK) || (!form.is(Is.FINITE) && !form.is(Is.INFINITIVE) && form.all().containsAll(wanted)
                && (form.is(Is.NOMINAL) || form.is(Is.PARTICIPLE))))) {
            return false;
        }
        if (!PRONOUNS_TOO.contains(determiner.text())) {
            return true;
        }
        return determiner.text().equals("ce") ? after.must(form -> form.is(Is.NOMINAL))
                : after.can(form -> form.is(Is.NOMINAL)) && !after.can(form -> form.is(Is.FINITE) || form.is(Is.INFINITIVE));
    }

    /// "Avoir manger", "de veux", "de les pays", "le événement".
    private boolean isMisplaced(Word word, Word after, int next) {
        boolean afterHaving = word.can(form -> form.tag().startsWith("V avoir")) && after.must(form -> form.is(Is.INFINITIVE));
        boolean afterPreposition = PREPOSITIONS.contains(word.text()) && after.must(form -> form.is(Is.FINITE));
        boolean apart = ELIDE.contains(word.text()) && !NO_ELISION.matcher(after.text()).matches();
        return afterHaving || afterPreposition || apart || isUncontracted(word, after, next + 1);
    }

    private boolean isUncontracted(Word word, Word after, int third) {
        if (!CONTRACT.contains(word.text()) || !(after.text().equals("le") || after.text().equals("les")) || !after.joined() || third == words.size()) {
            return false;
        }
        var noun = words.get(third);
        return noun.isKnown() && !noun.capital() && !noun.can(form -> form.is(Is.VERB) || form.is(Is.LINK));
    }

    /// "Je ne pouvez": what stands where the subject's verb should, if it is that of another person, or none.
    private Optional<Word> verbOfAnother(Word subject, int next) {
        var person = SUBJECTS.get(subject.text());
        if (person == null) {
            return Optional.empty();
        }
        int verb = next;
        while (verb < words.size() && BEFORE_VERBS.contains(words.get(verb).text()) && words.get(verb).joined()) {
            verb++;
        }
        return Optional.of(words.get(Math.min(verb, words.size() - 1))).filter(word -> word.isKnown() && !word.part()
                && !BEFORE_VERBS.contains(word.text()) && !word.can(form -> form.is(Is.VERB) && form.tag().endsWith(person)));
    }
}
