package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.unsaid.divergence.FactReading;
import org.unsaid.ui.LiveAnswer;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.TextLength;

/// The words of an answer as they arrive, with the facts they have said so far.
final class ArrivingText extends VBox {

    /// What is read and shown of a text that does not end; the rest is there once it has ended.
    private static final int LONGEST = 12_000;

    private final Messages messages;
    private final CompareViewModel model;
    private final Choice choice;
    private final Label reasoning = Parts.paragraph("", Styles.CAPTION, "reasoning-so-far");
    private final MarkedText words = new MarkedText();

    ArrivingText(Messages messages, CompareViewModel model, Choice choice) {
        super(10);
        this.messages = messages;
        this.model = model;
        this.choice = choice;
        setMinWidth(0);
        getChildren().setAll(reasoning, words);
    }

    /// @return what the words say of the facts until now
    List<FactReading> show(LiveAnswer answer) {
        var text = TextCut.first(answer.text(), LONGEST);
        var facts = model.answers().factsSoFar(choice, text);
        var marks = new ArrayList<Mark>(FactMarks.of(messages, model, facts));
        words.show(text + " ▍", marks);
        reasoning.setText(messages.text("compare.reasoning.so-far", TextLength.of(answer.reasoning())));
        reasoning.setVisible(!answer.reasoning().isEmpty());
        reasoning.setManaged(reasoning.isVisible());
        return facts;
    }
}
