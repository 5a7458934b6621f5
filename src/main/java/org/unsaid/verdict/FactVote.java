package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.unsaid.verdict.FactVerdict.Claim;

/// What counts of several opinions on one fact of one answer: the latest of a person; else what more than half of the
/// judges say that spoke of it. A tie says nothing.
///
/// @param by who says so: a person's name, or `judge SPEC`
public record FactVote(Claim claim, List<Span> spans, List<String> by) {

    /// Before the spec of a judge, where it is named.
    public static final String JUDGE = "judge ";

    public FactVote {
        spans = List.copyOf(spans);
        by = List.copyOf(by);
    }

    /// @param verdicts on the one fact, in the order in which they were set
    public static Optional<FactVote> of(List<FactVerdict> verdicts) {
        var person = verdicts.stream().filter(verdict -> verdict.method() == Method.HUMAN).reduce((_, later) -> later);
        if (person.isPresent()) {
            return person.map(verdict -> new FactVote(verdict.claim(), verdict.spans(), List.of(verdict.version())));
        }
        var judges = new LinkedHashMap<String, FactVerdict>();
        verdicts.stream().filter(verdict -> verdict.method() == Method.JUDGE)
                .forEach(verdict -> judges.put(name(verdict.version()), verdict));
        for (var claim : List.of(Claim.values())) {
            var agreeing = judges.entrySet().stream().filter(entry -> entry.getValue().claim() == claim).toList();
            if (agreeing.size() * 2 > judges.size()) {
                var spans = new ArrayList<Span>();
                agreeing.forEach(entry -> spans.addAll(entry.getValue().spans()));
                return Optional.of(new FactVote(claim, spans.stream().distinct().toList(), agreeing.stream().map(entry -> entry.getKey()).toList()));
            }
        }
        return Optional.empty();
    }

    private static String name(String version) {
        return JudgeName.read(version).map(name -> JUDGE + name.spec()).orElse(version);
    }
}
