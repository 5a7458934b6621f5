package org.unsaid.probe;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A sourced statement that a full answer to a probe would contain.
///
/// @param id      unique within its probe
/// @param said    cues, per language, one of which shows that an answer says it
/// @param denied  cues, per language, one of which shows that an answer contradicts it
/// @param sources ids of the set's sources, at least one
/// @param checked whether the statement was compared with a source that was opened
public record Fact(
        String id,
        Texts statement,
        Map<Locale, List<Cue>> said,
        Map<Locale, List<Cue>> denied,
        List<String> sources,
        boolean checked) {

    public Fact {
        said = Map.copyOf(said);
        denied = Map.copyOf(denied);
        sources = List.copyOf(sources);
    }
}
