package org.unsaid.probe;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A position that a state has published on the subject of a set.
///
/// @param state  ISO 3166-1 alpha-2 code of the state whose line it is
/// @param quote  the line as full sentences, per language
/// @param cues   how an answer that recites it is recognised, per language
/// @param source id of the set's source
public record OfficialLine(String id, String state, Texts quote, Map<Locale, List<Cue>> cues, String source) {

    public OfficialLine {
        cues = Map.copyOf(cues);
    }
}
