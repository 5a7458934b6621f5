package org.unsaid.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The header line of an open session. The tabs keep their place from one tab to the next and when a run begins or ends,
/// whatever buttons come with it: these lose their words where there is no room for them. In a narrow window the tabs lose their
/// icons too.
final class SessionHeader extends HBox {

    /// Width of a window in which everything but the buttons of a tab is shown in full.
    private static final double WIDE = 1380;

    private static final double NARROWEST_NAME = 120;
    private static final double WIDEST_NAME = 370;

    /// So wide, a name and a state can mostly be read.
    private static final double GOOD_NAME = 260;

    /// Kept for the buttons of any tab, with their words and without.
    private static final double OF_TAB = 480;
    private static final double OF_TAB_WITHOUT_WORDS = 150;

    /// Kept for what starts a run or steers it, whether it is there or not.
    private static final double OF_RUN = 200;

    private final Region names;
    private final HBox bar = new HBox();
    private final HBox run = new HBox(8);
    private final List<Button> ofTab;
    private double wordsOfTab = Double.NaN;

    /// @param names   of the session, cut where there is no room
    /// @param ofTab   buttons that the tab brings
    /// @param start   what starts the run; the first loses its words in a narrow window, the others keep them
    /// @param running what a run is steered by
    SessionHeader(Region names, List<ToggleButton> tabs, List<Button> ofTab, List<Button> start, List<Button> running) {
        super(12);
        this.names = names;
        this.ofTab = ofTab;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        bar.getChildren().addAll(tabs);
        bar.setMinWidth(USE_PREF_SIZE);
        run.getChildren().addAll(start);
        run.getChildren().addAll(running);
        run.setMinWidth(USE_PREF_SIZE);
        run.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(names, bar, Parts.gap());
        getChildren().addAll(ofTab);
        getChildren().add(run);
        names.setMinWidth(NARROWEST_NAME);
        NarrowWindow.nameInTooltip(ofTab);
        NarrowWindow.dropWords(this, WIDE, Stream.concat(start.stream().limit(1), running.stream()).toList());
        NarrowWindow.onWidth(this, width ->
                tabs.forEach(tab -> tab.setContentDisplay(width < WIDE ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT)));
    }

    @Override
    protected void layoutChildren() {
        if (Double.isNaN(wordsOfTab)) {
            wordsOfTab = ofTab.stream().mapToDouble(button -> button.prefWidth(-1) + getSpacing()).sum();
        }
        double beside = bar.prefWidth(-1) + run.prefWidth(-1) + 3 * getSpacing();
        double left = getWidth() - bar.prefWidth(-1) - OF_RUN - 3 * getSpacing();
        double name = Math.clamp(Math.max(left - OF_TAB, Math.min(GOOD_NAME, left - OF_TAB_WITHOUT_WORDS)), NARROWEST_NAME, WIDEST_NAME);
        names.setPrefWidth(name);
        boolean words = name + beside + wordsOfTab <= getWidth();
        ofTab.forEach(button -> button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        super.layoutChildren();
    }
}
