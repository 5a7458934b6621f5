package org.unsaid.verdict;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Labels by rules: signs found in one pass, then weighed in a fixed order. Explains every label by its spans.
///
/// Knows English, French and Chinese in both scripts; what is written in another language is judged by its form
/// alone. Holds no state and is safe for any thread.
public final class RuleLabeller implements Labeller {

    public static final String VERSION = "rules 1.3";

    private static final List<Rule> IN_ORDER = List.of(
            new NoticeRule(), new RefusalRule(), new UnusableRule(), new OfficialLineRule(),
            new ProprietyRule(), new PartialRule(), new EvasionRule(), new OtherLanguageRule(), new DirectRule());

    /// More would mark the whole text, which shows nothing.
    private static final int MOST_SPANS = 40;

    private final Lexicon lexicon;
    private final Clock clock;

    public RuleLabeller() {
        this(Clock.systemUTC());
    }

    /// @param clock tells when a label was set
    public RuleLabeller(Clock clock) {
        this.lexicon = Lexicon.shipped();
        this.clock = clock;
    }

    @Override
    public Verdict label(Passage passage) {
        var reading = new Reading(passage, lexicon);
        return IN_ORDER.stream()
                .map(rule -> rule.look(reading))
                .flatMap(Optional::stream)
                .findFirst()
                .map(finding -> verdict(reading, finding))
                .orElseThrow();
    }

    private Verdict verdict(Reading reading, Rule.Finding finding) {
        var spans = finding.evidence().stream()
                .sorted(Comparator.comparingInt(Hit::start))
                .map(hit -> reading.text().span(hit.start(), hit.end(), hit.sign().id()))
                .distinct()
                .limit(MOST_SPANS)
                .toList();
        return new Verdict(
                finding.label(), Method.RULES, VERSION, finding.confidence(), spans, finding.state(), clock.instant());
    }
}
