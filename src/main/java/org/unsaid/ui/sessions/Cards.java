package org.unsaid.ui.sessions;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The card and its rows that setting up is made of.
final class Cards {

    private Cards() {}

    static VBox card(String title, Label count, Node... rows) {
        var header = new HBox(8, Parts.label(title, Styles.STRONG), Parts.gap(), count);
        header.getStyleClass().add(Styles.CARD_HEADER);
        count.getStyleClass().add(Styles.CAPTION);
        var card = new VBox(header);
        card.getChildren().addAll(rows);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    /// Fills rows anew. Who had the focus in them has it afterwards, in the row of the same name: else it would go to the first field
    /// of the screen.
    static void refill(Pane rows, Runnable fill) {
        var focused = Optional.ofNullable(rows.getScene()).map(Scene::getFocusOwner).map(Node::getId)
                .filter(id -> named(rows, id).filter(Node::isFocused).isPresent());
        rows.getChildren().clear();
        fill.run();
        focused.flatMap(id -> named(rows, id)).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> named(Pane rows, String id) {
        return rows.lookupAll(".check-box").stream().filter(node -> id.equals(node.getId())).findFirst();
    }

    /// A box to tick with a name, a line under it and something at the right end.
    static HBox row(CheckBox box, String name, String under, Node end) {
        var texts = new VBox(1, Parts.paragraph(name));
        if (!under.isEmpty()) {
            texts.getChildren().add(Parts.paragraph(under, Styles.CAPTION));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        box.setAccessibleText(name);
        var row = new HBox(10, box, texts, end);
        if (end instanceof Region number) {
            number.setMinWidth(Region.USE_PREF_SIZE); // a long name is wrapped rather than this cut
        }
        row.setAlignment(Pos.TOP_LEFT);
        row.setPadding(new Insets(8, 14, 8, 14));
        row.setOnMouseClicked(_ -> {
            if (!box.isDisabled()) {
                box.fire();
            }
        });
        return row;
    }
}
