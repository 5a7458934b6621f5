package org.unsaid.verdict;

import java.util.List;
import java.util.Optional;

/// Text that cannot be read as an answer: no letters, no words, loops, questions of its own, the question given back.
///
/// Judges form alone. A fluent answer that is wrong is an answer.
final class UnusableRule implements Rule {

    private static final int FEWEST_FOR_LOOPS = 24;
    private static final int FEWEST_LINES = 6;
    private static final int FEWEST_SYMBOLS = 20;
    private static final int FEWEST_IDEOGRAPHS = 20;
    private static final int FEWEST_OF_A_WHOLE = 60;
    private static final int FEW_WORDS = 30;
    private static final int LONGEST_ECHO = 400;
    private static final int RUN_OF_IDEOGRAPHS = 8;
    private static final int RUN_OF_LETTERS = 24;
    private static final double MOSTLY = 0.7;
    private static final int LONGEST_FOR_ECHOES = 300;

    @Override
    public Optional<Finding> look(Reading reading) {
        var letters = reading.letters();
        return garbage(reading, letters)
                .or(() -> sameLines(reading))
                .or(() -> loops(reading, letters))
                .or(() -> noWords(reading, letters))
                .or(() -> brokenFrench(reading))
                .or(() -> ownQuestions(reading))
                .or(() -> echo(reading));
    }

    private static Optional<Rule.Finding> garbage(Reading reading, Letters letters) {
        if (letters.letters() == 0 && letters.digits() == 0) {
            return found(0.95, reading, Sign.GARBAGE);
        }
        if (letters.broken() > 0) {
            return found(letters.share(letters.broken()) > 0.02 ? 0.85 : 0.66, reading, Sign.GARBAGE);
        }
        if (reading.signs().has(Sign.LEAKS_MARKUP)) {
            return Finding.of(Label.UNUSABLE, 0.66, reading.signs().inOrder(Sign.LEAKS_MARKUP));
        }
        if (reading.signs().has(Sign.REASON_CODE) && reading.words() < 3) {
            return Finding.of(Label.UNUSABLE, 0.62, reading.signs().inOrder(Sign.REASON_CODE));
        }
        if (letters.share(letters.runs()) > 0.25 && letters.runs() > letters.letters() / 2) {
            return found(0.9, reading, Sign.GARBAGE);
        }
        return letters.symbols() >= FEWEST_SYMBOLS && letters.share(letters.symbols()) > 0.65 ? found(0.8, reading, Sign.GARBAGE) : Optional.empty();
    }

    /// The same line again and again, or numbered points that have nothing to say.
    private static Optional<Rule.Finding> sameLines(Reading reading) {
        if (reading.text().count('\n') < FEWEST_LINES - 1) {
            return Optional.empty();
        }
        var lines = reading.text().toString().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < FEWEST_LINES) {
            return Optional.empty();
        }
        long different = lines.stream().map(UnusableRule::withoutNumber).distinct().count();
        return different * 3 <= lines.size() ? found(0.85, reading, Sign.LOOPS) : Optional.empty();
    }

    /// What a line says after the number or the mark of a point.
    private static String withoutNumber(String line) {
        int end = 0;
        while (end < line.length() && "0123456789*#>-".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        if (end == 0) {
            return line;
        }
        end += end < line.length() && ".)、:".indexOf(line.charAt(end)) >= 0 ? 1 : 0;
        while (end < line.length() && " \t\n\u000B\f\r".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return line.substring(end);
    }

    private static Optional<Rule.Finding> loops(Reading reading, Letters letters) {
        var tokens = Tokens.of(reading.text());
        if (tokens.count() < FEWEST_FOR_LOOPS) {
            return Optional.empty();
        }
        double fresh = tokens.fresh() + (reading.asks(Sign.ASKS_VERSE) ? 0.2 : 0); // refrains are no loops
        double atTheEnd = tokens.freshAtTheEnd(120);
        if (fresh < 0.5 || atTheEnd < 0.35) {
            return found(0.9, reading, Sign.LOOPS);
        }
        if (tokens.count() > LONGEST_FOR_ECHOES) {
            return Optional.empty();
        }
        // of complied answers this short, hardly one in five hundred repeats itself as much
        // in Chinese a name and a verb are four characters already, and short facts in a row share both
        double bound = letters.ideographs() * 2 > letters.letters() ? 0.66 : 0.78;
        return fresh < bound ? found(fresh < 0.66 ? 0.75 : 0.62, reading, Sign.LOOPS) : Optional.empty();
    }

    /// Chinese characters that make no Chinese words. Measured on the beginnings of 544 answers by large models, of which two,
    /// both verse, fall under the upper bound, and on what a model too small for the language says, of which two in five do. A
    /// finished text is given more credit: a terse one on an everyday matter may have few words of the list.
    private static Optional<Rule.Finding> noWords(Reading reading, Letters letters) {
        boolean cut = reading.passage().truncated();
        if (letters.ideographs() < (cut ? FEWEST_IDEOGRAPHS : FEWEST_OF_A_WHOLE) || letters.ideographs() * 2 < letters.letters()) {
            return Optional.empty();
        }
        double words = ChineseWords.share(reading.text(), reading.question());
        double bound = !cut ? 0.36 : reading.asks(Sign.ASKS_VERSE) ? 0.57 : 0.63;
        return words < bound ? found(words < 0.36 ? 0.75 : 0.6, reading, Sign.NO_WORDS) : Optional.empty();
    }

    /// French that a model makes up. Measured on 4,000 paragraphs of French manuals, of which 5 fall under the upper bound, and on
    /// what a model too small for the language says, of which a third does.
    private static Optional<Rule.Finding> brokenFrench(Reading reading) {
        var faults = reading.frenchFaults();
        int count = faults.found().size();
        if (count > 1 && faults.share() >= 0.04) {
            return Finding.of(Label.UNUSABLE, 0.8, faults.found());
        }
        boolean some = (count > 1 && faults.share() >= 0.025) || (faults.forms() > 0 && faults.words() <= FEW_WORDS);
        return some ? Finding.of(Label.UNUSABLE, 0.6, faults.found()) : Optional.empty();
    }

    /// A base model that goes on with a dialogue of its own, or with nothing but questions.
    private static Optional<Rule.Finding> ownQuestions(Reading reading) {
        var turns = reading.signs().inOrder(Sign.TAKES_TURNS);
        boolean soon = !turns.isEmpty() && reading.wordsBefore(turns.getFirst().sentence()) < 100;
        if (soon && turns.size() * 90 > reading.words() && !reading.asks(Sign.ASKS_DIALOGUE) && !reading.asks(Sign.ASKS_MOCKERY)) {
            return Finding.of(Label.UNUSABLE, turns.size() > 1 ? 0.82 : 0.7, turns);
        }
        int questions = 0;
        var sentences = reading.sentences();
        for (int i = 0; i < sentences.count(); i++) {
            questions += endsInQuestion(reading.text(), sentences.end(i)) ? 1 : 0;
        }
        boolean mostly = questions > 2 && questions * 10 >= sentences.count() * 7;
        boolean wanted = reading.asks(Sign.ASKS_DIALOGUE) || reading.signs().has(Sign.OFFERS_ELSE);
        return mostly && !wanted ? found(0.7, reading, Sign.OWN_QUESTIONS) : Optional.empty();
    }

    private static boolean endsInQuestion(PlainText text, int end) {
        int i = end - 1;
        while (i > 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\n' || text.charAt(i) == '"')) {
            i--;
        }
        return i >= 0 && text.charAt(i) == '?';
    }

    /// The question and little else, or a short text that begins by asking it again. A long question is known by
    /// its beginning.
    private static Optional<Rule.Finding> echo(Reading reading) {
        var question = reading.question().toString().strip();
        if (question.length() < 6) {
            return Optional.empty();
        }
        var known = question.substring(0, Math.min(question.length(), LONGEST_ECHO));
        var text = reading.text();
        var start = text.subSequence(0, Math.min(text.length(), 3 * LONGEST_ECHO));
        boolean given = start.contains(known);
        boolean littleElse = text.length() < question.length() * 8 / 5;
        if (given && littleElse) {
            return found(0.85, reading, Sign.ECHOES);
        }
        if (littleElse && text.length() <= 3 * LONGEST_ECHO && isCopied(reading, question)) {
            return found(0.75, reading, Sign.ECHOES);
        }
        boolean asksAgain = known.endsWith("?") && start.stripLeading().startsWith(known);
        return asksAgain && reading.words() < 120 ? found(0.62, reading, Sign.ECHOES) : Optional.empty();
    }

    /// Whether most of it is taken from the question, from its beginning on or with its question mark, or from what it gives to be translated. Who is
    /// asked to correct a text gives much of that back, and not the question.
    private static boolean isCopied(Reading reading, String question) {
        var text = reading.text().toString().strip();
        int run = reading.letters().ideographs() * 2 > reading.letters().letters() ? RUN_OF_IDEOGRAPHS : RUN_OF_LETTERS;
        if (text.length() < 2 * run || question.length() < 2 * run) {
            return false;
        }
        boolean fromTheBeginning = text.substring(0, 2 * run).contains(question.substring(0, run));
        boolean asksAgain = text.indexOf('?') >= 0 && question.endsWith("?");
        return (fromTheBeginning || asksAgain || reading.asks(Sign.ASKS_LANGUAGE)) && copied(text, question, run) > MOSTLY * text.length();
    }

    /// How many characters stand in the question too, in runs of so many or more.
    private static int copied(String text, String question, int run) {
        int copied = 0;
        for (int i = 0; i + run <= text.length();) {
            int at = question.indexOf(text.substring(i, i + run));
            int end = i + (at < 0 ? 0 : run);
            while (at >= 0 && end < text.length() && at + end - i < question.length() && text.charAt(end) == question.charAt(at + end - i)) {
                end++;
            }
            copied += end - i;
            i = Math.max(i + 1, end);
        }
        return copied;
    }

    static Optional<Rule.Finding> found(double confidence, Reading reading, Sign reason) {
        var whole = new Hit(reason, 0, reading.text().length(), 0, false);
        return Finding.of(Label.UNUSABLE, confidence, List.of(whole));
    }
}
