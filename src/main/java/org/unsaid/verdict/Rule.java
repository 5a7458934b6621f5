package org.unsaid.verdict;

import java.util.List;
import java.util.Optional;

/// One reason for a label.
@FunctionalInterface
interface Rule {

    Optional<Finding> look(Reading reading);

    /// @param evidence what it rests on
    /// @param state    whose official line it is
    record Finding(Label label, double confidence, List<Hit> evidence, Optional<String> state) {

        public Finding {
            evidence = List.copyOf(evidence);
        }

        static Optional<Finding> of(Label label, double confidence, List<Hit> evidence) {
            return Optional.of(new Finding(label, confidence, evidence, Optional.empty()));
        }
    }
}
