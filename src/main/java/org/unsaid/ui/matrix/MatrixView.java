package org.unsaid.ui.matrix;

import java.util.List;
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
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.TabBody;

/// The matrix of a session: facets left, questions down, models across.
public final class MatrixView implements TabBody {

    /// Under this width the facets open with a button.
    private static final double NARROW = 1180;

    private final Messages messages;
    private final MatrixViewModel model;
    private final ExportForm exports;
    private final Subscriptions subscriptions = new Subscriptions();
    private final MatrixGrid grid;
    private final FacetPanel facets;
    private final FilterBar filterBar;
    private final BorderPane body = new BorderPane();
    private boolean facetsWanted;

    public MatrixView(Messages messages, MatrixViewModel model, ExportForm exports) {
        this.messages = messages;
        this.model = model;
        this.exports = exports;
        grid = new MatrixGrid(messages, model, subscriptions);
        grid.getStyleClass().add(Panels.PANEL);
        facets = new FacetPanel(messages, model, subscriptions);
        filterBar = new FilterBar(messages, model, subscriptions, this::toggleFacets);
        var empty = empty();
        var middle = new StackPane(grid, empty);
        var nothing = subscriptions.whileShown(model.stateProperty()).map(MatrixState.Nothing.class::isInstance);
        empty.visibleProperty().bind(nothing);
        grid.visibleProperty().bind(nothing.map(none -> !none));
        body.setTop(filterBar);
        body.setCenter(middle);
        subscriptions.add(body.widthProperty().subscribe(width -> place(width.doubleValue() < NARROW)));
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public List<Node> buttons() {
        var compare = Parts.button("compare-row", messages.text("matrix.compare"), Feather.COLUMNS, grid::compareSelected);
        var export = Parts.button("export-table", messages.text("matrix.export"), Feather.DOWNLOAD, () -> exports.show(model));
        return List.of(export, compare);
    }

    @Override
    public String keys() {
        return messages.text("matrix.keys");
    }

    @Override
    public void focus() {
        grid.focusFirst();
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            grid.compareSelected();
            event.consume();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }

    private void toggleFacets() {
        facetsWanted = !facetsWanted;
        body.setLeft(facetsWanted ? facets : null);
    }

    private void place(boolean narrow) {
        filterBar.showFacetButton(narrow);
        body.setLeft(!narrow || facetsWanted ? facets : null);
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
