package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.divergence.FactReading;
import org.unsaid.ui.Mark;
import org.unsaid.ui.Messages;

/// Where a text says or contradicts facts, as marks.
final class FactMarks {

    private FactMarks() {}

    static List<Mark> of(Messages messages, CompareViewModel model, List<FactReading> readings) {
        var marks = new ArrayList<Mark>();
        for (var reading : readings) {
            int number = model.question().probe().facts().indexOf(reading.fact()) + 1;
            boolean selected = model.factProperty().get().filter(reading.fact().id()::equals).isPresent();
            var statement = reading.fact().statement().in(messages.language())
                    .orElseGet(() -> reading.fact().statement().best(messages.language()));
            var said = messages.text("compare.fact.marked", number, messages.text("compare.fact.said"), statement);
            var denied = messages.text("compare.fact.marked", number, messages.text("compare.fact.contradicted"), statement);
            reading.said().forEach(span ->
                    marks.add(new Mark(span.start(), span.end(), selected ? Mark.Kind.SAID_SELECTED : Mark.Kind.SAID, number, said)));
            reading.denied().forEach(span -> marks.add(new Mark(span.start(), span.end(), Mark.Kind.CONTRADICTED, number, denied)));
        }
        return marks;
    }
}
