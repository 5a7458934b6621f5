package org.unsaid.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.session.AnswerTranslation;

/// What came of having an answer translated, and what is still being translated of it.
record Translated(List<AnswerTranslation> done, Optional<Underway> underway) {

    static final Translated NONE = new Translated(List.of(), Optional.empty());

    /// @param by spec of the endpoint that was asked
    record Underway(String by, Locale language) {}

    Translated {
        done = List.copyOf(done);
    }

    /// The one that was made last; empty if none came.
    Optional<AnswerTranslation> latest() {
        return done.stream().filter(translation -> translation.text().isPresent()).reduce((_, later) -> later);
    }
}
