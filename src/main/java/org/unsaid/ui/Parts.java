package org.unsaid.ui;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small pieces that every screen is made of.
public final class Parts {

    private Parts() {}

    /// Names a field of a form; never cut.
    public static Label fieldName(String text) {
        var name = new Label(text);
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A label whose text takes as many lines as it needs.
    public static Label paragraph(String text, String... styleClasses) {
        var label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(Face.of(text).styleClass());
        if (Face.rightToLeft(text)) {
            label.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return label;
    }

    /// Shows what is typed in the face of its script, from the side it is read from.
    public static void followScript(TextInputControl field) {
        field.textProperty().subscribe(text -> {
            field.getStyleClass().removeIf(name -> Arrays.stream(Face.values()).anyMatch(face -> face.styleClass().equals(name)));
            field.getStyleClass().add(Face.of(text).styleClass());
            field.setNodeOrientation(Face.rightToLeft(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.INHERIT);
        });
    }

    /// @param id   for tests: kebab-case, verb first
    /// @param text a verb
    public static Button button(String id, String text, Feather icon, Runnable action) {
        var button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Text that does something when it is clicked, and can be reached by keyboard.
    public static Button link(String id, String text, Runnable action) {
        var button = button(id, text, action);
        button.getStyleClass().addAll(Styles.FLAT_BUTTON, Styles.LINK);
        return button;
    }

    /// A field to search in, with its sign and the key that leads to it.
    public static HBox searchBox(Messages messages, TextField field) {
        var key = key(messages.text("app.search.key"));
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        var box = new HBox(new FontIcon(Feather.SEARCH), field, key);
        box.getStyleClass().add("search-box");
        return box;
    }

    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    public static Region hairline() {
        var line = new Region();
        line.getStyleClass().add(Styles.HAIRLINE);
        return line;
    }

    public static Region verticalHairline() {
        var line = new Region();
        line.getStyleClass().add("hairline-v");
        return line;
    }

    /// A key of the keyboard, drawn as one.
    public static Label key(String key) {
        return label(key, Styles.KEY);
    }

    /// The header line of a screen.
    public static HBox headerLine(Node... parts) {
        var line = new HBox(12, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Two ends of a line with room between them.
    public static HBox ends(Node left, Node right) {
        return new HBox(8, left, gap(), right);
    }

    /// At which levels a question is asked, for example "context: hospital · users: none".
    public static String levels(SortedMap<String, String> levels) {
        return levels.entrySet().stream().map(level -> level.getKey() + ": " + level.getValue()).collect(Collectors.joining(" · "));
    }
}
