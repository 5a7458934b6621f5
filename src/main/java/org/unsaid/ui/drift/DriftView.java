package org.unsaid.ui.drift;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.chart.Chart;
import org.unsaid.chart.Paper;
import org.unsaid.session.Session;
import org.unsaid.ui.ChartBlock;
import org.unsaid.ui.ChartForm;
import org.unsaid.ui.ChartSaver;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.SavedStrip;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Sessions compared.
public final class DriftView implements Screen {

    private final Messages messages;
    private final DriftViewModel model;
    private final Dialogs dialogs;
    private final Subscriptions subscriptions = new Subscriptions();
    private final BorderPane body = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();

    public DriftView(Messages messages, DriftViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.setCenter(scroll);
        body.setBottom(new SavedStrip(messages, model.saver(), subscriptions));
        model.show();
        subscriptions.refill(this::fill, model.stateProperty());
    }

    @Override
    public Node header() {
        return Parts.headerLine(Parts.label(messages.text("drift.title"), Styles.TITLE), Parts.gap(),
                Parts.button("back-to-sessions", messages.text("drift.back"), Feather.ARROW_LEFT, model::back));
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("drift.keys");
    }

    /// Where Enter opens answers, as soon as there is something to open.
    @Override
    public void focus() {
        body.applyCss(); // only then what is scrolled is in the window
        Optional.ofNullable(scroll.getContent()).map(content -> content.lookup("#drift-changed")).orElse(scroll).requestFocus();
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.back();
            event.consume();
        }
    }

    @Override
    public void close() {
        model.hide();
        subscriptions.close();
    }

    private void fill() {
        switch (model.stateProperty().get()) {
            case DriftState.Reading(long done, long total) -> scroll.setContent(reading(done, total));
            case DriftState.Gone _ -> scroll.setContent(middle(Parts.label(messages.text("drift.gone"), Styles.STRONG)));
            case DriftState.Failed(var message) -> scroll.setContent(middle(Parts.label(messages.text("drift.failed"), Styles.STRONG),
                    Parts.paragraph(message, Styles.MUTED),
                    Parts.button("compare-again", messages.text("drift.again"), Feather.REFRESH_CW, model::show)));
            case DriftState.Shown shown -> show(shown);
        }
    }

    /// Another pair stands where the last one stood, and the choice keeps the focus.
    private void show(DriftState.Shown shown) {
        var focused = Optional.ofNullable(body.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner())).map(Node::getId)
                .filter(id -> id.startsWith("choose-"));
        double place = focused.isPresent() ? scroll.getVvalue() : 0;
        scroll.setContent(page(shown));
        scroll.setVvalue(place);
        if (body.getScene() != null) {
            body.applyCss();
            focused.ifPresentOrElse(id -> scroll.getContent().lookup("#" + id).requestFocus(), this::focus);
        }
    }

    private Node page(DriftState.Shown shown) {
        var page = new VBox(22);
        page.getStyleClass().add("findings-page");
        shown.line().ifPresent(chart -> page.getChildren().add(ChartBlock.whole(messages, chart,
                new ChartBlock.Actions((_, _) -> {}, this::save, dialogs::copy))));
        page.getChildren().add(pair(shown));
        page.getChildren().addAll(new Page(messages, shown, model::open).blocks(model.labelledBy()));
        return page;
    }

    /// Which two are compared; to be chosen where there are more.
    private Node pair(DriftState.Shown shown) {
        var line = new HBox(10, Parts.label(messages.text("drift.before"), Styles.PANEL_TITLE), side("choose-before", shown, shown.before(), true),
                Parts.label("→", Styles.MUTED), Parts.label(messages.text("drift.after"), Styles.PANEL_TITLE),
                side("choose-after", shown, shown.after(), false));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node side(String id, DriftState.Shown shown, Session session, boolean before) {
        if (shown.sessions().size() == 2) {
            Label name = Parts.label(DriftWords.session(messages, session), Styles.STRONG);
            name.setId(id);
            return name;
        }
        var box = new ComboBox<Session>();
        box.setId(id);
        box.getItems().setAll(shown.sessions());
        box.setConverter(new Names());
        box.setValue(session);
        box.setAccessibleText(messages.text(before ? "drift.before" : "drift.after"));
        box.setOnAction(_ -> choose(shown, box.getValue(), before));
        return box;
    }

    /// The same on both sides says nothing: the two change places.
    private void choose(DriftState.Shown shown, Session chosen, boolean before) {
        var other = before ? shown.after() : shown.before();
        var kept = chosen.id().equals(other.id()) ? before ? shown.before() : shown.after() : other;
        model.choose(before ? chosen : kept, before ? kept : chosen);
    }

    private Node reading(long done, long total) {
        var progress = new ProgressBar(total == 0 ? 0 : (double) done / total);
        progress.setPrefWidth(280);
        progress.setAccessibleText(messages.text("drift.reading"));
        return middle(progress, Parts.label(messages.text("drift.reading"), Styles.MUTED));
    }

    private static Node middle(Node... parts) {
        var box = new VBox(10, parts);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("findings-middle");
        return box;
    }

    private void save(Chart chart, ChartForm form) {
        var name = ChartSaver.fileName(messages.text("drift.file"), chart, form);
        SavedStrip.ask(messages, dialogs, name, form).ifPresent(
                file -> model.save(chart, form, dialogs.dark() ? Paper.DARK : Paper.LIGHT, file));
    }

    private final class Names extends StringConverter<Session> {
        @Override
        public String toString(@Nullable Session session) {
            return session == null ? "" : DriftWords.session(messages, session);
        }

        @Override
        public @Nullable Session fromString(String text) {
            return null; // only ever chosen from the list
        }
    }
}
