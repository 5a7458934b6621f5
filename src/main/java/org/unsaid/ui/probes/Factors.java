package org.unsaid.ui.probes;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What may stand in the places of a question's wording.
final class Factors {

    private Factors() {}

    /// Empty where the wording has no places.
    static Optional<Node> of(Messages messages, ProbeSet set, Probe probe) {
        var used = set.factors().stream().filter(factor -> isUsed(factor, probe)).toList();
        if (used.isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox(6, Parts.label(messages.text("probes.factors.title"), Styles.PANEL_TITLE));
        used.forEach(factor -> box.getChildren().add(factor(messages, factor)));
        return Optional.of(box);
    }

    private static boolean isUsed(Factor factor, Probe probe) {
        return probe.prompts().values().stream().anyMatch(prompt -> prompt.text().contains(place(factor)));
    }

    private static Node factor(Messages messages, Factor factor) {
        var box = new VBox(4, Parts.label(place(factor), Styles.STRONG));
        for (var level : factor.levels()) {
            var text = level.text().best(messages.language()).strip();
            var kind = messages.text(switch (level.kind()) {
                case CONTROL -> "probes.role.control";
                case SENSITIVE -> "probes.role.sensitive";
            });
            box.getChildren().add(Parts.paragraph(text.isEmpty() ? messages.text("probes.level.empty", level.id(), kind)
                    : messages.text("probes.level", level.id(), kind, text)));
        }
        return box;
    }

    private static String place(Factor factor) {
        return "{" + factor.id() + "}";
    }
}
