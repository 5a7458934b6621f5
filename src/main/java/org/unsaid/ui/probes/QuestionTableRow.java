package org.unsaid.ui.probes;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.unsaid.ui.Messages;

/// A row of the table of questions; a line above it parts pairs from one another.
final class QuestionTableRow extends TableRow<QuestionRow> {

    private static final PseudoClass UNDER_ITS_PAIR = PseudoClass.getPseudoClass("under-its-pair");

    private final Messages messages;

    QuestionTableRow(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(QuestionRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(UNDER_ITS_PAIR, !empty && row.underItsPair());
        setAccessibleText(empty ? "" : spoken(row));
    }

    private String spoken(QuestionRow row) {
        var probe = row.probe();
        return row.found().facts().isEmpty()
                ? messages.text("probes.row", Words.role(messages, probe), probe.wording(messages.language()), probe.facts().size())
                : messages.text("probes.row.found", Words.role(messages, probe), probe.wording(messages.language()), row.found().facts().size());
    }
}
