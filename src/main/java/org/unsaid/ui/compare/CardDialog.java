package org.unsaid.ui.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.WholeFile;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.compare.CardPicture.Ground;

/// Shows a quotation as it will look, and lets it be copied as text or saved as a picture.
final class CardDialog {

    /// The margins of a dialog and a scroll bar.
    private static final double AROUND = 110;

    private final Messages messages;
    private final Dialogs dialogs;
    private final Quotation quotation;
    private final ObjectProperty<Ground> ground;
    private final javafx.scene.control.Label done = Parts.label("", Styles.SUCCESS_TEXT);

    /// @param ground light or dark, as the window is
    CardDialog(Messages messages, Dialogs dialogs, Quotation quotation, Ground ground) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.quotation = quotation;
        this.ground = new SimpleObjectProperty<>(ground);
    }

    void show() {
        var preview = new ScrollPane();
        preview.setId("card-preview");
        preview.setFitToWidth(true);
        preview.contentProperty().bind(Bindings.createObjectBinding(() -> CardPicture.card(messages, quotation, ground.get()), ground));
        VBox.setVgrow(preview, Priority.ALWAYS);
        var save = Parts.button("save-picture", messages.text("compare.card.save"), Feather.IMAGE, this::save);
        save.getStyleClass().add(Styles.PRIMARY);
        var buttons = new HBox(8, grounds(), Parts.gap(), done,
                Parts.button("copy-text", messages.text("compare.card.copy"), Feather.COPY, () -> {
                    dialogs.copy(CardText.of(messages, quotation));
                    done.setText(messages.text("compare.card.copied"));
                }), save);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(12, preview, buttons);
        content.setPrefSize(CardPicture.WIDTH + AROUND, 620);
        dialogs.showWide(messages.text("compare.card.title"), content);
    }

    private SegmentedButton grounds() {
        var light = new ToggleButton(messages.text("compare.card.light"));
        var dark = new ToggleButton(messages.text("compare.card.dark"));
        var group = new ToggleGroup();
        group.getToggles().setAll(light, dark);
        group.selectToggle(ground.get() == Ground.DARK ? dark : light);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one of them always
            } else {
                ground.set(dark.isSelected() ? Ground.DARK : Ground.LIGHT);
            }
        });
        var choice = new SegmentedButton(light, dark);
        choice.setToggleGroup(group);
        return choice;
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setInitialFileName(messages.text("compare.card.file"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        var file = dialogs.save(chooser);
        if (file != null) {
            done.setText(write(file.toPath(), dialogs.styleSheets()) ? messages.text("compare.card.saved", file.getName()) : "");
        }
    }

    private boolean write(Path file, List<String> styleSheets) {
        var image = CardPicture.draw(CardPicture.card(messages, quotation, ground.get()), styleSheets);
        try {
            WholeFile.write(file, out -> CardPicture.write(image, out));
            return true;
        } catch (IOException e) {
            dialogs.report(new UncheckedIOException("writing " + file, e));
            return false;
        }
    }
}
