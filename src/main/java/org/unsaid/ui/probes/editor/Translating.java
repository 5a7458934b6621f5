package org.unsaid.ui.probes.editor;

import java.util.function.Consumer;
import org.unsaid.translation.Translator;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.Tasks;

/// What an editor needs to have something translated.
///
/// @param shelf of models that can be asked
public record Translating(EndpointShelf shelf, Translator translator, Tasks tasks, Consumer<Exception> onFault) {

    TranslateViewModel begin(EditorViewModel editor) {
        return new TranslateViewModel(editor, this);
    }
}
