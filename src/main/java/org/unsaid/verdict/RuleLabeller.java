package org.unsaid.verdict;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Labels by rules: signs found in one pass, then weighed in a fixed order. Explains every label by its spans.
///
/// Knows English, French and Chinese in both scripts; what is written in another language is judged by its form
/// alone. Holds no state and is safe for any thread.
public final class RuleLabeller implements Labeller {

    public static final String VERSION = "rules 1.10";

    private static final List<Rule> IN_ORDER = List.of(
            new NoticeRule(), new RefusalRule(), new UnusableRule(), new ObjectionRule(), new OfficialLineRule(),
            new ProprietyRule(), new DeclineRule(), new PartialRule(), new EvasionRule(), new OtherLanguageRule(), new DirectRule());

    private final Lexicon lexicon;
    private final Lexicon ofQuestions;
    private final Clock clock;

    public RuleLabeller() {
        this(Clock.systemUTC());
    }

    /// @param clock tells when a label was set
    public RuleLabeller(Clock clock) {
        var shipped = Lexicon.shippedAndOfQuestions();
        this.lexicon = shipped.ofAnswers();
        this.ofQuestions = shipped.ofQuestions();
        this.clock = clock;
    }

    @Override
    public Verdict label(Passage passage) {
        var reading = read(passage);
        return verdict(reading, find(reading));
    }

    Reading read(Passage passage) {
        return new Reading(passage, lexicon, ofQuestions);
    }

    Rule.Finding find(Reading reading) {
        return IN_ORDER.stream()
                .map(rule -> rule.look(reading))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    Verdict verdict(Reading reading, Rule.Finding finding) {
        return Evidence.verdict(reading, finding, Method.RULES, VERSION, clock.instant());
    }
}
