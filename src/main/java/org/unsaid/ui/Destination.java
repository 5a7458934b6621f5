package org.unsaid.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.session.TrialKey;

/// A place in the window that can be gone to.
public sealed interface Destination {

    record Welcome() implements Destination {}

    /// @param set the set to open at; the first if empty
    record ProbeSets(Optional<String> set, Optional<String> probe) implements Destination {}

    /// Writing a set of one's own: its draft if there is one.
    ///
    /// @param set   id of an own set or of a draft
    /// @param probe the question to open at
    record EditSet(String set, Optional<String> probe) implements Destination {}

    record Endpoints() implements Destination {}

    record Sessions() implements Destination {}

    /// What changed from session to session.
    ///
    /// @param sessions two or more
    record CompareSessions(List<String> sessions) implements Destination {

        public CompareSessions {
            sessions = List.copyOf(sessions);
        }
    }

    /// Choosing what a new session asks; with a set chosen already if one is named.
    record NewSession(Optional<String> set) implements Destination {}

    /// @param tab where to open the session
    /// @param at  the trial to show first; the first there is if empty
    record OpenSession(String session, Tab tab, Optional<TrialKey> at) implements Destination {}

    /// The comparison of a session of one's own, with the form open for an answer that was seen elsewhere.
    record RecordByHand(String session) implements Destination {}

    /// The answers behind a figure, and no others.
    ///
    /// @param words what they are, for people
    record ShowAnswers(String session, Set<TrialKey> answers, String words) implements Destination {

        public ShowAnswers {
            answers = Set.copyOf(answers);
        }
    }

    record Settings() implements Destination {}

    enum Tab { SETUP, MATRIX, COMPARE, REVIEW, FINDINGS }
}
