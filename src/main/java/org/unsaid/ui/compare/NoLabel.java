package org.unsaid.ui.compare;

import java.util.Locale;
import java.util.Optional;

/// Why an answer cannot be labelled.
enum NoLabel {
    READ_ONLY, NO_ANSWER, ARRIVING, BLOCKED, FAILED, EMPTY;

    /// Empty if what is shown can be labelled.
    static Optional<NoLabel> of(Shown shown) {
        return switch (shown) {
            case Shown.Pending _, Shown.Reading _ -> Optional.of(NO_ANSWER);
            case Shown.Arriving _ -> Optional.of(NoLabel.ARRIVING);
            case Shown.Ended(var trial) -> switch (trial.delivery()) {
                case FAILED -> Optional.of(NoLabel.FAILED);
                case EMPTY -> Optional.of(NoLabel.EMPTY);
                case BLOCKED -> trial.reply().text().isBlank() ? Optional.of(NoLabel.BLOCKED) : Optional.empty();
                case ANSWERED, TRUNCATED -> Optional.empty();
            };
        };
    }

    /// Of its words in the bundle.
    String key() {
        return "compare.no-label." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
