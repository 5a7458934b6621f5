package org.unsaid.ui.compare;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.TagEvent;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.VisibleText;

/// The tags of one answer: those it has can be taken off, those in use elsewhere put on, and new ones typed.
final class TagForm extends VBox {

    private static final double WIDTH = 480;
    private static final int MOST_SUGGESTED = 24;

    private final Messages messages;
    private final CompareViewModel model;
    private final TrialKey key;
    private final TextField field = new TextField();
    private final FlowPane standing = new FlowPane(6, 6);
    private final FlowPane suggested = new FlowPane(6, 6);
    private final Label inUse;

    /// @param subscriptions let go of when the form is gone
    TagForm(Messages messages, CompareViewModel model, TrialKey key, Subscriptions subscriptions) {
        super(12);
        this.messages = messages;
        this.model = model;
        this.key = key;
        setPrefWidth(WIDTH);
        setMinHeight(220);
        field.setId("tag-text");
        field.setPromptText(messages.text("compare.tags.prompt", TagEvent.LONGEST));
        field.setAccessibleText(messages.text("compare.tags.new"));
        field.setOnAction(_ -> add());
        var add = Parts.button("add-tag", messages.text("compare.tags.add"), Feather.PLUS, this::add);
        add.disableProperty().bind(field.textProperty().map(typed -> TagEvent.clean(typed).isEmpty()));
        HBox.setHgrow(field, Priority.ALWAYS);
        inUse = Parts.label(messages.text("compare.tags.suggested"), Styles.CAPTION);
        getChildren().setAll(standing, new HBox(8, field, add), inUse, suggested,
                Parts.paragraph(messages.text("compare.tags.note"), Styles.CAPTION));
        subscriptions.add(model.session().observe(keys -> {
            if (keys.contains(key)) {
                fill();
            }
        }));
        field.textProperty().subscribe(this::fill);
    }

    private void add() {
        TagEvent.clean(field.getText()).ifPresent(tag -> {
            model.answers().edits().tag(key, tag, true);
            field.clear();
        });
    }

    private void fill() {
        var tags = model.session().tags().of(key);
        standing.getChildren().setAll(tags.stream().map(tag -> chip("remove-tag", tag, Feather.X, false)).toList());
        if (tags.isEmpty()) {
            standing.getChildren().setAll(Parts.label(messages.text("compare.tags.none"), Styles.MUTED));
        }
        var typed = field.getText().strip();
        suggested.getChildren().setAll(model.session().tags().suggestions().stream().filter(tag -> !tags.contains(tag) && tag.contains(typed))
                .limit(MOST_SUGGESTED).map(tag -> chip("put-tag", tag, Feather.PLUS, true)).toList());
        inUse.setVisible(!suggested.getChildren().isEmpty());
    }

    private Button chip(String id, String tag, Feather icon, boolean on) {
        var button = Parts.button(id, VisibleText.of(tag), () -> model.answers().edits().tag(key, tag, on));
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("small");
        button.setAccessibleText(messages.text(on ? "compare.tags.put" : "compare.tags.remove", tag));
        return button;
    }
}
