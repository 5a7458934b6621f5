package org.unsaid.ui.findings;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.chart.Chart;
import org.unsaid.chart.Paper;
import org.unsaid.ui.BabbleNotice;
import org.unsaid.ui.ChartBlock;
import org.unsaid.ui.ChartForm;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.SavedStrip;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.TabBody;

/// The findings of a session: sections left, charts beside.
public final class FindingsView implements TabBody {

    /// Under this width the sections are in the bar, and the overview is one column.
    private static final double NARROW = 1180;

    private final Messages messages;
    private final FindingsViewModel model;
    private final Dialogs dialogs;
    private final Subscriptions subscriptions = new Subscriptions();
    private final BorderPane body = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final ChoiceBar bar;
    private final SectionList sections;
    private final Pages pages;
    private final BabbleNotice babble;
    private final ChangeListener<Node> revealing = (_, _, focused) -> reveal(focused);
    private boolean narrow;

    public FindingsView(Messages messages, FindingsViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        bar = new ChoiceBar(messages, model, subscriptions);
        sections = new SectionList(messages, model, subscriptions);
        pages = new Pages(messages, model, new ChartBlock.Actions(model::open, this::save, dialogs::copy));
        babble = new BabbleNotice(messages, model.session().setup());
        VBox.setMargin(babble, new Insets(12, 24, 0, 24));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        body.getStyleClass().add("findings");
        body.setTop(bar);
        body.setCenter(scroll);
        var caution = Parts.paragraph(messages.text("findings.caution"), Styles.CAPTION, "findings-caution");
        body.setBottom(new VBox(new SavedStrip(messages, model.saver(), subscriptions), caution));
        subscriptions.add(body.widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW).subscribe(this::place));
        subscriptions.refill(this::fill, model.stateProperty(), model.sectionProperty());
        body.sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(revealing);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(revealing);
            }
        });
        model.show();
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("findings.keys");
    }

    @Override
    public void focus() {
        if (narrow) {
            bar.focusSections();
        } else {
            sections.requestFocus();
        }
    }

    @Override
    public void close() {
        model.hide();
        subscriptions.close();
    }

    private void place(boolean tight) {
        narrow = tight;
        bar.showSections(tight);
        body.setLeft(tight ? null : sections);
        fill();
    }

    private void fill() {
        switch (model.stateProperty().get()) {
            case FindingsState.Nothing _ -> scroll.setContent(nothing());
            case FindingsState.Computing(int done, int total) -> scroll.setContent(computing(done, total));
            case FindingsState.Failed(var message) -> scroll.setContent(failed(message));
            case FindingsState.Shown(var results, int changed) -> {
                var page = pages.of(model.sectionProperty().get(), results, narrow);
                var over = new VBox(babble, page);
                scroll.setContent(over);
                babble.show(model.babbles());
                if (changed > 0) {
                    over.getChildren().addFirst(stale(changed));
                }
            }
        }
        scroll.setVvalue(0);
    }

    private Node stale(int changed) {
        var words = Parts.label(messages.text("findings.changed", changed));
        words.setGraphic(new FontIcon(Feather.CLOCK));
        var strip = new HBox(12, words, Parts.button("compute-again", messages.text("findings.again"), Feather.REFRESH_CW, model::compute));
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("findings-strip");
        return strip;
    }

    private Node computing(int done, int total) {
        var progress = new ProgressBar(total == 0 ? 0 : (double) done / total);
        progress.setPrefWidth(280);
        progress.setAccessibleText(messages.text("findings.computing"));
        return middle(progress, Parts.label(messages.text("findings.computing"), Styles.MUTED));
    }

    private Node nothing() {
        var icon = new FontIcon(Feather.BAR_CHART_2);
        icon.setIconSize(24);
        Button setUp = Parts.button("set-up-session", messages.text("findings.empty.set-up"), model::setUp);
        setUp.getStyleClass().add(Styles.PRIMARY);
        return middle(icon, Parts.label(messages.text("findings.empty"), Styles.STRONG),
                Parts.label(messages.text("findings.empty.note"), Styles.MUTED), setUp);
    }

    private Node failed(String message) {
        return middle(Parts.label(messages.text("findings.failed"), Styles.STRONG), Parts.paragraph(message, Styles.MUTED),
                Parts.button("compute-again", messages.text("findings.again"), Feather.REFRESH_CW, model::compute));
    }

    private static Node middle(Node... parts) {
        var box = new VBox(10, parts);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("findings-middle");
        return box;
    }

    private void save(Chart chart, ChartForm form) {
        SavedStrip.ask(messages, dialogs, model.fileName(chart, form), form).ifPresent(file -> model.save(chart, form, paper(), file));
    }

    private Paper paper() {
        return body.getScene().getRoot().getStyleClass().contains("dark") ? Paper.DARK : Paper.LIGHT;
    }

    /// Scrolls until what has the focus is in view.
    private void reveal(Node focused) {
        var content = scroll.getContent();
        if (focused == null || content == null || !isIn(focused, content)) {
            return;
        }
        var bounds = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double room = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        if (room <= 0) {
            return;
        }
        double top = room * scroll.getVvalue();
        double least = bounds.getMaxY() + 12 - scroll.getViewportBounds().getHeight();
        double most = bounds.getMinY() - 12;
        scroll.setVvalue(Math.clamp(Math.min(Math.max(top, least), most) / room, 0, 1));
    }

    private static boolean isIn(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
