package org.unsaid.ui.compare;

import java.util.ArrayList;
import org.unsaid.ui.Messages;

/// A quotation as text, to paste.
final class CardText {

    private CardText() {}

    static String of(Messages messages, Quotation quotation) {
        var lines = new ArrayList<String>();
        lines.add(messages.text("compare.card.line", messages.text("compare.card.name.question"), quotation.question()));
        lines.add("");
        lines.add(quotation.excerpt());
        quotation.cut().ifPresent(cut -> lines.add("[… " + cut + "]"));
        lines.add("");
        quotation.marks().forEach(mark -> lines.add("[" + mark + "]"));
        quotation.lines().forEach(line -> lines.add(messages.text("compare.card.line", line.name(), line.value())));
        lines.add(quotation.caution());
        return String.join("\n", lines);
    }
}
