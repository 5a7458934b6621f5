package org.unsaid.ui.probes;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Fact;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What a full answer would contain, each fact with its sources and, on demand, the cues that show it was said.
final class FactList extends VBox {

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Messages messages;
    private final ProbesViewModel model;
    private final ProbeSet set;
    private final QuestionRow row;

    FactList(Messages messages, ProbesViewModel model, ProbeSet set, QuestionRow row) {
        super(10);
        this.messages = messages;
        this.model = model;
        this.set = set;
        this.row = row;
        var facts = row.probe().facts();
        var title = Parts.label(messages.text("probes.facts.title"), Styles.PANEL_TITLE);
        if (facts.isEmpty()) {
            getChildren().setAll(title, Parts.paragraph(messages.text("probes.facts.none"), Styles.MUTED));
            return;
        }
        var line = Parts.ends(title, toggle());
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line);
        if (model.cuesShownProperty().get()) {
            getChildren().add(Parts.paragraph(messages.text("probes.cues.how"), Styles.CAPTION));
        }
        for (int number = 1; number <= facts.size(); number++) {
            if (number > 1) {
                getChildren().add(Parts.hairline());
            }
            getChildren().add(fact(number, facts.get(number - 1)));
        }
    }

    private Button toggle() {
        boolean shown = model.cuesShownProperty().get();
        var text = messages.text(shown ? "probes.facts.hide-cues" : "probes.facts.show-cues");
        var toggle = Parts.link("toggle-cues", text, () -> model.cuesShownProperty().set(!shown));
        toggle.getStyleClass().add("source-link");
        return toggle;
    }

    private Node fact(int number, Fact fact) {
        var text = new VBox(4, Parts.paragraph(fact.statement().best(messages.language())));
        if (!fact.checked()) {
            text.getChildren().add(mark("probes.fact.unchecked", Feather.EDIT_2, Styles.WARNING_TEXT));
        }
        boolean found = row.found().facts().contains(fact.id());
        if (found) {
            text.getChildren().add(mark("probes.fact.found", Feather.SEARCH, Styles.ACCENT_TEXT));
        }
        fact.sources().stream().flatMap(id -> Optional.ofNullable(set.sources().get(id)).stream())
                .forEach(source -> text.getChildren().add(new SourceLine(messages, model, source)));
        if (model.cuesShownProperty().get()) {
            text.getChildren().addAll(Cues.of(messages, set, "probes.cues.said", fact.said()),
                    Cues.of(messages, set, "probes.cues.denied", fact.denied()));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(10, Parts.label(Integer.toString(number), Styles.FACT_NUMBER), text);
        line.getStyleClass().add("fact-line");
        line.pseudoClassStateChanged(FOUND, found);
        return line;
    }

    private Node mark(String key, Feather icon, String styleClass) {
        var mark = Parts.label(messages.text(key), Styles.CAPTION, styleClass);
        mark.setGraphic(new FontIcon(icon));
        return mark;
    }
}
