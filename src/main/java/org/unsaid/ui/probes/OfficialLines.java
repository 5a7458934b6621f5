package org.unsaid.ui.probes;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What the state a question is sensitive for has published on the subject, and an answer might recite.
final class OfficialLines extends VBox {

    private final Messages messages;
    private final ProbesViewModel model;
    private final ProbeSet set;

    private OfficialLines(Messages messages, ProbesViewModel model, ProbeSet set, String state, List<OfficialLine> lines) {
        super(12);
        this.messages = messages;
        this.model = model;
        this.set = set;
        getChildren().add(Parts.label(
                messages.text("probes.line.title", messages.place(state).toUpperCase(messages.language())), Styles.PANEL_TITLE));
        lines.forEach(line -> getChildren().add(line(line)));
    }

    /// Empty where none is watched for.
    static Optional<Node> of(Messages messages, ProbesViewModel model, ProbeSet set, Probe probe) {
        return probe.state().filter(_ -> probe.role() == Role.SENSITIVE).flatMap(state -> {
            var lines = set.officialLines().stream().filter(line -> line.state().equals(state)).toList();
            return lines.isEmpty() ? Optional.empty() : Optional.of(new OfficialLines(messages, model, set, state, lines));
        });
    }

    private Node line(OfficialLine line) {
        var box = new VBox(4, quote(line.quote().best(messages.language())));
        boolean atLength = model.cuesShownProperty().get();
        if (atLength) {
            QuestionTable.languagesOf(set).stream().filter(language -> !language.equals(messages.language()))
                    .flatMap(language -> line.quote().in(language).stream())
                    .forEach(text -> box.getChildren().add(quote(text)));
        }
        Optional.ofNullable(set.sources().get(line.source()))
                .ifPresent(source -> box.getChildren().add(new SourceLine(messages, model, source)));
        if (atLength) {
            box.getChildren().add(Cues.of(messages, set, "probes.cues.recited", line.cues()));
        }
        return box;
    }

    private Node quote(String text) {
        return Wordings.text(messages.text("probes.line.quote", text));
    }
}
