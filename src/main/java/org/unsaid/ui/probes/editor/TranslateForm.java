package org.unsaid.ui.probes.editor;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.Preflight;
import org.unsaid.translation.Job;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.Boxes;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Into which languages what a set lacks is translated, by which model, what goes where, and what came of it.
final class TranslateForm extends VBox {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 540;
    private static final double NAMES = 110;

    private final Messages messages;
    private final TranslateViewModel model;
    private final FlowPane languages = new FlowPane(16, 8);
    private final VBox below = new VBox(12);

    TranslateForm(Messages messages, TranslateViewModel model) {
        super(16);
        this.messages = messages;
        this.model = model;
        setPrefSize(WIDTH, HEIGHT);
        setPadding(new Insets(16, 20, 0, 20));
        VBox.setVgrow(below, Priority.ALWAYS);
        languages.setRowValignment(VPos.CENTER);
        model.offered().subscribe(this::fillLanguages);
        fillLanguages();
        var choices = new VBox(16, row("editor.translate.into", languages), row("editor.translate.by", models()));
        choices.disableProperty().bind(model.stateProperty().map(state -> !(state instanceof TranslateState.Choosing)));
        getChildren().setAll(Parts.paragraph(messages.text("editor.translate.note"), Styles.MUTED), choices, Parts.hairline(), below);
        model.stateProperty().subscribe(this::show);
        model.jobProperty().addListener((_, _, _) -> show(model.stateProperty().get()));
        model.endpointProperty().addListener((_, _, _) -> show(model.stateProperty().get()));
    }

    private Node row(String name, Region content) {
        var label = Parts.fieldName(messages.text(name));
        label.setPrefWidth(NAMES);
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox(12, label, content);
        row.setAlignment(content instanceof Label ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        return row;
    }

    private void fillLanguages() {
        languages.getChildren().clear();
        for (var language : model.offered()) {
            var box = new CheckBox(messages.text("editor.translate.language", messages.language(language), model.gaps(List.of(language)).size()));
            box.setId("translate-into-" + language.toLanguageTag());
            box.setSelected(model.languages().contains(language));
            box.setOnAction(_ -> model.choose(language, box.isSelected()));
            languages.getChildren().add(box);
        }
        languages.getChildren().add(more());
    }

    private MenuButton more() {
        var more = new MenuButton(messages.text("editor.translate.other"), new FontIcon(Feather.PLUS));
        more.setId("translate-into-other");
        more.setMinWidth(USE_PREF_SIZE);
        var known = model.offered().stream().toList();
        Boxes.languages(messages, known).stream().filter(language -> !model.gaps(List.of(language)).isEmpty()).forEach(language -> {
            var item = new MenuItem(messages.language(language));
            item.setId("translate-into-new-" + language.toLanguageTag());
            item.setOnAction(_ -> model.offer(language));
            more.getItems().add(item);
        });
        return more;
    }

    private Region models() {
        var box = new ComboBox<Endpoint>();
        box.getItems().setAll(model.endpoints());
        box.setConverter(Boxes.words(this::name));
        box.setId("translate-by");
        box.setPromptText(messages.text("editor.translate.choose"));
        box.setAccessibleText(messages.text("editor.translate.by"));
        box.setMaxWidth(Double.MAX_VALUE);
        model.endpointProperty().get().ifPresent(box::setValue);
        box.valueProperty().addListener((_, _, chosen) -> model.choose(chosen));
        return box;
    }

    private String name(Endpoint endpoint) {
        return messages.text("editor.translate.model", EndpointNames.fullName(messages, endpoint), EndpointNames.origin(messages, endpoint));
    }

    private void show(TranslateState state) {
        switch (state) {
            case TranslateState.Choosing _ -> below.getChildren().setAll(model.jobProperty().get().<Node>map(this::preflight).orElseGet(this::obstacle));
            case TranslateState.Running running -> showRunning(running);
            case TranslateState.Ended ended -> below.getChildren().setAll(new TranslationResult(messages, ended, model.document()));
        }
    }

    /// Why nothing can be asked.
    private Node obstacle() {
        if (model.endpointProperty().get().filter(Endpoint::scripted).isPresent()) {
            var text = Parts.paragraph(messages.text("editor.translate.scripted"), Styles.WARNING_TEXT);
            text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            text.setId("translate-scripted");
            return text;
        }
        boolean nothing = !model.languages().isEmpty() && model.gaps(model.languages()).isEmpty();
        return Parts.paragraph(messages.text(nothing ? "editor.translate.nothing"
                : model.languages().isEmpty() ? "editor.translate.no-language" : "editor.translate.no-model"), Styles.MUTED);
    }

    private Node preflight(Job job) {
        var calls = job.preflight();
        var number = NumberFormat.getIntegerInstance(messages.language());
        var figures = new VBox(6,
                row("editor.translate.tokens", Parts.paragraph(messages.text("editor.translate.tokens.about", number.format(calls.calls()),
                        number.format(calls.tokensSent()), number.format(calls.tokensLow()), number.format(calls.tokensHigh())))),
                row("editor.translate.price", Parts.paragraph(price(calls))),
                row("editor.translate.where", Parts.paragraph(where(job.endpoint()), Styles.STRONG)));
        figures.setId("translate-preflight");
        var agree = new CheckBox(messages.text("editor.translate.agree"));
        agree.setId("agree-unknown-price");
        agree.selectedProperty().bindBidirectional(model.agreedProperty());
        agree.setVisible(job.endpoint().priceUnknown());
        agree.setManaged(agree.isVisible());
        var start = Parts.button("start-translation", messages.text("editor.translate.start", calls.calls()), Feather.PLAY, model::start);
        start.getStyleClass().add(Styles.PRIMARY);
        start.disableProperty().bind(model.agreedProperty().map(_ -> !model.ready()));
        return new VBox(14, figures, agree, start, Parts.paragraph(messages.text("editor.translate.read"), Styles.CAPTION));
    }

    private String price(Preflight calls) {
        return calls.prices().stream().map(range -> Amounts.of(messages, range)).findFirst()
                .orElseGet(() -> messages.text(calls.unpriced().isEmpty() ? "editor.translate.price.none" : "editor.translate.price.unknown"));
    }

    private String where(Endpoint endpoint) {
        return endpoint.onThisComputer() ? messages.text("editor.translate.where.here", endpoint.host())
                : messages.text("editor.translate.where.away", endpoint.host(), Optional.of(endpoint).flatMap(Endpoint::servedIn).map(messages::place)
                        .orElseGet(() -> messages.text("sessions.preflight.place.unknown")));
    }

    private void showRunning(TranslateState.Running running) {
        if (below.lookup("#stop-translation") == null) {
            var bar = new ProgressBar();
            bar.setId("translation-progress");
            bar.setMaxWidth(Double.MAX_VALUE);
            var stop = Parts.button("stop-translation", messages.text("editor.translate.stop"), Feather.SQUARE, model::stop);
            var count = Parts.paragraph("");
            count.setId("translation-count");
            below.getChildren().setAll(bar, count, stop);
            stop.requestFocus();
        }
        if (below.getChildren().get(0) instanceof ProgressBar bar && below.getChildren().get(1) instanceof Label count) {
            bar.setProgress((double) running.done() / Math.max(1, running.total()));
            count.setText(messages.text("editor.translate.running", running.done(), running.total(), running.taken()));
        }
    }
}
