package org.unsaid.ui;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.verdict.Outcome;

/// An outcome as icon, word and colour, with a bar on its left.
public final class OutcomeBadge extends Label {

    public OutcomeBadge(Messages messages, Outcome outcome) {
        this(outcome, OutcomeLook.word(messages, outcome));
    }

    /// @param word shown in place of the outcome's own, for example "blocked by the service"
    public OutcomeBadge(Outcome outcome, String word) {
        super(word, new FontIcon(OutcomeLook.icon(outcome)));
        getStyleClass().addAll(Styles.OUTCOME_BADGE, OutcomeLook.styleClass(outcome));
    }
}
