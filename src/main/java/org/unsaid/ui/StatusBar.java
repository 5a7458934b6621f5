package org.unsaid.ui;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Always there: what leaves the computer, progress, when last saved, the keys that work here.
final class StatusBar extends HBox {

    private final Messages messages;
    private final Label keys = new Label();

    StatusBar(Messages messages, Status status) {
        this.messages = messages;
        getStyleClass().add("status-bar");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        keys.managedProperty().bind(keys.textProperty().map(text -> !text.isEmpty()));
        var shortcuts = Parts.label(messages.text("app.status.shortcuts"));
        getChildren().setAll(whole(leaves(status)), running(status), gap, whole(saved(status)), whole(workspace(status)), keys, whole(shortcuts));
    }

    /// Never cut: in a narrow window keys and the name of what runs give way to it.
    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void showKeys(String screenKeys) {
        keys.setText(screenKeys);
    }

    private Label leaves(Status status) {
        var label = new Label();
        label.setId("what-leaves");
        label.textProperty().bind(status.localOnlyProperty().flatMap(localOnly -> status.leavesProperty().map(leaves ->
                messages.text(localOnly ? "app.status.local-only" : leaves ? "app.status.leaves" : "app.status.nothing-leaves"))));
        label.graphicProperty().bind(status.localOnlyProperty().flatMap(localOnly -> status.leavesProperty().map(leaves ->
                new FontIcon(localOnly ? Feather.LOCK : leaves ? Feather.WIFI : Feather.WIFI_OFF))));
        return label;
    }

    private Label running(Status status) {
        var label = new Label();
        label.setId("run-progress");
        label.setGraphic(new FontIcon(Feather.EDIT_3));
        label.setMinWidth(140); // the count
        label.textProperty().bind(status.runningProperty().map(running -> running
                .map(run -> messages.text("app.status.running", run.session(), run.progress().done(), run.progress().total()))
                .orElse("")));
        label.visibleProperty().bind(status.runningProperty().map(running -> running.isPresent()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Label saved(Status status) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(messages.language());
        var label = new Label();
        label.textProperty().bind(status.savedProperty().map(
                at -> at.map(then -> messages.text("app.status.saved", time.format(then))).orElse("")));
        label.managedProperty().bind(label.textProperty().map(text -> !text.isEmpty()));
        return label;
    }

    private Label workspace(Status status) {
        var label = new Label();
        label.textProperty().bind(status.contentsProperty().map(
                contents -> messages.text("app.status.workspace", contents.sessions(), contents.trials())));
        label.visibleProperty().bind(status.savedProperty().map(saved -> saved.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
