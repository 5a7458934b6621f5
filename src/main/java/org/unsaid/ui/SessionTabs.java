package org.unsaid.ui;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.run.Progress;
import org.unsaid.ui.Destination.Tab;

/// An open session: its name, its tabs, and the buttons that run it.
public final class SessionTabs implements Screen {

    private final Messages messages;
    private final SessionViewModel session;
    private final Navigator navigator;
    private final Tab tab;
    private final TabBody content;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObservableValue<RunState> state;

    public SessionTabs(Messages messages, SessionViewModel session, Navigator navigator, Tab tab, TabBody content) {
        this.messages = messages;
        this.session = session;
        this.navigator = navigator;
        this.tab = tab;
        this.content = content;
        this.state = subscriptions.whileShown(session.stateProperty());
    }

    @Override
    public Node header() {
        var title = Parts.label(session.session().name(), Styles.TITLE);
        title.setId("session-name");
        var line = new Label();
        line.getStyleClass().add(Styles.CAPTION);
        line.textProperty().bind(state.map(this::stateText));
        var whole = new Tooltip(); // in a narrow window the line is cut
        whole.textProperty().bind(line.textProperty());
        line.setTooltip(whole);
        var names = new VBox(title, line);
        names.setAlignment(Pos.CENTER_LEFT);
        var tabs = Stream.of(Tab.values()).filter(each -> each != Tab.REVIEW || !session.readOnly()).map(this::tabButton).toList();
        var start = startButtons();
        var running = runningButtons();
        var main = start.stream().filter(button -> button.getStyleClass().contains(Styles.PRIMARY));
        var own = tabs.stream().filter(ToggleButton::isSelected).findFirst().orElse(tabs.getFirst());
        new RunFocus(Stream.concat(start.stream(), running.stream()).toList(), Stream.concat(running.stream(), main).toList(), own).follow(state);
        return new SessionHeader(names, tabs, content.buttons(), start, running);
    }

    @Override
    public Node body() {
        return content.body();
    }

    @Override
    public String keys() {
        return content.keys();
    }

    @Override
    public void focus() {
        content.focus();
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && session.stateProperty().get().active()) {
            session.stop();
            event.consume();
            return;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            session.start();
            event.consume();
            return;
        }
        content.onKey(event);
    }

    @Override
    public void close() {
        subscriptions.close();
        content.close();
    }

    private ToggleButton tabButton(Tab each) {
        var name = each.name().toLowerCase(Locale.ROOT);
        var button = new ToggleButton(messages.text("app.tab." + name), new FontIcon(switch (each) {
            case SETUP -> Feather.SLIDERS;
            case MATRIX -> Feather.GRID;
            case COMPARE -> Feather.COLUMNS;
            case REVIEW -> Feather.CHECK_SQUARE;
            case FINDINGS -> Feather.BAR_CHART_2;
        }));
        button.setId("show-" + name);
        button.getStyleClass().add("header-tab");
        button.setSelected(each == tab);
        button.setOnAction(_ -> {
            button.setSelected(each == tab);
            navigator.goTo(new Destination.OpenSession(session.session().id(), each, Optional.empty()));
        });
        return button;
    }

    private List<Button> startButtons() {
        var start = Parts.button("start-run", messages.text("app.run.start"), Feather.PLAY, session::start);
        start.textProperty().bind(state.map(run ->
                messages.text(run.progress().done() == 0 ? "app.run.start" : "app.run.go-on", run.progress().left())));
        start.getStyleClass().add(Styles.PRIMARY);
        var retry = Parts.button("retry-failed", messages.text("app.run.retry"), Feather.ROTATE_CCW, session::retryFailed);
        retry.textProperty().bind(state.map(run -> messages.text("app.run.retry", run.progress().failed())));
        var unpriced = Parts.button("start-unpriced", messages.text("app.run.start-unpriced"), Feather.PLAY, () -> {
            if (session.stateProperty().get() instanceof RunState.Withheld(_, var endpoints, _)) {
                session.startUnpriced(endpoints);
            }
        });
        unpriced.getStyleClass().add(Styles.PRIMARY);
        showWhen(retry, run -> !session.readOnly() && !run.active() && run.progress().failed() > 0);
        showWhen(unpriced, SessionTabs::needsAgreement);
        showWhen(start, run -> !run.active() && run.progress().left() > 0 && !needsAgreement(run));
        return List.of(retry, unpriced, start);
    }

    private List<Button> runningButtons() {
        var pause = Parts.button("pause-run", messages.text("app.run.pause"), Feather.PAUSE, session::pause);
        var resume = Parts.button("resume-run", messages.text("app.run.resume"), Feather.PLAY, session::resume);
        var stop = Parts.button("stop-run", messages.text("app.run.stop"), Feather.SQUARE, session::stop);
        stop.setGraphic(new HBox(6, new FontIcon(Feather.SQUARE), Parts.key("Esc")));
        showWhen(pause, RunState.Running.class::isInstance);
        showWhen(resume, RunState.Paused.class::isInstance);
        showWhen(stop, run -> run instanceof RunState.Running || run instanceof RunState.Paused);
        return List.of(resume, pause, stop);
    }

    private static boolean needsAgreement(RunState run) {
        return run instanceof RunState.Withheld withheld && withheld.problems().isEmpty();
    }

    private void showWhen(Node node, Predicate<RunState> when) {
        node.visibleProperty().bind(state.map(when::test));
        node.managedProperty().bind(node.visibleProperty());
    }

    private String stateText(RunState run) {
        var progress = run.progress();
        return switch (run) {
            case RunState.Idle _ -> idleText(progress);
            case RunState.Running _ -> progress.timeLeft()
                    .map(left -> messages.text("app.run.running-left", progress.done(), progress.total(), words(left)))
                    .orElseGet(() -> messages.text("app.run.running", progress.done(), progress.total()));
            case RunState.Paused(_, var because) ->
                because.orElseGet(() -> messages.text("app.run.paused", progress.done(), progress.total()));
            case RunState.Stopping _ -> messages.text("app.run.stopping");
            case RunState.Withheld(_, var unpriced, var problems) -> problems.isEmpty()
                    ? messages.text("app.run.unpriced", Amounts.names(messages, unpriced))
                    : Amounts.problem(messages, problems.getFirst());
            case RunState.Failed(_, var message) -> messages.text("app.run.failed", message);
        };
    }

    private String idleText(Progress progress) {
        if (session.readOnly()) {
            return messages.text("app.run.imported", progress.done());
        }
        if (progress.left() > 0 && progress.done() > 0) {
            int answers = progress.done() - progress.failed();
            return progress.failed() == 0 ? messages.text("app.run.outstanding", answers, progress.total())
                    : messages.text("app.run.outstanding-failed", answers, progress.total(), progress.failed());
        }
        var day = Moments.day(messages, session.session().createdAt());
        var setup = session.session().setup();
        int questions = setup.probeSets().stream().mapToInt(set -> set.probes().size()).sum();
        return messages.text("app.run.summary", day, questions, setup.languages().size(), setup.endpoints().size(), setup.repeats());
    }

    private String words(Duration left) {
        return left.compareTo(Duration.ofMinutes(2)) < 0
                ? messages.text("app.run.seconds", Math.max(1, left.toSeconds()))
                : messages.text("app.run.minutes", left.toMinutes());
    }
}
