package org.unsaid.verdict;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/// Written in a language the question was not asked in, and too short or too broken off to be trusted as an answer
/// all the same. Stands last but one: a refusal in English to a question in Chinese is a refusal.
final class OtherLanguageRule implements Rule {

    @Override
    public Optional<Finding> look(Reading reading) {
        var letters = reading.letters();
        if (reading.asks(Sign.ASKS_LANGUAGE) || letters.letters() < 12) {
            return Optional.empty();
        }
        var asked = Letters.of(reading.question());
        boolean askedInChinese = asked.ideographs() > asked.latin();
        boolean askedInLatin = asked.latin() > 3 && asked.ideographs() == 0 && asked.others() == 0;
        boolean chinese = letters.ideographs() * 10 > letters.letters();
        boolean latin = letters.latin() * 10 > letters.letters() * 9;
        // a long and finished text in another language is read as one; a short or broken off one is not trusted
        boolean wellFormed = reading.words() > 150 && !reading.passage().truncated();
        boolean japanese = letters.others() * 5 > letters.letters() && kana(reading.text()) * 5 > letters.letters();
        if (askedInChinese && ((latin && !chinese) || japanese) && !wellFormed) {
            return UnusableRule.found(0.6, reading, Sign.OTHER_SCRIPT);
        }
        if (!askedInLatin || wellFormed) {
            return Optional.empty();
        }
        boolean foreign = letters.latin() * 2 < letters.letters();
        boolean otherLanguage = !foreign && Languages.isOther(reading.passage().language(), reading.text());
        return foreign || otherLanguage ? UnusableRule.found(0.6, reading, Sign.OTHER_SCRIPT) : Optional.empty();
    }

    private static long kana(PlainText text) {
        return text.toString().chars().filter(character -> switch (UnicodeScript.of(character)) {
            case HIRAGANA, KATAKANA -> true;
            default -> false;
        }).count();
    }
}
