package org.unsaid.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Exchange;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Verdict;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

/// What a judge was asked about an answer, what it said, and what was made of it: whole, so that it can be read again.
///
/// @param rubric   version of the rubric it was given
/// @param failure  why nothing came of it; empty if there is a label, or facts, or the code was read
/// @param detail   what was wrong; hostile text
/// @param verdict  the label it gave
/// @param facts    what it says the answer does with each fact
/// @param code     what it says of the answer's code
/// @param exchange with the judge, without any key
/// @param cost     of every sending together; empty if it cost nothing or is not known
public record Judgement(
        Part part, String rubric, Optional<Failure> failure, String detail, Optional<Verdict> verdict, List<FactVerdict> facts,
        Optional<CodeVerdict> code, Exchange exchange, Instant at, Optional<Cost> cost) {

    /// What is asked about an answer.
    public enum Asked { LABEL, FACTS, WEAKNESSES }

    /// What is asked once.
    ///
    /// @param judge spec of its endpoint
    public record Part(TrialKey trial, String judge, Asked asked) {}

    public Judgement {
        facts = List.copyOf(facts);
    }
}
