package org.unsaid.session;

import java.util.List;
import org.unsaid.endpoint.Exchange;

/// A trial that ended, with every sending it took: what is stored, whole, in one transaction.
///
/// @param exchanges in order, at least one
public record TrialRecord(Trial trial, List<Exchange> exchanges) {

    public TrialRecord {
        exchanges = List.copyOf(exchanges);
    }
}
