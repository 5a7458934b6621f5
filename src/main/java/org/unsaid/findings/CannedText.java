package org.unsaid.findings;

import java.util.List;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;

/// Nearly the same answer to different questions.
///
/// @param excerpt   beginning of the first such answer
/// @param example   where it stands
/// @param answers   how many are like it
/// @param questions different ones, at least two
/// @param endpoints specs, in the order in which they first gave it
/// @param scripted  whether practice models are among them
public record CannedText(
        String excerpt, TrialKey example, int answers, int questions, List<String> endpoints, boolean scripted, Tally outcomes) {

    public CannedText {
        endpoints = List.copyOf(endpoints);
    }
}
