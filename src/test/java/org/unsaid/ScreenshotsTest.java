package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.settings.Appearance;

/// Takes a picture of every screen: `mvn test -Dtest=ScreenshotsTest -Dunsaid.screenshots=screenshots`.
@EnabledIfSystemProperty(named = "unsaid.screenshots", matches = ".+")
@SuppressWarnings("NullAway.Init") // the fields are set when a window is opened
class ScreenshotsTest {

    private static final Path INTO = Path.of(System.getProperty("unsaid.screenshots", "target/screenshots"));

    @TempDir
    private Path home;

    private Stage stage;
    private OpenWindow window;

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "fr, LIGHT", "fr, DARK"})
    void everyScreen(String language, Appearance appearance) throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window = new OpenWindow(stage, home, Locale.of(language), appearance));
        var name = "-" + appearance.name().toLowerCase(Locale.ROOT) + "-" + language;
        save("welcome" + name);
        for (var screen : List.of("probes", "endpoints", "settings")) {
            press("#go-" + screen);
            save(screen + name);
        }
        press("#go-welcome");
        press("#start-practice");
        waitFor(() -> allDone());
        save("compare" + name);
        press("#show-matrix");
        save("matrix" + name);
        press("#show-findings");
        waitFor(() -> node("#chart-withheld-endpoint") != null);
        save("findings" + name);
        press("#show-setup");
        save("run" + name);
        press("#go-sessions");
        save("sessions" + name);
        press("#new-session");
        press("#choose-set-tiananmen-1989");
        press("#choose-set-everyday");
        save("setup" + name);

        assertTrue(Files.size(INTO.resolve("matrix" + name + ".png")) > 20_000);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.close();
            stage.hide();
        });
    }

    private boolean allDone() {
        var sessions = window.workspace().sessions().list();
        return !sessions.isEmpty() && sessions.getFirst().outstanding() == 0;
    }

    private void press(String id) throws TimeoutException {
        waitFor(() -> node(id) != null);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> ((ButtonBase) node(id)).fire());
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private Node node(String id) {
        return window.scene().lookup(id);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    private void save(String name) throws IOException, InterruptedException {
        Thread.sleep(400); // a transition or a batch of answers may still be under way
        WaitForAsyncUtils.waitForFxEvents(10);
        Picture.save(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window.scene().snapshot(null)), INTO.resolve(name + ".png"));
    }
}
