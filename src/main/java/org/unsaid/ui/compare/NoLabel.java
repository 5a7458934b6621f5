package org.unsaid.ui.compare;

import java.util.Locale;

/// Why an answer cannot be labelled.
enum NoLabel {
    READ_ONLY, NO_ANSWER, ARRIVING, BLOCKED, FAILED, EMPTY;

    /// Of its words in the bundle.
    String key() {
        return "compare.no-label." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
