package org.unsaid;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.settings.Directories;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.Rail;
import org.unsaid.ui.SessionDesk;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.ui.welcome.WelcomeView;
import org.unsaid.ui.welcome.WelcomeViewModel;
import org.unsaid.verdict.RuleLabeller;

/// The application: every service and screen is made here, once.
public final class App extends Application {

    @Override
    public void start(Stage stage) {
        Fonts.load();
        var messages = new Messages(Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
        var tasks = new FxTasks();
        Navigator navigator = _ -> {};
        var practice = List.of("candid", "refusing").stream().map(model -> new Endpoint("practice:" + model, "practice", URI.create("http://practice.invalid/v1"), model,
                Optional.empty(), Optional.empty(), Optional.of("local"), Endpoint.ServedBasis.DECLARED, Endpoint.Weights.UNKNOWN, 4)).toList();
        var shelf = new EndpointShelf(tasks, practice, () -> List.of());
        var workspace = Workspace.open(Path.of(System.getProperty("java.io.tmpdir"), "unsaid-window.db"));
        ChatClient client = (ask, _) -> {
            throw new IllegalStateException("no client reaches " + ask.endpoint().spec() + " yet");
        };
        var desk = new SessionDesk(workspace, new RunEngine(client, new RuleLabeller(), RetryBudget.DEFAULT), tasks, _ -> {},
                fault -> new Dialogs(messages, stage).report(fault));
        var shell = new Shell(messages, navigator, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, new PreferenceFile(Directories.ofUser().preferences()).read().appearance());
        shell.show(new WelcomeView(messages, new WelcomeViewModel(navigator, shelf, desk, Locale.ENGLISH)), Rail.Item.WELCOME);
        stage.setScene(scene);
        stage.setTitle(messages.text("app.name"));
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setWidth(Math.min(1440, screen.getWidth()));
        stage.setHeight(Math.min(900, screen.getHeight()));
        stage.show();
    }
}
