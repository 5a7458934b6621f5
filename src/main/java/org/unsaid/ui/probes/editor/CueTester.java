package org.unsaid.ui.probes.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.unsaid.divergence.FactFinder;
import org.unsaid.divergence.FactReading;
import org.unsaid.divergence.FactState;
import org.unsaid.probe.edit.FactEdits;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Boxes;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.verdict.Span;

/// An answer to try the cues of a question on: which facts it says or contradicts, and in which sentences.
final class CueTester extends VBox {

    /// A pasted text longer than this is read up to here.
    private static final int LONGEST = 20_000;

    private final Messages messages;
    private final EditorViewModel model;
    private final String probe;
    private final TextArea answer = new TextArea();
    private final ComboBox<Locale> language;
    private final MarkedText marked = new MarkedText();
    private final VBox states = new VBox(6);
    private Subscription listening = Subscription.EMPTY;

    CueTester(Messages messages, EditorViewModel model, String probe) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.probe = probe;
        var languages = model.document().columns();
        language = Boxes.of(languages, languages.getFirst(), messages::language, _ -> read());
        language.setId("try-language");
        language.setAccessibleText(messages.text("editor.try.language"));
        answer.setId("try-answer");
        answer.setPromptText(messages.text("editor.try.hint"));
        answer.setAccessibleText(messages.text("editor.try"));
        answer.setWrapText(true);
        answer.setPrefRowCount(4);
        answer.setText(model.triedProperty().get());
        answer.textProperty().addListener((_, _, text) -> {
            model.triedProperty().set(text);
            read();
        });
        states.setId("try-facts");
        var head = new HBox(12, Parts.label(messages.text("editor.try"), Styles.PANEL_TITLE), Parts.gap(), language);
        head.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(Styles.CARD);
        setPadding(new Insets(12, 16, 14, 16));
        getChildren().setAll(head, answer, marked, states);
        sceneProperty().subscribe((_, scene) -> {
            listening.unsubscribe();
            if (scene != null) {
                listening = model.documentProperty().subscribe(_ -> read());
            }
        });
    }

    private void read() {
        var text = answer.getText().substring(0, Math.min(LONGEST, answer.getText().length()));
        boolean blank = text.isBlank();
        marked.setVisible(!blank);
        marked.setManaged(!blank);
        states.getChildren().clear();
        if (blank) {
            return;
        }
        var set = model.document();
        var readings = new FactFinder(FactEdits.forLooking(set, probe)).read(language.getValue(), text, false);
        var marks = new ArrayList<Mark>();
        for (int fact = 0; fact < set.size(probe + "/facts"); fact++) {
            var id = set.text(probe + "/facts/" + fact + "/id");
            int number = fact + 1;
            var reading = readings.stream().filter(each -> each.fact().id().equals(id)).findFirst();
            reading.ifPresent(found -> {
                mark(marks, found.said(), Mark.Kind.SAID_SELECTED, number);
                mark(marks, found.denied(), Mark.Kind.CONTRADICTED, number);
            });
            states.getChildren().add(state(set, number, reading.map(FactReading::state)));
        }
        marked.show(text, marks);
    }

    private void mark(List<Mark> marks, List<Span> spans, Mark.Kind kind, int number) {
        var words = messages.text(kind == Mark.Kind.CONTRADICTED ? "editor.try.contradicted" : "editor.try.said");
        spans.forEach(span -> marks.add(new Mark(span.start(), span.end(), kind, number, words)));
    }

    private Node state(SetDocument set, int number, Optional<FactState> state) {
        boolean contradicted = state.filter(each -> each == FactState.CONTRADICTED).isPresent();
        boolean isSaid = state.filter(each -> each == FactState.SAID).isPresent();
        var chip = Parts.label((contradicted ? "×" : "") + number, Styles.FACT_NUMBER);
        if (isSaid || contradicted) {
            chip.getStyleClass().add(contradicted ? "fact-contradicted" : "fact-said");
        }
        var word = messages.text(state.map(each -> switch (each) {
            case SAID -> "editor.try.said";
            case CONTRADICTED -> "editor.try.contradicted";
            case NOT_FOUND, LEFT_OUT, NOT_REACHED -> "editor.try.not-found";
        }).orElse("editor.try.no-cues"));
        var said = Parts.label(word, Styles.STRONG);
        said.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, chip, said, Parts.paragraph(statement(set, number - 1), Styles.MUTED));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private String statement(SetDocument set, int fact) {
        var place = probe + "/facts/" + fact + "/statement/";
        var here = set.text(place + language.getValue().toLanguageTag());
        return !here.isBlank() ? here : set.columns().stream().map(each -> set.text(place + each.toLanguageTag())).filter(text -> !text.isBlank())
                .findFirst().orElse("");
    }
}
