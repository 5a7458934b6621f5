package org.unsaid.ui.endpoints;

import javafx.scene.layout.VBox;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.KeyShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VaultText;

/// Tells of a key that could not be kept, and what became of it.
final class KeptNote {

    private KeptNote() {}

    static void show(Messages messages, Dialogs dialogs, KeyShelf.Ending ending) {
        ending.problem().ifPresent(why -> {
            var words = Parts.paragraph(VaultText.of(messages, why.reason()), Styles.STRONG);
            words.setPrefWidth(460);
            dialogs.show(messages.text("endpoints.keep.not"), new VBox(8, words, Parts.paragraph(messages.text("endpoints.keep.not.then"))));
        });
    }
}
