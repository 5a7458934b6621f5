package org.unsaid.ui.judge;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Who judges which answers, what goes where, and what came of it.
final class JudgeForm extends VBox {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 640;
    private static final double NAMES = 110;
    private static final double MODELS = 116;
    private static final int MOST_SAMPLED = 100_000;

    private final Messages messages;
    private final JudgeViewModel model;
    private final VBox below = new VBox(12);

    JudgeForm(Messages messages, JudgeViewModel model) {
        super(14);
        this.messages = messages;
        this.model = model;
        setPrefSize(WIDTH, HEIGHT);
        setPadding(new Insets(16, 20, 0, 20));
        VBox.setVgrow(below, Priority.ALWAYS);
        var choices = new VBox(14, row("judge.by", models()), row("judge.which", which()), row("judge.asked", asked()));
        choices.disableProperty().bind(model.stateProperty().map(state -> !(state instanceof JudgeState.Choosing)));
        getChildren().setAll(Parts.paragraph(messages.text("judge.note"), Styles.MUTED), choices, Parts.hairline(), below);
        model.stateProperty().subscribe(this::show);
        model.jobProperty().addListener((_, _, _) -> show(model.stateProperty().get()));
        model.reckoningProperty().addListener((_, _, _) -> show(model.stateProperty().get()));
    }

    private Node row(String name, Region content) {
        var label = Parts.fieldName(messages.text(name));
        label.setPrefWidth(NAMES);
        label.setPadding(new Insets(2, 0, 0, 0));
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox(12, label, content);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Region models() {
        var offered = model.offered();
        if (offered.isEmpty()) {
            return Parts.paragraph(messages.text("judge.no-models"), Styles.MUTED);
        }
        var list = new VBox(8);
        for (int i = 0; i < offered.size(); i++) {
            list.getChildren().add(box("judge-by-" + (i + 1), offered.get(i)));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MODELS);
        scroll.setPrefHeight(Math.min(MODELS, offered.size() * 26.0 + 6));
        scroll.setMinHeight(scroll.getPrefHeight());
        return scroll;
    }

    private CheckBox box(String id, Endpoint endpoint) {
        var box = new CheckBox(messages.text("judge.model", EndpointNames.fullName(messages, endpoint), EndpointNames.origin(messages, endpoint)));
        box.setId(id);
        box.setOnAction(_ -> model.choose(endpoint, box.isSelected()));
        return box;
    }

    private Region which() {
        var group = new ToggleGroup();
        var count = new Spinner<Integer>(1, MOST_SAMPLED, JudgeViewModel.USUAL_SAMPLE);
        count.setId("judge-sample-size");
        count.setEditable(true);
        count.setPrefWidth(96);
        count.setAccessibleText(messages.text("judge.which.sample"));
        count.valueProperty().addListener((_, _, value) -> model.chooseSample(value));
        count.setDisable(true);
        var sample = radio(group, JudgeViewModel.Which.SAMPLE, messages.text("judge.which.sample"));
        count.disableProperty().bind(sample.selectedProperty().not());
        var line = new HBox(8, sample, count);
        line.setAlignment(Pos.CENTER_LEFT);
        var rows = new VBox(8, radio(group, JudgeViewModel.Which.UNSURE, messages.text("judge.which.unsure")), line);
        model.countShown().ifPresent(shown ->
                rows.getChildren().add(radio(group, JudgeViewModel.Which.SHOWN, messages.text("judge.which.shown", shown))));
        rows.getChildren().add(radio(group, JudgeViewModel.Which.ALL, messages.text("judge.which.all")));
        return rows;
    }

    private RadioButton radio(ToggleGroup group, JudgeViewModel.Which which, String words) {
        var radio = new RadioButton(words);
        radio.setId("judge-" + which.name().toLowerCase(Locale.ROOT));
        radio.setWrapText(true);
        radio.setToggleGroup(group);
        radio.setSelected(model.which() == which);
        radio.setOnAction(_ -> model.choose(which));
        return radio;
    }

    private Region asked() {
        var ticks = new FlowPane(16, 8, tick(Asked.LABEL, "judge.asked.label"), tick(Asked.FACTS, "judge.asked.facts"));
        if (model.hasTasks()) {
            ticks.getChildren().add(tick(Asked.WEAKNESSES, "judge.asked.weaknesses"));
        }
        return ticks;
    }

    private CheckBox tick(Asked what, String words) {
        var tick = new CheckBox(messages.text(words));
        tick.setId("judge-asks-" + what.name().toLowerCase(Locale.ROOT));
        tick.setSelected(model.asksFor(what));
        tick.setOnAction(_ -> model.choose(what, tick.isSelected()));
        return tick;
    }

    private void show(JudgeState state) {
        switch (state) {
            case JudgeState.Choosing _ -> below.getChildren().setAll(choosing());
            case JudgeState.Running running -> showRunning(running);
            case JudgeState.Ended ended -> below.getChildren().setAll(new JudgeResult(messages, ended));
        }
    }

    private Node choosing() {
        if (model.sessionRuns()) {
            return warning("judge.session-runs");
        }
        if (model.reckoningProperty().get()) {
            return Parts.paragraph(messages.text("judge.reckoning"), Styles.MUTED);
        }
        var job = model.jobProperty().get();
        if (job.isEmpty()) {
            return Parts.paragraph(messages.text("judge.choose"), Styles.MUTED);
        }
        if (job.get().calls() == 0) {
            return Parts.paragraph(messages.text(job.get().scripted() > 0 ? "judge.nothing.scripted" : "judge.nothing", job.get().scripted()), Styles.MUTED);
        }
        return model.capProblem().<Node>map(problem -> Parts.paragraph(Amounts.problem(messages, problem), Styles.WARNING_TEXT))
                .orElseGet(() -> new JudgePreflight(messages, model, job.get()));
    }

    private Node warning(String key) {
        var text = Parts.paragraph(messages.text(key), Styles.WARNING_TEXT);
        text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        return text;
    }

    private void showRunning(JudgeState.Running running) {
        if (below.lookup("#stop-judging") == null) {
            var bar = new ProgressBar();
            bar.setId("judging-progress");
            bar.setMaxWidth(Double.MAX_VALUE);
            var count = Parts.paragraph("");
            count.setId("judging-count");
            var stop = Parts.button("stop-judging", messages.text("judge.stop"), Feather.SQUARE, model::stop);
            below.getChildren().setAll(bar, count, stop, new VBox(8));
            stop.requestFocus();
        }
        if (below.getChildren().get(0) instanceof ProgressBar bar && below.getChildren().get(1) instanceof Label count
                && below.getChildren().get(3) instanceof VBox notes) {
            bar.setProgress((double) running.tally().total() / Math.max(1, running.total()));
            count.setText(messages.text("judge.running", running.tally().total(), running.total(), running.tally().failed()));
            notes.getChildren().setAll(JudgeResult.notes(messages, running.notes()));
        }
    }
}
