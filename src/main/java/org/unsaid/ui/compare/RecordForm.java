package org.unsaid.ui.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.session.Picture;
import org.unsaid.session.Picture.NoPictureException;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Where an answer was seen and when, its text, and a picture of it.
final class RecordForm extends VBox {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 620;
    private static final double THUMB = 84;

    private final Messages messages;
    private final RecordRequest request;
    private final Dialogs dialogs;
    private final GridPane grid = new GridPane(12, 8);
    private final ImageView thumb = new ImageView();
    private final Label pictured = Parts.paragraph("", Styles.CAPTION);
    private int row;

    RecordForm(Messages messages, RecordRequest request, Dialogs dialogs) {
        super(10);
        this.messages = messages;
        this.request = request;
        this.dialogs = dialogs;
        setPrefSize(WIDTH, HEIGHT);
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        names.setHalignment(HPos.LEFT);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        field("record-application", "compare.record.application", "compare.record.application.prompt", request.applicationProperty());
        field("record-place", "compare.record.place", "compare.record.place.prompt", request.placeProperty());
        field("record-model", "compare.record.model", "compare.record.model.prompt", request.modelProperty());
        when();
        language();
        var missing = Parts.paragraph("", Styles.CAPTION);
        missing.setId("record-missing");
        missing.textProperty().bind(request.missingProperty().map(what -> what.map(each -> messages.text(each.key())).orElse(messages.text("compare.record.ready"))));
        var text = text();
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().setAll(Parts.paragraph(request.question().probe().wording(request.languageProperty().get()), Styles.STRONG),
                Parts.paragraph(messages.text("compare.record.note"), Styles.MUTED), grid, text, picture(), missing);
    }

    private void add(String name, Node field) {
        grid.addRow(row++, Parts.fieldName(messages.text(name)), field);
    }

    private void field(String id, String name, String prompt, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text(prompt));
        field.setAccessibleText(messages.text(name));
        field.textProperty().bindBidirectional(value);
        add(name, field);
    }

    private void when() {
        var date = new DatePicker();
        date.setId("record-date");
        date.setPrefWidth(150);
        date.setConverter(new LocalDateStringConverter(FormatStyle.SHORT, messages.language(), null));
        date.setAccessibleText(messages.text("compare.record.date"));
        date.valueProperty().bindBidirectional(request.dateProperty());
        var time = new TextField();
        time.setId("record-time");
        time.setPrefColumnCount(5);
        time.setAccessibleText(messages.text("compare.record.time"));
        time.textProperty().bindBidirectional(request.timeProperty());
        var by = Parts.label(messages.text("compare.record.clock"), Styles.CAPTION);
        by.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, date, time, by);
        line.setAlignment(Pos.CENTER_LEFT);
        add("compare.record.when", line);
    }

    private void language() {
        var box = new ComboBox<Locale>();
        box.setId("record-language");
        box.getItems().setAll(request.languages());
        box.setAccessibleText(messages.text("compare.record.language"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Locale language) {
                return language == null ? "" : messages.ownName(language);
            }

            @Override
            public Locale fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        box.valueProperty().bindBidirectional(request.languageProperty());
        add("compare.record.language", box);
    }

    private TextArea text() {
        var text = new TextArea();
        text.setId("record-text");
        text.setPromptText(messages.text("compare.record.text.prompt"));
        text.setAccessibleText(messages.text("compare.record.text"));
        text.setWrapText(true);
        text.setPrefRowCount(8);
        Parts.followScript(text);
        text.textProperty().bindBidirectional(request.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return text;
    }

    private HBox picture() {
        var choose = Parts.button("record-picture", messages.text("compare.record.picture.choose"), Feather.IMAGE, this::choose);
        var without = Parts.button("record-no-picture", messages.text("compare.record.picture.without"), () -> request.pictureProperty().set(Optional.empty()));
        thumb.setPreserveRatio(true);
        thumb.setFitHeight(THUMB);
        thumb.setFitWidth(THUMB * 2);
        request.pictureProperty().subscribe(found -> {
            without.setVisible(found.isPresent());
            without.setManaged(found.isPresent());
            thumb.setImage(found.map(picture -> new Image(new ByteArrayInputStream(picture.bytes()), THUMB * 4, THUMB * 2, true, true)).orElse(null));
            thumb.setManaged(found.isPresent());
            pictured.setText(found.map(picture -> messages.text("compare.record.picture.is", picture.format().name(), picture.width(), picture.height(),
                    picture.bytes().length / 1024)).orElseGet(() -> messages.text("compare.record.picture.note")));
        });
        HBox.setHgrow(pictured, Priority.ALWAYS);
        var line = new HBox(10, choose, without, thumb, pictured);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("compare.record.picture.choose"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(messages.text("compare.record.picture.files"), "*.png", "*.jpg", "*.jpeg"));
        var file = dialogs.open(chooser);
        if (file == null) {
            return;
        }
        try {
            if (file.length() > Picture.LARGEST_FILE) {
                refuse(Picture.Problem.TOO_LARGE);
            } else {
                request.pictureProperty().set(Optional.of(Picture.of(Files.readAllBytes(file.toPath()))));
            }
        } catch (NoPictureException e) {
            refuse(e.problem());
        } catch (IOException e) {
            pictured.setText(messages.text("compare.record.picture.unreadable", file.getName()));
        }
    }

    private void refuse(Picture.Problem problem) {
        pictured.setText(messages.text("compare.record.picture." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
