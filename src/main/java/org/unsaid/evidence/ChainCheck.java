package org.unsaid.evidence;

import java.util.Optional;
import org.unsaid.evidence.Verification.Problem;

/// Goes along a chain, record by record. Not safe for more than one thread.
public final class ChainCheck {

    private Fingerprint.End end = Fingerprint.End.NONE;

    /// @return what is wrong with the record, if anything
    public Optional<Problem> next(Line line) {
        long expected = end.records() + 1;
        if (line.number() > expected) {
            return Optional.of(new Problem("record " + expected, "is missing, or not in its place: %s follows record %d".formatted(line.name(), end.records())));
        }
        if (line.number() < expected) {
            return Optional.of(new Problem(line.name(), "stands there a second time, or not in its place"));
        }
        if (!line.holds()) {
            return Optional.of(new Problem(line.name(), "says something else than when it was sealed: its hash does not fit"));
        }
        if (!Chain.link(end.head(), line.hash()).equals(line.link())) {
            return Optional.of(new Problem(line.name(), "does not follow the record before it: its link does not fit"));
        }
        end = new Fingerprint.End(line.number(), line.link());
        return Optional.empty();
    }

    /// How far it goes.
    public Fingerprint.End end() {
        return end;
    }
}
