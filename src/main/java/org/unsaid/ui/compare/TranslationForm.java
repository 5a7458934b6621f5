package org.unsaid.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.translation.Job;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// By whom an answer is translated and into which language, where its text goes, and what is to be thought of before.
final class TranslationForm extends VBox {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 330;

    private final Messages messages;
    private final TranslationRequest request;
    private final VBox below = new VBox(10);

    TranslationForm(Messages messages, TranslationRequest request) {
        super(10);
        this.messages = messages;
        this.request = request;
        setPrefSize(WIDTH, HEIGHT);
        getChildren().add(Parts.paragraph(messages.text("compare.translate.note"), Styles.MUTED));
        if (request.endpoints().isEmpty()) {
            getChildren().add(warning("translate-none", messages.text("compare.translate.none")));
            return;
        }
        var by = box("translate-by", "compare.translate.by", endpoint -> messages.text("editor.translate.model",
                EndpointNames.fullName(messages, endpoint), EndpointNames.origin(messages, endpoint)), request.endpoints());
        by.setPromptText(messages.text("compare.translate.choose"));
        request.endpointProperty().get().ifPresent(by::setValue);
        by.valueProperty().addListener((_, _, chosen) -> request.endpointProperty().set(Optional.ofNullable(chosen)));
        ComboBox<Locale> into = box("translate-into", "compare.translate.into", messages::language, request.languages());
        into.setValue(request.languageProperty().get());
        request.languageProperty().bind(into.valueProperty());
        getChildren().addAll(Parts.fieldName(messages.text("compare.translate.by")), by, Parts.fieldName(messages.text("compare.translate.into")), into,
                below);
        request.endpointProperty().subscribe(this::show);
        request.languageProperty().subscribe(this::show);
        show();
    }

    private <T> ComboBox<T> box(String id, String name, Function<? super T, String> words, List<T> items) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(items);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(messages.text(name));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        return box;
    }

    private void show() {
        below.getChildren().clear();
        request.job().ifPresent(job -> {
            var endpoint = job.endpoint();
            below.getChildren().add(Parts.paragraph(where(endpoint), Styles.STRONG));
            if (request.underTest(endpoint)) {
                below.getChildren().add(warning("translate-under-test",
                        messages.text("compare.translate.under-test", EndpointNames.shortName(messages, endpoint))));
            }
            if (request.sessionRuns()) {
                below.getChildren().add(warning("translate-runs", messages.text("compare.translate.runs")));
            }
            if (job.capProblem().isPresent()) {
                below.getChildren().add(warning("translate-cap", messages.text("compare.translate.cap")));
            }
            below.getChildren().addAll(price(job));
        });
    }

    private List<Node> price(Job job) {
        var calls = job.preflight();
        var words = calls.prices().stream().map(range -> Amounts.of(messages, range)).findFirst().orElseGet(() ->
                messages.text(job.endpoint().priceUnknown() ? "compare.translate.price.unknown" : "compare.translate.price.none"));
        var line = Parts.paragraph(messages.text("compare.translate.price", words));
        if (!job.endpoint().priceUnknown()) {
            return List.of(line);
        }
        var agree = new CheckBox(messages.text("compare.translate.agree"));
        agree.setId("agree-unknown-price");
        agree.setSelected(request.agreedProperty().get());
        agree.setOnAction(_ -> request.agreedProperty().set(agree.isSelected()));
        return List.of(line, agree);
    }

    private String where(Endpoint endpoint) {
        return endpoint.onThisComputer() ? messages.text("compare.translate.where.here", endpoint.host())
                : messages.text("compare.translate.where.away", endpoint.host(), endpoint.servedIn().map(messages::place)
                        .orElseGet(() -> messages.text("sessions.preflight.place.unknown")));
    }

    private static Label warning(String id, String words) {
        var text = Parts.paragraph(words, Styles.WARNING_TEXT);
        text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        text.setId(id);
        return text;
    }
}
