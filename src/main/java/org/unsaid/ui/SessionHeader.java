package org.unsaid.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The header line of an open session. The tabs keep their place from one tab to the next, whatever buttons it brings,
/// and in a narrow window they lose their icons, and the buttons their words.
final class SessionHeader extends HBox {

    /// Width of a window in which everything is shown in full.
    private static final double WIDE = 1380;

    private static final double NARROWEST_NAME = 120;
    private static final double WIDEST_NAME = 370;

    /// What stands beside the name where there is most of it, and the rail.
    private static final double BESIDE_NAME = 1240;
    private static final double BESIDE_NAME_WHEN_NARROW = 820;

    /// @param names   of the session, cut where there is no room
    /// @param ofTab   buttons that the tab brings
    /// @param start   what starts the run; these keep their words
    /// @param running what a run is steered by
    SessionHeader(Region names, List<ToggleButton> tabs, List<Button> ofTab, List<Button> start, List<Button> running) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        var bar = new HBox();
        bar.getChildren().addAll(tabs);
        bar.setMinWidth(USE_PREF_SIZE);
        var run = new HBox(8);
        run.getChildren().addAll(start);
        run.getChildren().addAll(running);
        run.setMinWidth(USE_PREF_SIZE);
        run.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(names, bar, Parts.gap());
        getChildren().addAll(ofTab);
        getChildren().add(run);
        names.setMinWidth(NARROWEST_NAME);
        NarrowWindow.dropWords(this, WIDE, Stream.concat(ofTab.stream(), running.stream()).toList());
        NarrowWindow.onWidth(this, width -> {
            boolean narrow = width < WIDE;
            tabs.forEach(tab -> tab.setContentDisplay(narrow ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT));
            names.setPrefWidth(Math.clamp(width - (narrow ? BESIDE_NAME_WHEN_NARROW : BESIDE_NAME), NARROWEST_NAME, WIDEST_NAME));
        });
    }
}
