package org.unsaid.store;

import java.util.Locale;
import org.unsaid.session.Tally;

/// How many answers of one endpoint to a whole probe set, in one language, came out in one way.
///
/// @param endpoint its spec
/// @param tally    with one outcome
public record SetTally(String probeSet, Locale language, String endpoint, Tally tally) {}
