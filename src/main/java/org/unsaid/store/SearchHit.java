package org.unsaid.store;

import org.unsaid.session.TrialKey;

/// A place where a searched word stands.
///
/// @param session     id of the session
/// @param sessionName for people
/// @param excerpt     the words around it, without line breaks
/// @param start       where the searched word begins in `excerpt`
/// @param end         where it ends there, exclusive
public record SearchHit(
        String session, String sessionName, TrialKey trial, Place place, String excerpt, int start, int end) {

    public enum Place { ANSWER, NOTE, REASONING }
}
