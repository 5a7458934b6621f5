package org.unsaid.bench;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import org.unsaid.store.Workspace;

/// Measures a matrix of 10,000 rows and 30 models in a window of 1440 × 900, drawn by the software pipeline:
/// `xvfb-run -s "-screen 0 1440x900x24" mvn -Pbench compile exec:exec@matrix-bench`. The workspace is made once, 300,000
/// answers, and used again.
///
/// A frame lasts from one pulse to the next, in which the rows move on; the toolkit starts none before the last is drawn, and
/// none sooner than after 16.7 ms. A change of the filter lasts from the click on its box to the pulse after that in which the
/// rows that are left are laid out. Beside both stands the time that the two threads that draw were given by the
/// processors, which says what a computer that does nothing else would take at most.
final class MatrixBench {

    private static final int ROWS = 10_000;

    private MatrixBench() {}

    public static void main(String[] arguments) throws Exception {
        var session = LargeSession.of("bench-matrix", 500, 30, 1);
        var file = LargeWorkspace.filled(Path.of(arguments[0]), session, LargeWorkspace.Answers.SHORT);
        MatrixWindow.startToolkit();
        try (var workspace = Workspace.open(file)) {
            var window = MatrixWindow.of(workspace);
            window.open(session.id());
            measure(window);
            window.close();
        }
        Platform.exit();
    }

    private static void measure(MatrixWindow window) throws Exception {
        var down = window.bar(Orientation.VERTICAL);
        var across = window.bar(Orientation.HORIZONTAL);
        window.frames("frames, three rows a frame", down, 3.0 / ROWS, 200);
        window.frames("frames, a page a frame", down, 17.0 / ROWS, 120);
        window.frames("frames, sideways, 40 px a frame", across, 40 / across.getMax(), 120);
        window.filters("filter by outcome", List.of("#facet-refused", "#facet-direct", "#facet-blocked", "#facet-evasive"), 4);
        window.filters("filter by topic, language, role", List.of("#rows-en", "#rows-zh-Hans", "#rows-all", "#facet-control", "#facet-set-set-3"), 4);
        window.filters("filter by model", List.of("#facet-model-3", "#facet-model-17"), 4);
        for (var heat : List.of("#heat-withheld", "#heat-refused", "#heat-outcome")) {
            window.choose("#choose-heat", heat);
            window.frames("frames, three rows a frame, " + heat, down, 3.0 / ROWS, 120);
        }
        window.filters("columns by maker, place, host, where reached", List.of("#columns-maker", "#columns-place", "#columns-host", "#columns-reached"), 3);
    }
}
