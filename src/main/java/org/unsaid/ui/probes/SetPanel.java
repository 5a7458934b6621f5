package org.unsaid.ui.probes;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What the chosen set holds, in figures, and what may be said with it.
final class SetPanel extends VBox {

    private static final double DESCRIPTION_WIDTH = 520;

    /// What a set says that nobody gave a licence for.
    private static final String NO_LICENCE = "none";

    private final Messages messages;
    private final Dialogs dialogs;
    private final ProbesViewModel model;
    private final SetTransfer transfer;
    private final SetEditing editing;

    SetPanel(Messages messages, Dialogs dialogs, ProbesViewModel model, SetTransfer transfer, SetEditing editing) {
        super(8);
        this.messages = messages;
        this.dialogs = dialogs;
        this.model = model;
        this.transfer = transfer;
        this.editing = editing;
        getStyleClass().add("set-panel");
        setId("set-figures");
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.chosenProperty().subscribe(this::show);
    }

    private void show(Chosen chosen) {
        setVisible(chosen instanceof Chosen.ASet);
        switch (chosen) {
            case Chosen.ASet(var entry) -> fill(entry);
            case Chosen.ABrokenFile _, Chosen.ADraft _, Chosen.Nothing _ -> getChildren().clear();
        }
    }

    private void fill(Entry entry) {
        var set = entry.set();
        var figures = SetFigures.of(set);
        var checked = messages.text("probes.set.wordings", figures.checkedWordings(), figures.wordings());
        getChildren().setAll(
                Parts.label(messages.text("probes.set.title"), Styles.PANEL_TITLE),
                small(questions(figures)),
                small(messages.text("probes.set.version", set.version(), licence(set)) + "\n"
                        + messages.text("probes.set.figures", set.languages().size(), figures.facts(), figures.sources())),
                small(figures.facts() == 0 ? checked
                        : messages.text("probes.set.facts", figures.checkedFacts(), figures.uncheckedFacts()) + "\n" + checked),
                Parts.paragraph(messages.text("probes.set.note"), Styles.CAPTION),
                links(entry));
    }

    private Node links(Entry entry) {
        var set = entry.set();
        var links = new FlowPane(14, 0,
                Parts.link("show-description", messages.text("probes.set.about"), () -> showDescription(set)),
                Parts.link("export-set", messages.text("probes.export"), () -> transfer.takeOut(set)),
                Parts.link("duplicate-set", messages.text("probes.duplicate"), () -> editing.copy(set, Optional.empty())));
        if (SetEditing.mayDelete(entry)) {
            links.getChildren().add(Parts.link("delete-set", messages.text("probes.delete"), () -> editing.delete(set)));
        }
        return links;
    }

    private String licence(ProbeSet set) {
        return set.licence().equals(NO_LICENCE) ? messages.text("probes.set.no-licence") : set.licence();
    }

    private String questions(SetFigures figures) {
        var parts = new ArrayList<String>();
        figures.sensitive().forEach((state, count) -> parts.add(messages.text("probes.set.sensitive", count, messages.place(state))));
        if (figures.controls() > 0) {
            parts.add(figures.controlPlaces().isEmpty() ? messages.text("probes.set.controls", figures.controls())
                    : messages.text("probes.set.controls.places", figures.controls(), Words.places(messages, figures.controlPlaces())));
        }
        if (figures.neutral() > 0) {
            parts.add(messages.text("probes.set.neutral", figures.neutral()));
        }
        if (figures.withoutControl() > 0) {
            parts.add(messages.text("probes.set.without-control", figures.withoutControl()));
        }
        return messages.text("probes.set.questions", figures.questions()) + " " + String.join(", ", parts);
    }

    private void showDescription(ProbeSet set) {
        var box = new VBox(12,
                Parts.paragraph(set.description().best(messages.language())),
                Parts.label(messages.text("probes.set.citation"), Styles.PANEL_TITLE),
                Parts.paragraph(set.citation()),
                Parts.button("copy-citation", messages.text("probes.set.copy-citation"), () -> model.copy(set.citation())));
        box.setPrefWidth(DESCRIPTION_WIDTH);
        dialogs.show(Words.title(messages, set), box);
    }

    private static Label small(String text) {
        return Parts.paragraph(text, "small");
    }
}
