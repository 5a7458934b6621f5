package org.unsaid.ui.compare;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.TextLength;
import org.unsaid.ui.compare.ReplayViewModel.At;
import org.unsaid.ui.compare.ReplayViewModel.Pace;

/// An answer played back at its pace: the clock, the words as they came, and what the service did to them when it did it.
final class ReplayView extends VBox {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;

    /// A longer text is shown with its end, as somebody sees it who reads along.
    private static final int LONGEST = 12_000;

    private final Messages messages;
    private final ReplayViewModel model;
    private final Label clock = Parts.label("", Styles.STRONG, "replay-clock");
    private final ProgressBar bar = new ProgressBar();
    private final Button toggle;
    private final Label reasoning = Parts.paragraph("", Styles.CAPTION, "reasoning-so-far");
    private final MarkedText words = new MarkedText();
    private final VBox ending = new VBox(10);
    private final VBox content = new VBox(12, reasoning, words, ending);
    private final ScrollPane scroll = new ScrollPane(content);
    private final AnimationTimer timer = new FrameTimer();
    private Object shown = "";

    ReplayView(Messages messages, ReplayViewModel model) {
        super(10);
        this.messages = messages;
        this.model = model;
        toggle = Parts.button("replay-toggle", "", Feather.PAUSE, model::toggle);
        toggle.setMinWidth(110);
        clock.setId("replay-clock");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        content.setPadding(new Insets(4, 14, 14, 4));
        content.heightProperty().addListener((_, _, _) -> scroll.setVvalue(1)); // the newest words stay in view
        scroll.setFitToWidth(true);
        scroll.setId("replay-text");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var skip = Parts.button("replay-skip", messages.text("compare.replay.skip"), Feather.SKIP_FORWARD, model::skip);
        skip.disableProperty().bind(model.atProperty().map(at -> at.pace() == Pace.ENDED));
        var line = new HBox(10, toggle, speeds(), skip, Parts.gap(), clock);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, bar, scroll, Parts.paragraph(messages.text("compare.replay.note"), Styles.CAPTION),
                Parts.paragraph(messages.text("compare.replay.keys"), Styles.CAPTION));
        setPadding(new Insets(14, 18, 0, 18));
        setPrefSize(WIDTH, HEIGHT);
        sceneProperty().subscribe(scene -> {
            if (scene != null) { // wherever the focus is in the window
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
            }
        });
        model.atProperty().subscribe(this::show);
    }

    /// Whether the person asked the computer for less motion: then nothing moves by itself.
    static boolean motionWanted() {
        return !Platform.getPreferences().isReducedMotion();
    }

    void start() {
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    private SegmentedButton speeds() {
        var group = new ToggleGroup();
        var buttons = ReplayViewModel.SPEEDS.stream().map(times -> {
            var button = new ToggleButton(messages.text("compare.replay.speed", times));
            button.setId("replay-speed-" + times);
            button.setToggleGroup(group);
            button.setSelected(times == model.atProperty().get().speed());
            button.setOnAction(_ -> model.speed(times));
            model.atProperty().subscribe(at -> button.setSelected(at.speed() == times));
            return button;
        }).toList();
        var choice = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
        choice.setToggleGroup(group);
        return choice;
    }

    private void onKey(KeyEvent event) {
        Map<KeyCode, Runnable> commands = Map.of(KeyCode.RIGHT, model::forward, KeyCode.LEFT, model::back, KeyCode.END, model::skip,
                KeyCode.DIGIT1, () -> model.speed(1), KeyCode.DIGIT2, () -> model.speed(2), KeyCode.DIGIT4, () -> model.speed(4),
                KeyCode.P, model::toggle);
        var command = commands.get(event.getCode());
        if (command != null && !event.isShortcutDown()) {
            command.run();
            event.consume();
        }
    }

    private void show(At at) {
        var playback = model.playback();
        clock.setText(messages.text("compare.replay.clock", clock(at.time(), messages.language()), clock(playback.length(), messages.language())));
        bar.setProgress(playback.length().isZero() ? 1 : (double) at.time().toMillis() / playback.length().toMillis());
        toggle.setText(messages.text("compare.replay." + at.pace().name().toLowerCase(Locale.ROOT)));
        toggle.setGraphic(new FontIcon(switch (at.pace()) {
            case PLAYING -> Feather.PAUSE;
            case PAUSED -> Feather.PLAY;
            case ENDED -> Feather.ROTATE_CCW;
        }));
        var seen = model.seen();
        if (seen.equals(shown)) {
            return;
        }
        shown = seen;
        var text = seen.text();
        var last = TextCut.last(text, LONGEST);
        boolean waiting = !seen.ended() && text.isEmpty();
        words.show(seen.ended() ? last : last + " ▍", List.of());
        words.setVisible(!last.isEmpty() || waiting);
        words.setManaged(words.isVisible());
        reasoning.setText(messages.text("compare.reasoning.so-far", TextLength.of(seen.reasoning())));
        reasoning.setVisible(!seen.reasoning().isEmpty());
        reasoning.setManaged(reasoning.isVisible());
        words.getStyleClass().remove("withdrawn");
        ending.getChildren().clear();
        if (seen.ended()) {
            ending.getChildren().setAll(ReplayEnding.of(messages, playback.reply(), text, clock(playback.ending(), messages.language()),
                    seen.replacement()));
            if (ReplayEnding.withdrawn(playback.reply())) {
                words.getStyleClass().add("withdrawn");
            }
        }
    }

    /// Minutes, seconds and tenths of them.
    static String clock(Duration time, Locale language) {
        long tenths = time.toMillis() / 100;
        return String.format(language, "%d:%04.1f", tenths / 600, tenths % 600 / 10.0);
    }

    private final class FrameTimer extends AnimationTimer {

        private long before;

        @Override
        public void handle(long now) {
            if (before == 0) { // the window has just come up, with the focus on what closes it
                before = now;
                toggle.requestFocus();
            }
            var passed = Duration.ofNanos(Math.max(0, now - before));
            before = now;
            model.advance(passed);
        }
    }
}
