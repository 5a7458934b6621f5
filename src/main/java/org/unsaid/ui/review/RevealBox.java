package org.unsaid.ui.review;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.unsaid.review.Why;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeBadge;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.Verdict;

/// What was hidden until the reviewer set their label: the model, its maker and host, and what others made of the answer.
final class RevealBox extends VBox {

    RevealBox(Messages messages, Verdict own, Card.Reveal reveal) {
        super(8);
        getStyleClass().add("reveal-box");
        setId("reveal");
        var endpoint = reveal.endpoint();
        var name = Parts.label(EndpointNames.fullName(messages, endpoint), Styles.STRONG, "column-name");
        name.setId("revealed-model");
        getChildren().addAll(Parts.label(messages.text("review.reveal"), Styles.PANEL_TITLE), new VBox(2, name,
                Parts.paragraph(messages.text("review.reveal.who", EndpointNames.maker(messages, endpoint), EndpointNames.origin(messages, endpoint)),
                        Styles.CAPTION)));
        getChildren().add(line(messages, own));
        reveal.others().forEach(verdict -> getChildren().add(line(messages, verdict)));
        reveal.decision().filter(decision -> !decision.equals(own)).ifPresent(decision -> getChildren().add(line(messages, decision)));
        reveal.machine().forEach(verdict -> getChildren().add(line(messages, verdict)));
        if (reveal.disputed()) {
            getChildren().add(Parts.paragraph(messages.text("review.reveal.disputed"), Styles.CAPTION));
        }
        if (!reveal.reasons().isEmpty()) {
            getChildren().add(Parts.paragraph(messages.text("review.reveal.why", reveal.reasons().stream().sorted().map(why -> words(messages, why))
                    .collect(Collectors.joining(" · "))), Styles.CAPTION));
        }
    }

    /// A label with who set it, and their note.
    static Node line(Messages messages, Verdict verdict) {
        var badge = new OutcomeBadge(Outcome.of(verdict.label()), LabelWords.word(messages, verdict.label()));
        var line = new FlowPane(8, 4, badge, Parts.label(LabelWords.by(messages, verdict), Styles.CAPTION));
        line.setRowValignment(VPos.CENTER);
        line.setAlignment(Pos.CENTER_LEFT);
        var note = verdict.review().map(Review::note).orElse("");
        return note.isBlank() ? line : new VBox(3, line, Parts.paragraph(messages.text("review.note.said", VisibleText.of(note)), "note-text"));
    }

    private static String words(Messages messages, Why why) {
        return messages.text("review.why." + why.name().toLowerCase(Locale.ROOT));
    }
}
