package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Who is about to click a tab hits it, also when a run begins or ends in that moment. Laid out in no window: every test has the
/// same first one.
@ExtendWith(ApplicationExtension.class)
final class SessionHeaderTest {

    private static final int RETRY = 0;
    private static final int START = 1;
    private static final int STOP = 2;

    @ParameterizedTest
    @ValueSource(ints = {1440, 1300, 1024})
    void theTabsStayWhereTheyAre(int width) {
        double idle = ends(width, START).tab();

        assertEquals(idle, ends(width, STOP).tab(), 0.5);
        assertEquals(idle, ends(width).tab(), 0.5);
    }

    @Test
    void nothingIsCutByTheWindowsEdge() {
        assertTrue(ends(720, RETRY, START).run() <= 720, "the button that goes on");
    }

    /// Where the last tab and the last button end.
    private record Ends(double tab, double run) {}

    /// @param shown buttons of the run that are there
    private static Ends ends(int width, int... shown) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var run = List.of(new Button("Try 1,200 failed calls once more"), new Button("Go on with 108"), new Button("Stop"));
            var tabs = Stream.of("Set up", "Matrix").map(ToggleButton::new).toList();
            var header = new SessionHeader(new Label("A session with a long name, of which a part is cut"), tabs,
                    List.of(new Button("Ask a judge…"), new Button("Export…"), new Button("Compare row")), run.subList(RETRY, STOP), run.subList(STOP, STOP + 1));
            var there = Arrays.stream(shown).mapToObj(run::get).toList();
            run.forEach(button -> {
                button.setVisible(there.contains(button));
                button.setManaged(there.contains(button));
            });
            new Scene(header, width, 60);
            header.resize(width, 60);
            for (int pass = 0; pass < 3; pass++) { // buttons lose their words while they are laid out
                header.applyCss();
                header.layout();
            }
            return new Ends(tabs.getLast().localToScene(tabs.getLast().getLayoutBounds()).getMaxX(),
                    there.isEmpty() ? 0 : there.getLast().localToScene(there.getLast().getLayoutBounds()).getMaxX());
        });
    }
}
