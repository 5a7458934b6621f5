package org.unsaid.ui.endpoints;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.ModelFamily;
import org.unsaid.endpoint.ModelFamily.Access;
import org.unsaid.endpoint.ModelMaker;
import org.unsaid.ui.Boxes;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What a person says of the weights behind an endpoint: whose, since when, from what, and where that can be read.
final class WeightsForm {

    private static final double WIDTH = 380;

    private final Messages messages;
    private final EndpointsViewModel model;
    private final ModelFamily before;
    private final TextField title = new TextField();
    private final ComboBox<String> maker = new ComboBox<>();
    private final ComboBox<String> place;
    private final ComboBox<Access> access;
    private final TextField licence = new TextField();
    private final TextField released = new TextField();
    private final TextField precision = new TextField();
    private final TextField basedOn = new TextField();
    private final TextField distilledFrom = new TextField();
    private final TextField source = new TextField();

    private WeightsForm(Messages messages, EndpointsViewModel model, ModelFamily before) {
        this.messages = messages;
        this.model = model;
        this.before = before;
        place = Boxes.of(Boxes.places(messages, List.of("")), before.maker().place(), code -> code.isEmpty() ? "" : messages.place(code), _ -> { });
        access = Boxes.of(List.of(Access.values()), before.access(), each -> messages.text(switch (each) {
            case OPEN -> "endpoints.weights.open.name";
            case CLOSED -> "endpoints.weights.closed";
            case ALIAS -> "endpoints.weights.alias";
        }), _ -> { });
    }

    /// Shows what is known, and again with what is wrong as long as it cannot be kept.
    static void show(Messages messages, EndpointsViewModel model, Dialogs dialogs, Endpoint endpoint) {
        model.shelf().draft(endpoint, (draft, _) -> show(messages, model, dialogs, endpoint, draft, List.of()));
    }

    private static void show(
            Messages messages, EndpointsViewModel model, Dialogs dialogs, Endpoint endpoint, ModelFamily start, List<String> problems) {
        var form = new WeightsForm(messages, model, start);
        if (dialogs.form(messages.text("endpoints.weights.title", endpoint.model()), form.content(problems),
                messages.text("endpoints.weights.keep"), form.ready())) {
            var family = form.family();
            model.describe(endpoint, family, wrong -> {
                if (!wrong.isEmpty()) {
                    show(messages, model, dialogs, endpoint, family, wrong);
                }
            });
        }
    }

    private Node content(List<String> problems) {
        var makers = model.catalogue().families().stream().map(ModelFamily::maker).distinct().toList();
        maker.setEditable(true);
        maker.getItems().setAll(makers.stream().map(ModelMaker::name).sorted(String.CASE_INSENSITIVE_ORDER).toList());
        maker.setVisibleRowCount(12);
        maker.getEditor().setText(before.maker().name());
        maker.getEditor().textProperty().addListener((_, _, name) -> known(name).ifPresent(each -> place.setValue(each.place())));
        place.disableProperty().bind(Bindings.createBooleanBinding(() -> known(maker.getEditor().getText()).isPresent(), maker.getEditor().textProperty()));
        title.setText(before.title());
        licence.setText(before.licence().orElse(""));
        released.setText(before.released().orElse(""));
        precision.setText(String.join(", ", before.precision()));
        basedOn.setText(before.basedOn().orElse(""));
        distilledFrom.setText(before.distilledFrom().orElse(""));
        source.setText(before.source().toString());
        var form = new GridPane(12, 8);
        row(form, "endpoints.weights.name", "weights-title", title, "");
        row(form, "endpoints.what.maker", "weights-maker", maker, "");
        row(form, "endpoints.weights.place", "weights-place", place, "");
        row(form, "endpoints.what.weights", "weights-access", access, "");
        row(form, "endpoints.weights.licence", "weights-licence", licence, "endpoints.weights.unknown");
        row(form, "endpoints.what.released", "weights-released", released, "endpoints.weights.released");
        row(form, "endpoints.weights.precision", "weights-precision", precision, "endpoints.weights.precision.example");
        row(form, "endpoints.weights.based", "weights-based-on", basedOn, "endpoints.weights.unknown");
        row(form, "endpoints.weights.distilled", "weights-distilled-from", distilledFrom, "endpoints.weights.unknown");
        row(form, "endpoints.what.source", "weights-source", source, "endpoints.weights.source");
        var note = Parts.paragraph(messages.text("endpoints.weights.note"), Styles.CAPTION);
        var box = new VBox(12, form, note);
        problems.forEach(problem -> box.getChildren().add(Parts.paragraph(problem, Styles.ERROR_TEXT)));
        box.setPrefWidth(WIDTH + 160);
        return box;
    }

    private void row(GridPane form, String name, String id, Control field, String prompt) {
        if (field instanceof TextField text && !prompt.isEmpty()) {
            text.setPromptText(messages.text(prompt));
        }
        field.setId(id);
        field.setPrefWidth(WIDTH);
        field.setAccessibleText(messages.text(name) + (prompt.isEmpty() ? "" : ", " + messages.text(prompt)));
        form.addRow(form.getRowCount(), Parts.fieldName(messages.text(name)), field);
    }

    private Optional<ModelMaker> known(String name) {
        return model.catalogue().families().stream().map(ModelFamily::maker).filter(each -> each.name().equals(name.strip())).findFirst();
    }

    private BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> !title.getText().isBlank() && !maker.getEditor().getText().isBlank() && !place.getValue().isEmpty()
                && source().getHost() != null, title.textProperty(), maker.getEditor().textProperty(), place.valueProperty(), source.textProperty());
    }

    private URI source() {
        try {
            return URI.create(source.getText().strip());
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("");
        }
    }

    private ModelFamily family() {
        var name = maker.getEditor().getText().strip();
        return new ModelFamily(
                before.id(), title.getText().strip(), before.otherThan(),
                known(name).orElseGet(() -> new ModelMaker(name, place.getValue(), List.of(), List.of())), access.getValue(),
                text(licence), text(released),
                Stream.of(precision.getText().split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList(),
                text(basedOn), text(distilledFrom), before.names(), before.served(), before.ollamaDefault(), source());
    }

    private static Optional<String> text(TextField field) {
        return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
    }
}
