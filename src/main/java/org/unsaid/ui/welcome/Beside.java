package org.unsaid.ui.welcome;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What stands beside the doors: what leaves the computer, and what to know before citing.
final class Beside {

    private Beside() {}

    static Region of(Messages messages) {
        return new VBox(32, leaves(messages), cite(messages));
    }

    private static Node leaves(Messages messages) {
        var nothing = messages.text("welcome.leaves.nothing");
        var lead = Parts.paragraph(messages.text("welcome.leaves.lead"), "lead");
        var box = new VBox(10,
                Parts.label(messages.text("welcome.leaves.title"), Styles.PANEL_TITLE), lead,
                new VBox(Parts.hairline(), row(messages.text("welcome.leaves.practice"), nothing),
                        Parts.hairline(), row(messages.text("welcome.leaves.local"), nothing),
                        Parts.hairline(), row(messages.text("welcome.leaves.provider"), messages.text("welcome.leaves.question")),
                        Parts.hairline()),
                Parts.paragraph(messages.text("welcome.leaves.before")), Parts.paragraph(messages.text("welcome.leaves.kept")));
        return ruled(box);
    }

    private static Node cite(Messages messages) {
        return ruled(new VBox(10,
                Parts.label(messages.text("welcome.cite.title"), Styles.PANEL_TITLE),
                Parts.paragraph(messages.text("welcome.cite.api"), Styles.MUTED),
                Parts.paragraph(messages.text("welcome.cite.rate"), Styles.MUTED)));
    }

    private static Node row(String what, String leaves) {
        var name = Parts.paragraph(what, Styles.MUTED);
        name.setPrefWidth(118);
        name.setMinWidth(118);
        var value = Parts.paragraph(leaves, Styles.STRONG);
        HBox.setHgrow(value, Priority.ALWAYS);
        var row = new HBox(16, name, value);
        row.setPadding(new Insets(8, 0, 8, 0));
        return row;
    }

    private static Node ruled(VBox box) {
        box.getStyleClass().add("ruled");
        return box;
    }
}
