package org.unsaid.ui.probes.editor;

import org.unsaid.translation.Translations;

/// Where a translation stands.
sealed interface TranslateState {

    /// Languages and a model are being chosen.
    record Choosing() implements TranslateState {}

    /// @param done  texts of which it is known what came of them
    /// @param taken of those, translated
    record Running(int done, int taken, int total) implements TranslateState {}

    /// What came of it is in the document.
    record Ended(Translations translations, int total) implements TranslateState {}
}
