package org.unsaid.ui.matrix;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.TabBody;

/// The matrix of a session: facets left, questions down, models across.
public final class MatrixView implements TabBody {

    /// Under this width the facets lie in a drawer.
    private static final double NARROW = 1180;

    private final Messages messages;
    private final MatrixViewModel model;
    private final ExportViewModel exports;
    private final Dialogs dialogs;
    private final FacetText texts;
    private final Consumer<Optional<List<TrialKey>>> onJudge;
    private final Subscriptions subscriptions = new Subscriptions();
    private final MatrixGrid grid;
    private final FacetPanel facets;
    private final SearchBox search;
    private final FilterBar filterBar;
    private final StackPane middle;
    private final BorderPane body = new BorderPane();
    private boolean focusAwaited;

    /// @param onShowFolder shows the folder of a file that was written
    /// @param onJudge      has answers judged; gets those that pass the facets, if these leave any out
    public MatrixView(Messages messages, ExportViewModel exports, Dialogs dialogs, Consumer<Path> onShowFolder,
            Consumer<Optional<List<TrialKey>>> onJudge) {
        this.onJudge = onJudge;
        this.messages = messages;
        this.model = exports.matrix();
        this.exports = exports;
        this.dialogs = dialogs;
        texts = new FacetText(messages, model.session().session().setup());
        grid = new MatrixGrid(messages, model, subscriptions);
        grid.getStyleClass().add(Panels.PANEL);
        facets = new FacetPanel(messages, model, texts, subscriptions);
        search = new SearchBox(messages, model, subscriptions, this::focus);
        filterBar = new FilterBar(messages, model, texts, search, new FilterMenu(messages, model, texts, dialogs, subscriptions), subscriptions,
                this::toggleDrawer);
        var empty = empty();
        middle = new StackPane(grid, empty);
        StackPane.setAlignment(facets, Pos.CENTER_LEFT);
        var nothing = subscriptions.whileShown(model.stateProperty()).map(MatrixState.Nothing.class::isInstance);
        nothing.subscribe(none -> focusAwaited |= none && grid.isFocusWithin()); // stopped before anything was answered, it may go on
        empty.visibleProperty().bind(nothing);
        grid.visibleProperty().bind(nothing.map(none -> !none));
        grid.visibleProperty().subscribe(() -> {
            if (focusAwaited) { // there was nothing to focus before the first answer
                focus();
            }
        });
        body.setTop(filterBar);
        body.setCenter(middle);
        body.setBottom(new ExportStrip(messages, exports, onShowFolder, subscriptions));
        facets.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && drawerIsOpen()) {
                toggleDrawer();
                event.consume();
            }
        });
        subscriptions.add(body.widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW).subscribe(this::place));
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public List<Button> buttons() {
        var compare = Parts.button("compare-row", messages.text("matrix.compare"), Feather.COLUMNS, grid::compareSelected);
        var export = Parts.button("export-table", messages.text("matrix.export"), Feather.DOWNLOAD, this::export);
        var judge = Parts.button("ask-judge", messages.text("judge.ask"), Feather.CHECK_SQUARE, this::judge);
        return model.session().readOnly() ? List.of(export, compare) : List.of(judge, export, compare);
    }

    @Override
    public String keys() {
        return messages.text("matrix.keys");
    }

    @Override
    public void focus() {
        focusAwaited = !grid.isVisible();
        if (grid.isVisible()) {
            grid.focusSelected();
        }
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.focus();
        } else if (event.getCode() == KeyCode.F3) {
            if (event.isShiftDown()) {
                model.cursor().previousHit();
            } else {
                model.cursor().nextHit();
            }
        } else if (event.getCode() == KeyCode.ESCAPE && drawerIsOpen()) {
            toggleDrawer();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void export() {
        if (model.stateProperty().get() instanceof MatrixState.Shown shown) {
            new ExportForm(messages, exports, dialogs, shown, texts.filter(model)).show();
        }
    }

    private void judge() {
        if (model.stateProperty().get() instanceof MatrixState.Shown shown) {
            onJudge.accept(shown.narrowing() > 0 ? Optional.of(model.shown().keys()) : Optional.empty());
        }
    }

    private boolean drawerIsOpen() {
        return middle.getChildren().contains(facets);
    }

    private void toggleDrawer() {
        if (drawerIsOpen()) {
            middle.getChildren().remove(facets);
            filterBar.facetButton().requestFocus();
        } else {
            middle.getChildren().add(facets);
            facets.focusFirst();
        }
    }

    private void place(boolean narrow) {
        filterBar.showFacetButton(narrow);
        middle.getChildren().remove(facets);
        facets.getStyleClass().remove("drawer");
        if (narrow) {
            body.setLeft(null);
            facets.getStyleClass().add("drawer");
        } else {
            body.setLeft(facets);
        }
    }

    private Node empty() {
        var icon = new FontIcon(Feather.GRID);
        icon.setIconSize(24);
        Button setUp = Parts.button("set-up-session", messages.text("matrix.empty.set-up"), model::setUp);
        setUp.getStyleClass().add(Styles.PRIMARY);
        var box = new VBox(10, icon, Parts.label(messages.text("matrix.empty"), Styles.STRONG),
                Parts.label(messages.text("matrix.empty.note"), Styles.MUTED), setUp);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
