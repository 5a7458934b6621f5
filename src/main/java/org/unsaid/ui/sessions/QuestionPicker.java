package org.unsaid.ui.sessions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.sessions.PickerViewModel.AQuestion;
import org.unsaid.ui.sessions.PickerViewModel.Heading;
import org.unsaid.ui.sessions.PickerViewModel.Line;
import org.unsaid.ui.sessions.PickerViewModel.Part;

/// Single questions out of all sets: looked for by words and by what they are, ticked one by one or all that were found.
final class QuestionPicker extends VBox {

    private final Messages messages;
    private final PickerViewModel model;
    private final ListView<Line> list;
    private final Label count = Parts.label("", Styles.CAPTION);

    QuestionPicker(Messages messages, SetupViewModel setup) {
        super(10);
        this.messages = messages;
        this.model = new PickerViewModel(setup.sets(), setup.probes());
        list = new ListView<>(model.lines());
        count.setId("question-count");
        setPadding(new Insets(4));
        setPrefSize(860, 580);
        getChildren().addAll(words(), facets(), lines(), foot());
        model.lines().subscribe(this::recount);
        recount();
    }

    private Node words() {
        var field = new TextField();
        field.setId("find-questions");
        field.setPromptText(messages.text("sessions.picker.words"));
        field.textProperty().bindBidirectional(model.wordsProperty());
        return field;
    }

    private Node facets() {
        var onlyChosen = new CheckBox(messages.text("sessions.picker.only-chosen"));
        onlyChosen.setId("only-chosen");
        onlyChosen.selectedProperty().bindBidirectional(model.onlyChosenProperty());
        var facets = new FlowPane(8, 6,
                facet(Part.STATE, "sessions.picker.state", model.states(), messages::place),
                facet(Part.ABOUT, "sessions.picker.about", model.places(), messages::place),
                facet(Part.KIND, "sessions.picker.kind", model.kinds(), kind -> messages.text("probes.kind." + kind.name().toLowerCase(Locale.ROOT))),
                facet(Part.TAG, "sessions.picker.tag", model.tags(), tag -> tag),
                facet(Part.LANGUAGE, "sessions.picker.language", model.languages(), messages::ownName),
                onlyChosen);
        facets.setRowValignment(VPos.CENTER);
        return facets;
    }

    private <T> Node facet(Part part, String nameKey, List<T> values, Function<T, String> name) {
        var any = messages.text(nameKey);
        Map<String, T> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach(value -> byName.put(name.apply(value), value));
        var box = new ComboBox<String>();
        box.setId("facet-" + part.name().toLowerCase(Locale.ROOT));
        box.getItems().add(any);
        box.getItems().addAll(byName.keySet());
        box.setValue(any);
        box.setAccessibleText(any);
        box.setMaxWidth(190);
        box.valueProperty().subscribe(chosen -> model.narrow(part, Optional.ofNullable(byName.get(chosen))));
        return box;
    }

    private Node lines() {
        list.setId("found-questions");
        list.setPlaceholder(Parts.label(messages.text("sessions.picker.none"), Styles.CAPTION));
        list.setCellFactory(_ -> new LineCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE && list.getSelectionModel().getSelectedItem() instanceof AQuestion question) {
                toggle(question);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private Node foot() {
        var all = Parts.link("choose-all-found", messages.text("sessions.picker.all"), () -> chooseAll(true));
        var none = Parts.link("choose-none-found", messages.text("sessions.picker.none-of-these"), () -> chooseAll(false));
        List.of(all, none).forEach(button -> button.disableProperty().bind(Bindings.isEmpty(model.lines())));
        var foot = new HBox(12, count, Parts.gap(), all, none);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void toggle(AQuestion question) {
        model.toggle(question);
        list.refresh();
        recount();
    }

    private void chooseAll(boolean chosen) {
        model.chooseAllFound(chosen);
        list.refresh();
        recount();
    }

    private void recount() {
        count.setText(messages.text("sessions.picker.count", model.found(), model.chosen()));
    }

    private final class LineCell extends ListCell<Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : switch (line) {
                case Heading heading -> heading(heading);
                case AQuestion question -> question(question);
            });
            setPrefWidth(0); // as wide as the list, so that a long question is wrapped
        }

        private Node heading(Heading heading) {
            var line = new HBox(8, Parts.label(heading.set().title().best(messages.language()), Styles.STRONG),
                    Parts.label(messages.text("sessions.picker.of", heading.found(), heading.set().probes().size()), Styles.CAPTION));
            line.setAlignment(Pos.BASELINE_LEFT);
            line.setPadding(new Insets(8, 0, 2, 0));
            return line;
        }

        private Node question(AQuestion question) {
            var box = new CheckBox();
            box.setId("pick-" + question.set().id() + "-" + question.probe().id());
            box.setFocusTraversable(false);
            box.setSelected(model.isChosen(question));
            box.setAccessibleText(question.probe().wording(messages.language()));
            box.setOnAction(_ -> toggle(question));
            var wording = Parts.paragraph(question.probe().wording(messages.language()));
            var texts = new VBox(1, wording, Parts.label(about(question.probe()), Styles.CAPTION));
            HBox.setHgrow(texts, Priority.ALWAYS);
            var line = new HBox(10, box, texts);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.setPadding(new Insets(2, 0, 2, question.probe().role() == Role.CONTROL ? 26 : 2));
            wording.setOnMouseClicked(_ -> toggle(question));
            return line;
        }

        private String about(Probe probe) {
            var role = switch (probe.role()) {
                case SENSITIVE -> messages.text("probes.chip.sensitive", messages.place(probe.state().orElse("")));
                case CONTROL -> messages.text("probes.role.control");
                case NEUTRAL -> messages.text("probes.role.neutral");
            };
            return role + " · " + messages.text("probes.kind." + probe.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
