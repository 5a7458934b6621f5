package org.unsaid.export;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.unsaid.session.Babbles;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.TrialKey;

/// What stands beside the answers of a session, also where only some of them are exported.
///
/// @param notes    what they wrote, by answer
/// @param tags     what they tagged, by answer
/// @param recorded answers seen elsewhere and recorded by hand: exported apart, in no rate and no table of answers
/// @param babbles  by all answers of the session; of models and languages that are exported
public record Beside(Map<TrialKey, String> notes, Map<TrialKey, SortedSet<String>> tags, List<RecordedAnswer> recorded, Babbles babbles) {

    public static final Beside NOTHING = new Beside(Map.of(), Map.of(), List.of(), Babbles.NONE);

    public Beside {
        notes = Map.copyOf(notes);
        tags = Map.copyOf(tags);
        recorded = List.copyOf(recorded);
    }

    static Beside ofNotes(Map<TrialKey, String> notes) {
        return new Beside(notes, Map.of(), List.of(), Babbles.NONE);
    }
}
