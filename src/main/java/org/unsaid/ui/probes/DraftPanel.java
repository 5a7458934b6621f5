package org.unsaid.ui.probes;

import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// A set that somebody began and has not saved yet.
final class DraftPanel extends VBox {

    DraftPanel(Messages messages, SetEditing editing, SetDocument draft) {
        super(12);
        setPadding(new Insets(24));
        var goOn = Parts.button("go-on-writing", messages.text("probes.draft.go-on"), Feather.EDIT_2, () -> editing.goOn(draft));
        goOn.getStyleClass().add(Styles.PRIMARY);
        var drop = Parts.button("delete-draft", messages.text("probes.draft.delete"), Feather.TRASH_2, () -> editing.drop(draft));
        getChildren().setAll(Parts.paragraph(title(messages, draft), Styles.QUESTION),
                Parts.paragraph(messages.text("probes.draft.what", draft.size("probes"))), new HBox(10, goOn, drop));
    }

    static String title(Messages messages, SetDocument draft) {
        var shown = draft.text("title/" + messages.language().toLanguageTag());
        return !shown.isBlank() ? shown : draft.keys("title").stream().map(tag -> draft.text("title/" + tag)).filter(text -> !text.isBlank()).findFirst()
                .orElse(draft.text("id"));
    }
}
