package org.unsaid.ui.probes.editor;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Problem;
import org.unsaid.probe.edit.FactEdits;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;

/// The editor of a set: its outline, the page that is being written, and what is wrong.
public final class EditorView implements Screen {

    /// Under this width the outline makes room for the page.
    private static final double NARROW = 1100;

    private final Messages messages;
    private final EditorViewModel model;
    private final Dialogs dialogs;
    private final Translating translating;
    private final Fields fields;
    private final Outline outline;
    private final ScrollPane scroll = new ScrollPane();
    private final Node header;
    private final Node body;

    public EditorView(Messages messages, Dialogs dialogs, EditorViewModel model, Translating translating) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.model = model;
        this.translating = translating;
        fields = new Fields(messages, model);
        outline = new Outline(messages, model, this::addQuestion);
        header = headerLine();
        body = wholeBody();
        model.pageProperty().subscribe(_ -> {
            fill();
            scroll.setVvalue(0);
        });
        model.layoutProperty().addListener(_ -> fillInPlace());
        model.checkProperty().subscribe(fields::mark);
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("editor.keys");
    }

    @Override
    public void focus() {
        outline.requestFocus();
    }

    @Override
    public void onKey(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case KeyCode.S -> model.save();
            case KeyCode.N -> addQuestion();
            case KeyCode.ENTER -> model.useInASession();
            case KeyCode.Z -> step(event.isShiftDown());
            case KeyCode.Y -> model.redo();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void addQuestion() {
        model.addQuestion();
        model.question().flatMap(index -> fields.nearest(QuestionEdits.path(index) + "/prompts")).ifPresent(this::reveal);
    }

    private void step(boolean again) {
        if (again) {
            model.redo();
        } else {
            model.undo();
        }
    }

    private Node headerLine() {
        var back = Parts.button("leave-editor", "", Feather.ARROW_LEFT, model::leave);
        back.getStyleClass().add(Styles.FLAT_BUTTON);
        back.setAccessibleText(messages.text("editor.back"));
        back.setTooltip(new Tooltip(messages.text("editor.back")));
        var title = new Label();
        title.setId("set-title");
        title.getStyleClass().add(Styles.TITLE);
        title.textProperty().bind(model.documentProperty().map(set -> title(messages, set)));
        var state = new Label();
        state.setId("save-state");
        state.getStyleClass().add(Styles.CAPTION);
        state.textProperty().bind(model.stateProperty().map(this::words));
        var names = new VBox(title, state);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(120);
        HBox.setHgrow(names, Priority.ALWAYS);
        var undo = icon("undo-edit", "editor.undo", Feather.CORNER_UP_LEFT, model::undo);
        undo.disableProperty().bind(model.mayUndoProperty().not());
        var redo = icon("redo-edit", "editor.redo", Feather.CORNER_UP_RIGHT, model::redo);
        redo.disableProperty().bind(model.mayRedoProperty().not());
        var versions = icon("show-versions", "editor.versions", Feather.CLOCK, this::showVersions);
        var translate = Parts.button("translate-set", messages.text("editor.translate"), Feather.GLOBE, this::translate);
        translate.getStyleClass().add(Styles.FLAT_BUTTON);
        var use = Parts.button("use-in-session", messages.text("editor.use"), Feather.PLAY, model::useInASession);
        var save = Parts.button("save-set", messages.text("editor.save"), Feather.SAVE, model::save);
        save.getStyleClass().add(Styles.PRIMARY);
        return Parts.headerLine(back, names, undo, redo, versions, translate, use, save);
    }

    private void translate() {
        var begun = translating.begin(model);
        dialogs.show(messages.text("editor.translate.title"), new TranslateForm(messages, begun));
        begun.stop(); // what came by then is kept
    }

    private void showVersions() {
        var form = new VersionsForm(messages, model.document(), model.earlierVersions());
        if (dialogs.wideForm(messages.text("editor.versions"), form, messages.text("editor.versions.restore"), form.readyProperty())) {
            form.chosen().ifPresent(earlier -> model.restore(earlier.set()));
        }
    }

    private static String title(Messages messages, SetDocument set) {
        var shown = set.text("title/" + messages.language().toLanguageTag());
        return !shown.isBlank() ? shown : set.keys("title").stream().map(tag -> set.text("title/" + tag)).filter(text -> !text.isBlank()).findFirst()
                .orElseGet(() -> messages.text("editor.untitled"));
    }

    private String words(SaveState state) {
        return switch (state) {
            case SaveState.Saved(var version) -> messages.text("editor.state.saved", version);
            case SaveState.Draft _ -> messages.text("editor.state.draft");
            case SaveState.Refused(int problems) -> messages.text("editor.state.refused", problems);
        };
    }

    private Button icon(String id, String key, Feather icon, Runnable action) {
        var button = Parts.button(id, "", icon, action);
        button.getStyleClass().add(Styles.FLAT_BUTTON);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        return button;
    }

    private Node wholeBody() {
        scroll.setId("editor-page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Panels.PANEL);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var middle = new VBox(scroll, new ProblemStrip(messages, model, this::goTo));
        middle.setMinSize(0, 0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var whole = new HBox(outline, Parts.verticalHairline(), middle);
        whole.widthProperty().subscribe(width -> outline.narrow(width.doubleValue() < NARROW));
        return whole;
    }

    private void fill() {
        fields.clear();
        var page = new StackPane(switch (model.pageProperty().get()) {
            case Page.TheSet _ -> new SetPage(messages, model, fields);
            case Page.Factors _ -> new FactorsPage(messages, model, fields);
            case Page.Question _ -> model.question().<Node>map(index -> new QuestionPage(messages, model, fields, index))
                    .orElseGet(() -> new SetPage(messages, model, fields));
        });
        page.setAlignment(Pos.TOP_LEFT);
        page.setPadding(new Insets(16, 24, 24, 24));
        scroll.setContent(page);
        fields.mark(model.checkProperty().get());
    }

    /// Lays the page out anew without leaving the place and the field that somebody is at.
    private void fillInPlace() {
        var focused = scroll.getScene() == null ? null : scroll.getScene().getFocusOwner();
        double at = scroll.getVvalue() * room();
        fill();
        scroll.applyCss();
        scroll.layout();
        if (room() > 0) {
            scroll.setVvalue(Math.clamp(at / room(), 0, 1));
        }
        if (focused != null && focused.getScene() == null) { // it was on the page and is gone
            var again = focused.getId() == null ? null : scroll.getContent().lookup("#" + focused.getId());
            (again == null ? scroll : again).requestFocus();
        }
    }

    /// How far the page can be scrolled.
    private double room() {
        return scroll.getContent() == null ? 0 : scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
    }

    private void goTo(Problem problem) {
        var steps = problem.place().split("/");
        var set = model.document();
        if (steps.length > 1 && steps[0].equals("probes")) {
            model.show(new Page.Question(set.text(QuestionEdits.path(Integer.parseInt(steps[1])) + "/id")));
        } else if (steps[0].equals("factors")) {
            model.show(new Page.Factors());
        } else if (steps.length > 1 && steps[0].equals("sources")) {
            FactEdits.questionOf(set, steps[1]).ifPresent(index -> model.show(new Page.Question(set.text(QuestionEdits.path(index) + "/id"))));
        } else {
            model.show(new Page.TheSet());
        }
        fields.nearest(problem.place()).ifPresent(this::reveal);
    }

    private void reveal(Control control) {
        scroll.applyCss();
        scroll.layout();
        control.requestFocus();
        var content = scroll.getContent();
        double top = content.sceneToLocal(control.localToScene(0, 0)).getY();
        double shown = scroll.getViewportBounds().getHeight();
        double from = scroll.getVvalue() * Math.max(0, room());
        boolean inSight = top >= from && top + control.getHeight() <= from + shown;
        if (room() > 0 && !inSight) {
            scroll.setVvalue(Math.clamp((top - 60) / room(), 0, 1));
        }
    }
}
