package org.unsaid.ui.probes.editor;

/// What of the set is being written.
sealed interface Page {

    /// Title, description, licence.
    record TheSet() implements Page {}

    record Factors() implements Page {}

    /// A question, with the other of its pair.
    record Question(String id) implements Page {}
}
