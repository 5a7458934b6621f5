package org.unsaid.ui.probes;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;

/// The screen of probe sets: the library, the questions of a set, one question at length.
public final class ProbesView implements Screen {

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.J);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(KeyCode.K);
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EDIT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final double LIBRARY_WIDTH = 252;
    private static final double TABLE_WIDTH = 488;
    private static final double NARROW_TABLE_WIDTH = 330;

    /// Under this width the table goes without its columns of languages.
    private static final double NARROW = 1180;

    private final Messages messages;
    private final ProbesViewModel model;
    private final SetEditing editing;
    private final TextField search = new TextField();
    private final QuestionTable table;
    private final Node header;
    private final Node body;

    public ProbesView(Messages messages, Dialogs dialogs, ProbesViewModel model, SetTransfer transfer, SetEditing editing) {
        this.messages = messages;
        this.model = model;
        this.editing = editing;
        var detail = new QuestionDetail(messages, model, editing);
        table = new QuestionTable(messages, model, detail::requestFocus);
        header = headerLine();
        body = body(dialogs, detail, transfer);
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
        return messages.text("probes.keys");
    }

    @Override
    public void onKey(KeyEvent event) {
        if (SEARCH.match(event)) {
            search.requestFocus();
        } else if (NEXT.match(event)) {
            model.next();
        } else if (PREVIOUS.match(event)) {
            model.previous();
        } else if (NEW.match(event)) {
            editing.begin();
        } else if (EDIT.match(event)) {
            model.chosenEntry().ifPresent(entry -> editing.edit(entry, model.questionProperty().get().map(row -> row.probe().id())));
        } else if (DUPLICATE.match(event)) {
            model.chosenEntry().ifPresent(entry -> editing.copy(entry.set(), Optional.empty()));
        } else if (UNDO.match(event)) {
            editing.putBack();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.queryProperty().set("");
            table.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private Node headerLine() {
        search.setId("search-questions");
        search.setPromptText(messages.text("probes.search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnAction(_ -> table.requestFocus());
        var box = Parts.searchBox(messages, search);
        box.setPrefWidth(320);
        box.setMinWidth(180);
        var use = Parts.button("use-in-session", messages.text("probes.use"), Feather.PLAY, model::useInASession);
        use.getStyleClass().add(Styles.PRIMARY);
        use.disableProperty().bind(model.chosenProperty().map(chosen -> !(chosen instanceof Chosen.ASet)));
        var begin = Parts.button("new-set", messages.text("probes.new"), Feather.PLUS, editing::begin);
        var title = Parts.label(messages.text("probes.title"), Styles.TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        return Parts.headerLine(title, box, Parts.gap(), whatWasRead(), begin, use);
    }

    private Node whatWasRead() {
        var broken = model.brokenFiles();
        if (!broken.isEmpty()) { // they stand at the end of a long list
            var link = Parts.link("what-was-read", messages.text("probes.read.broken", model.countSets(), broken.size()),
                    () -> model.choose(broken.getFirst()));
            link.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            return link;
        }
        var label = Parts.label(messages.text("probes.read", model.countSets()), Styles.CAPTION);
        label.setId("what-was-read");
        label.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        return label;
    }

    private Node body(Dialogs dialogs, QuestionDetail detail, SetTransfer transfer) {
        var tree = new LibraryTree(messages, model);
        VBox.setVgrow(tree, Priority.ALWAYS);
        var bringIn = Parts.link("import-questions", messages.text("probes.import"), transfer::bringIn);
        bringIn.setGraphic(new FontIcon(Feather.DOWNLOAD));
        VBox.setMargin(bringIn, new Insets(4, 16, 12, 16));
        var library = new VBox(tree, bringIn, deleted(), new SetPanel(messages, dialogs, model, transfer, editing));
        library.getStyleClass().addAll(Styles.PANEL, "library");
        library.setMinWidth(LIBRARY_WIDTH);
        library.setMaxWidth(LIBRARY_WIDTH);
        var legend = table.legend();
        VBox.setVgrow(table, Priority.ALWAYS);
        var questions = new VBox(table, legend);
        HBox.setHgrow(detail, Priority.ALWAYS);
        var reading = new HBox(questions, Parts.verticalHairline(), detail);
        var shown = new StackPane();
        HBox.setHgrow(shown, Priority.ALWAYS);
        var problems = new ProblemList(messages, model);
        model.chosenProperty().subscribe(chosen -> shown.getChildren().setAll(switch (chosen) {
            case Chosen.ASet _ -> reading;
            case Chosen.ABrokenFile file -> {
                problems.show(file);
                yield problems;
            }
            case Chosen.ADraft(var draft) -> new DraftPanel(messages, editing, draft);
            case Chosen.Nothing _ -> Parts.paragraph(messages.text("probes.none"), Styles.MUTED);
        }));
        var whole = new HBox(library, Parts.verticalHairline(), shown);
        whole.sceneProperty().subscribe(scene -> table.requestFocus());
        whole.widthProperty().subscribe(width -> fit(questions, legend, width.doubleValue() < NARROW));
        return whole;
    }

    /// Says that a set was deleted, as long as it can be put back.
    private Node deleted() {
        var line = new VBox(2);
        line.setPadding(new Insets(0, 16, 10, 16));
        line.managedProperty().bind(line.visibleProperty());
        editing.deletedProperty().subscribe(deleted -> {
            line.setVisible(deleted.isPresent());
            line.getChildren().clear();
            deleted.ifPresent(set -> line.getChildren().setAll(
                    Parts.paragraph(messages.text("probes.deleted", Words.title(messages, set)), Styles.CAPTION),
                    Parts.link("undo-delete", messages.text("app.undo"), editing::putBack)));
        });
        return line;
    }

    private void fit(VBox questions, Node legend, boolean narrow) {
        double width = narrow ? NARROW_TABLE_WIDTH : TABLE_WIDTH;
        questions.setMinWidth(width);
        questions.setPrefWidth(width);
        questions.setMaxWidth(width);
        table.showLanguages(!narrow);
        legend.setVisible(!narrow);
        legend.setManaged(!narrow);
    }
}
