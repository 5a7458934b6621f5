package org.unsaid.ui.probes;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.probe.Role;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// One question at length: wording, facts with their sources, the official line that is watched for.
final class QuestionDetail extends ScrollPane {

    private final Messages messages;
    private final ProbesViewModel model;
    private final SetEditing editing;
    private final VBox page = new VBox(16);

    QuestionDetail(Messages messages, ProbesViewModel model, SetEditing editing) {
        this.messages = messages;
        this.model = model;
        this.editing = editing;
        setId("question-detail");
        getStyleClass().addAll("question-detail", Panels.PANEL);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        page.setPadding(new Insets(18, 24, 24, 24));
        setContent(page);
        model.questionProperty().subscribe(question -> {
            show(question);
            setVvalue(0);
        });
        model.chosenProperty().addListener(_ -> show(model.questionProperty().get())); // two sets may hold an equal question
        model.cuesShownProperty().addListener(_ -> {
            show(model.questionProperty().get());
            lookup("#toggle-cues").requestFocus();
        });
    }

    private void show(Optional<QuestionRow> question) {
        page.getChildren().clear();
        question.ifPresent(row -> {
            if (model.chosenProperty().get() instanceof Chosen.ASet(var entry)) {
                fill(entry, row);
            }
        });
    }

    private void fill(Entry entry, QuestionRow row) {
        var set = entry.set();
        var probe = row.probe();
        page.getChildren().setAll(head(entry, probe), Parts.hairline(), Wordings.of(messages, set, probe));
        Factors.of(messages, set, probe).ifPresent(factors -> page.getChildren().addAll(Parts.hairline(), factors));
        text("probes.premise.title", probe.premise().best(messages.language()));
        text("probes.system.title", probe.systemPrompt().best(messages.language()));
        page.getChildren().addAll(Parts.hairline(), new FactList(messages, model, set, row));
        OfficialLines.of(messages, model, set, probe)
                .ifPresent(lines -> page.getChildren().addAll(Parts.hairline(), lines));
    }

    private void text(String title, String text) {
        if (!text.isEmpty()) {
            page.getChildren().addAll(Parts.hairline(), new VBox(6,
                    Parts.label(messages.text(title), Styles.PANEL_TITLE), Parts.paragraph(text, Styles.ANSWER)));
        }
    }

    private Node head(Entry entry, Probe probe) {
        var set = entry.set();
        var question = Parts.paragraph(probe.wording(messages.language()), Styles.QUESTION);
        question.setId("question-text");
        var chips = new FlowPane(6, 6);
        Words.chips(messages, set, probe).forEach(chip -> chips.getChildren().add(Parts.label(chip, Styles.CHIP)));
        probe.about().ifPresent(_ -> chips.getChildren().stream().map(Label.class::cast)
                .forEach(chip -> chip.setTooltip(new Tooltip(messages.text("probes.chip.about.note")))));
        var head = new VBox(8, nameAndButtons(entry, probe), question, chips);
        model.pairOf(probe).ifPresent(pair -> {
            var key = probe.role() == Role.CONTROL ? "probes.pair.sensitive" : "probes.pair.control";
            var link = Parts.button("show-pair", messages.text(key, pair.wording(messages.language())), Feather.LINK, model::showPair);
            link.getStyleClass().addAll(Styles.FLAT_BUTTON, Styles.LINK, "pair-link");
            link.setMinWidth(0);
            link.setWrapText(true);
            head.getChildren().add(link);
        });
        return head;
    }

    private Node nameAndButtons(Entry entry, Probe probe) {
        var name = Parts.label(entry.set().id() + " / " + probe.id(), Styles.CAPTION);
        name.setMinWidth(0);
        var line = new HBox(8, name, Parts.gap());
        if (probe.tags().contains(Probe.NO_CONTROL)) {
            line.getChildren().add(small("widen-question", "probes.widen", Feather.MAXIMIZE_2, () -> editing.widen(entry.set(), probe)));
        }
        line.getChildren().add(switch (entry.shelf()) {
            case OWN -> small("edit-set", "probes.edit", Feather.EDIT_2, () -> editing.edit(entry, Optional.of(probe.id())));
            case SHIPPED -> small("edit-set", "probes.edit.copy", Feather.EDIT_2, () -> editing.edit(entry, Optional.of(probe.id())));
        });
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node small(String id, String key, Feather icon, Runnable action) {
        var button = Parts.button(id, messages.text(key), icon, action);
        button.getStyleClass().add("small");
        return button;
    }
}
