package org.unsaid.ui.sessions;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.Progress;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.EndpointState;
import org.unsaid.ui.EndpointStateText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.TabBody;

/// The set-up of a session that exists: what it asks, and how far each model is.
public final class RunTab implements TabBody {

    private final Messages messages;
    private final RunViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Node body;

    public RunTab(Messages messages, RunViewModel model) {
        this.messages = messages;
        this.model = model;
        var column = new VBox(20, progress(), endpoints(), asked());
        column.setMaxWidth(960);
        column.setPadding(new Insets(24));
        column.getStyleClass().add(Panels.PANEL);
        var middle = new HBox(column);
        HBox.setHgrow(column, Priority.ALWAYS);
        middle.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        body = scroll;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("sessions.run.keys");
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }

    private Node progress() {
        var state = subscriptions.whileShown(model.session().stateProperty());
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(state.map(run -> (double) run.progress().done() / Math.max(1, run.progress().total())));
        var done = Parts.label("", Styles.STRONG);
        done.setId("answers-done");
        done.textProperty().bind(state.map(run ->
                messages.text("sessions.run.done", run.progress().done(), run.progress().total())));
        var rest = Parts.label("", Styles.MUTED);
        rest.textProperty().bind(state.map(run -> rest(run.progress())));
        var spent = Parts.label("", Styles.MUTED);
        spent.setId("spent");
        spent.textProperty().bind(state.map(_ -> spent()));
        spent.visibleProperty().bind(spent.textProperty().isNotEmpty());
        spent.managedProperty().bind(spent.visibleProperty());
        return new VBox(8, bar, Parts.ends(done, rest), spent);
    }

    private String spent() {
        var spent = Amounts.spent(messages, model.session().spent(), model.session().caps());
        return spent.isEmpty() || model.session().spentForCertain() ? spent : messages.text("app.money.at-most", spent);
    }

    private String rest(Progress progress) {
        var rate = NumberFormat.getNumberInstance(messages.language());
        rate.setMaximumFractionDigits(1);
        var parts = new ArrayList<String>();
        if (progress.failed() > 0) {
            parts.add(messages.text("sessions.run.failed", progress.failed()));
        }
        if (progress.waiting() > 0) {
            parts.add(messages.text("sessions.run.waiting", progress.waiting()));
        }
        if (progress.writing() > 0) {
            parts.add(messages.text("sessions.run.writing", progress.writing()));
            parts.add(messages.text("sessions.run.rate", rate.format(progress.aSecond())));
        }
        if (progress.left() > 0) {
            parts.add(messages.text("sessions.run.left", progress.left()));
        }
        return String.join(" · ", parts);
    }

    private Node endpoints() {
        var rows = new VBox();
        for (var endpoint : model.session().session().setup().endpoints()) {
            rows.getChildren().addAll(row(endpoint), Parts.hairline());
        }
        var header = new HBox(Parts.label(messages.text("sessions.setup.models"), Styles.STRONG));
        header.getStyleClass().add(Styles.CARD_HEADER);
        var card = new VBox(header, rows);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    private Node row(Endpoint endpoint) {
        var names = new VBox(1, Parts.label(EndpointNames.fullName(messages, endpoint), Styles.STRONG),
                Parts.label(EndpointNames.origin(messages, endpoint), Styles.CAPTION));
        names.setMinWidth(250);
        names.setPrefWidth(260);
        var bar = new ProgressBar();
        bar.setPrefWidth(140);
        bar.setMinWidth(140);
        var count = new Label();
        count.setMinWidth(84);
        var cause = Parts.paragraph("", Styles.CAPTION);
        HBox.setHgrow(cause, Priority.ALWAYS);
        var pause = new Button();
        pause.setId("pause-" + endpoint.spec());
        pause.getStyleClass().add("small");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.managedProperty().bind(pause.visibleProperty());
        pause.setOnAction(_ -> model.session().togglePause(endpoint));
        subscriptions.refill(() -> {
            var of = model.count(endpoint);
            var state = model.session().endpointStates().get(endpoint.spec());
            bar.setProgress((double) of.done() / Math.max(1, of.total()));
            count.setText(messages.text("sessions.setup.of", of.done(), of.total()));
            cause.setText(cause(state, of));
            boolean paused = state instanceof EndpointState.Paused;
            pause.setText(messages.text(paused ? "app.run.resume" : "app.run.pause"));
            pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
            pause.setVisible(model.session().stateProperty().get().active() && of.done() < of.total()
                    && !(state instanceof EndpointState.Stopped || state instanceof EndpointState.AtCap));
        }, model.revisionProperty(), model.session().endpointStates(), model.session().stateProperty());
        var row = new HBox(16, names, bar, count, cause, pause);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(10, 14, 10, 14));
        return row;
    }

    private String cause(@Nullable EndpointState state, RunViewModel.Count count) {
        return switch (state) {
            case null -> count.failed() > 0 ? messages.text("sessions.run.failed", count.failed()) : "";
            case EndpointState.Paused _ when !model.session().stateProperty().get().active() -> "";
            default -> EndpointStateText.whole(messages, state);
        };
    }

    private Node asked() {
        var setup = model.session().session().setup();
        var sets = setup.probeSets().stream()
                .map(set -> messages.text("sessions.run.set", set.title().best(messages.language()), set.version(), set.probes().size()))
                .collect(Collectors.joining("\n"));
        var languages = setup.languages().stream().map(messages::language).collect(Collectors.joining(", "));
        var nothing = messages.text("sessions.setup.default");
        var rows = new VBox(
                line("sessions.setup.questions", sets), line("sessions.setup.languages", languages),
                line("sessions.setup.repeats", "" + setup.repeats()),
                line("sessions.setup.system", setup.systemPrompt().orElseGet(() -> messages.text("sessions.setup.system.none"))),
                line("sessions.setup.temperature", setup.parameters().temperature().map(String::valueOf).orElse(nothing)),
                line("sessions.setup.longest", setup.parameters().maxTokens()
                        .map(tokens -> messages.text("sessions.setup.tokens", tokens)).orElse(nothing)),
                line("sessions.cost.caps", CapLine.of(messages, model.session(), subscriptions)),
                line("sessions.setup.order", messages.text("sessions.setup.seed", String.valueOf(setup.seed()))));
        rows.setPadding(new Insets(6, 14, 8, 14));
        var header = new HBox(Parts.label(messages.text("sessions.setup.how"), Styles.STRONG));
        header.getStyleClass().add(Styles.CARD_HEADER);
        var card = new VBox(header, rows);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    private Node line(String key, String value) {
        return line(key, Parts.paragraph(value));
    }

    private Node line(String key, Node value) {
        var name = Parts.label(messages.text(key), Styles.MUTED);
        name.setMinWidth(160);
        HBox.setHgrow(value, Priority.ALWAYS);
        var line = new HBox(12, name, value);
        line.setPadding(new Insets(5, 0, 5, 0));
        return line;
    }
}
