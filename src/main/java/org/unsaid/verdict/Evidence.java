package org.unsaid.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes a verdict of a finding: places in the folded text become stretches of the text as received.
final class Evidence {

    /// More would mark the whole text, which shows nothing.
    private static final int MOST_SPANS = 40;

    private Evidence() {}

    static Verdict verdict(Reading reading, Rule.Finding finding, Method method, String version, Instant at) {
        var spans = new ArrayList<Span>();
        double confidence = finding.confidence();
        if (reading.unverified()) {
            spans.add(new Span(0, 0, UnverifiedLanguage.REASON));
            confidence = Math.min(confidence, UnverifiedLanguage.MOST_CONFIDENCE);
        }
        finding.evidence().stream()
                .sorted(Comparator.comparingInt(Hit::start))
                .map(hit -> reading.text().span(hit.start(), hit.end(), hit.sign().id()))
                .distinct()
                .limit(MOST_SPANS)
                .forEach(spans::add);
        return new Verdict(finding.label(), method, version, confidence, spans, finding.state(), at);
    }

    /// The first, and of the others those that do not lie on one of the first.
    static List<Hit> joined(List<Hit> first, List<Hit> others) {
        var known = first.subList(0, Math.min(MOST_SPANS, first.size()));
        var all = new ArrayList<>(known);
        others.stream().limit(MOST_SPANS)
                .filter(hit -> known.stream().noneMatch(before -> hit.start() < before.end() && before.start() < hit.end()))
                .forEach(all::add);
        return all;
    }
}
