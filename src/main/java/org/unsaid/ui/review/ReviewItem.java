package org.unsaid.ui.review;

import java.util.Locale;
import java.util.Optional;
import org.unsaid.verdict.Label;

/// A line of the queue; tells no more than [Asked].
///
/// @param own the reviewer's own label
record ReviewItem(String code, String question, Locale language, State state, Optional<Label> own) {

    enum State { LEFT, SKIPPED, DONE }
}
