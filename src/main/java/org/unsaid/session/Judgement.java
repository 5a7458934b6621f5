package org.unsaid.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Exchange;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Verdict;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

/// What a judge was asked about an answer, what it said, and what was made of it: whole, so that it can be read again.
///
/// @param rubric   version of the rubric it was given
/// @param failure  why there is no label; empty if there is one, or facts
/// @param detail   what was wrong; hostile text
/// @param verdict  the label it gave
/// @param facts    what it says the answer does with each fact
/// @param exchange with the judge, without any key
/// @param cost     of every sending together; empty if it cost nothing or is not known
public record Judgement(
        Part part, String rubric, Optional<Failure> failure, String detail, Optional<Verdict> verdict, List<FactVerdict> facts,
        Exchange exchange, Instant at, Optional<Cost> cost) {

    /// What is asked about an answer.
    public enum Asked { LABEL, FACTS }

    /// What is asked once.
    ///
    /// @param judge spec of its endpoint
    public record Part(TrialKey trial, String judge, Asked asked) {}

    public Judgement {
        facts = List.copyOf(facts);
    }
}
