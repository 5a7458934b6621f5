package org.unsaid;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.endpoint.Network;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Appearance;
import org.unsaid.settings.Directories;
import org.unsaid.settings.MemoryKeychain;
import org.unsaid.settings.Preferences;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.PassphrasePrompt;
import org.unsaid.ui.Theme;
import org.unsaid.ui.settings.SettingsViewModel;

/// The whole application over a workspace of its own, for tests: all its parts are real.
final class OpenWindow implements AutoCloseable {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final CountedTasks tasks = new CountedTasks();
    private final Composition services;
    private final Workbench bench;
    private final Window window;
    private final Scene scene;

    OpenWindow(Stage stage, Path home, Locale language, Appearance appearance) {
        this(stage, home, language, appearance, Tempo.INSTANT);
    }

    /// With practice models that speak at this speed.
    OpenWindow(Stage stage, Path home, Locale language, Appearance appearance, Tempo tempo) {
        Fonts.load();
        var directories = new Directories(home, home);
        services = new Composition(directories, Map.of(), tempo, new MemoryKeychain());
        bench = new Workbench(services, tasks, new PassphrasePrompt(tasks, this::dialogs), this::report);
        window = new Window(bench, new Messages(language), tasks, stage, new SettingsViewModel(
                new Preferences(Optional.of(language), appearance, Network.DEFAULT), directories.workspace(), directories.probeSets(), List.of(), _ -> {}),
                _ -> {});
        scene = new Scene(window.root(), WIDTH, HEIGHT);
        new Theme(scene, appearance);
        stage.setScene(scene);
        stage.setWidth(WIDTH); // the stage is that of every test, and an earlier one may have made it narrow
        stage.setHeight(HEIGHT);
        window.goTo(new Destination.Welcome());
        stage.show();
    }

    private Dialogs dialogs() {
        return window.dialogs();
    }

    Workspace workspace() {
        return bench.workspace();
    }

    /// What the labels with this style class or id say now.
    Set<String> texts(String selector) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible).filter(Labeled.class::isInstance).map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.toSet()));
    }

    void goTo(Destination destination) {
        window.goTo(destination);
    }

    Scene scene() {
        return scene;
    }

    private void report(Exception fault) {
        window.report(fault);
    }

    @Override
    public void close() {
        tasks.await();
        bench.close();
        services.close();
    }
}
