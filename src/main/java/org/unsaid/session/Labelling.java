package org.unsaid.session;

import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Reply;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.Passage;
import org.unsaid.verdict.Verdict;

/// Sets labels on the replies of a session.
///
/// @param labeller pure
/// @param setup    knows which official lines are watched for
public record Labelling(Labeller labeller, Setup setup) {

    /// @param prompt as sent
    /// @return that of all methods together; empty where there is no text to label
    public Optional<Verdict> of(TrialKey key, String prompt, Reply reply) {
        return passage(key, prompt, reply).map(labeller::label);
    }

    /// What each method says, as an event for itself, so that their agreement can be counted.
    ///
    /// @return the one that counts last; empty where there is no text to label
    public List<Verdict> byMethod(TrialKey key, String prompt, Reply reply) {
        return passage(key, prompt, reply).map(labeller::labels).orElse(List.of());
    }

    private Optional<Passage> passage(TrialKey key, String prompt, Reply reply) {
        boolean cut = switch (Delivery.of(reply)) {
            case ANSWERED -> false;
            case TRUNCATED, BLOCKED, FAILED, EMPTY -> true;
        };
        if (reply.text().isBlank() || reply instanceof Reply.TechnicalFailure) {
            return Optional.empty();
        }
        var lines = setup.probeSet(key.probeSet()).map(ProbeSet::officialLines).orElse(List.of());
        return Optional.of(new Passage(prompt, key.language(), reply.text(), cut, lines, isOfAnother(key, lines)));
    }

    /// Whether the question is a control on a state of which no line is watched for: of others' lines it is told by their words alone.
    private boolean isOfAnother(TrialKey key, List<OfficialLine> lines) {
        return setup.probe(key).filter(probe -> probe.role() == Role.CONTROL)
                .filter(probe -> lines.stream().noneMatch(line -> probe.about().filter(line.state()::equals).isPresent())).isPresent();
    }
}
