package org.unsaid.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.endpoint.Reply;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// One probe in one language, put once to one endpoint, and its reply.
///
/// @param prompt     as sent
/// @param attempts   how many times it was sent; more than 1 only after technical failures
/// @param sentAt     of the last attempt
/// @param finishedAt of the last attempt
/// @param origin     what the service said of itself
/// @param verdicts   every one that stands, in the order in which they were set
/// @param cost       of every attempt together; empty if it cost nothing or is not known
public record Trial(
        TrialKey key,
        String prompt,
        Optional<String> systemPrompt,
        Reply reply,
        int attempts,
        Instant sentAt,
        Instant finishedAt,
        Origin origin,
        List<Verdict> verdicts,
        Optional<Cost> cost) {

    public Trial {
        verdicts = List.copyOf(verdicts);
    }

    /// A trial of which no cost is known.
    public Trial(
            TrialKey key,
            String prompt,
            Optional<String> systemPrompt,
            Reply reply,
            int attempts,
            Instant sentAt,
            Instant finishedAt,
            Origin origin,
            List<Verdict> verdicts) {
        this(key, prompt, systemPrompt, reply, attempts, sentAt, finishedAt, origin, verdicts, Optional.empty());
    }

    /// What the service said of itself, and by which way it was asked.
    ///
    /// @param modelReturned the model the service said it was
    /// @param servedBy      who served, where a router says so
    /// @param requestId     the service's name for the call
    /// @param askedFrom     the way the question took; empty if it did not leave, or if the direct one was the only one known
    /// @param ignored       of the parameters that were sent, those without effect; empty if nobody knows
    /// @param webSearch     whether the service searched the web for the answer; empty if that is not known
    public record Origin(
            Optional<String> modelReturned,
            Optional<String> servedBy,
            Optional<String> requestId,
            Optional<AskedFrom> askedFrom,
            Optional<List<String>> ignored,
            Optional<Boolean> webSearch) {

        /// Nothing was said.
        public static final Origin UNKNOWN = new Origin(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Origin {
            ignored = ignored.map(List::copyOf);
        }
    }

    /// The verdict that counts.
    public Optional<Verdict> verdict() {
        return Verdicts.counting(verdicts);
    }

    /// The verdict that a method comes to: its latest; of several judges their vote.
    public Optional<Verdict> verdictBy(Method method) {
        return Verdicts.by(method, verdicts);
    }

    public Delivery delivery() {
        return Delivery.of(reply);
    }

    public Outcome outcome() {
        return Outcome.of(delivery(), verdict().map(Verdict::label));
    }

    public Trial withVerdicts(List<Verdict> all) {
        return new Trial(key, prompt, systemPrompt, reply, attempts, sentAt, finishedAt, origin, all, cost);
    }
}
