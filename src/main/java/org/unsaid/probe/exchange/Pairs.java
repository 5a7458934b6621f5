package org.unsaid.probe.exchange;

import java.util.HashMap;
import java.util.List;
import org.unsaid.probe.exchange.Question.Said;

/// Completes pairs of which a table names only one side: what a sensitive question names as its control is one.
final class Pairs {

    private Pairs() {}

    static void complete(List<Question> questions) {
        var byId = new HashMap<String, Question>();
        questions.forEach(question -> byId.put(question.id(), question));
        for (var question : questions) {
            var said = question.values().get(Field.PAIR);
            var other = said == null ? null : byId.get(Values.id(said.text()));
            if (said == null || other == null || other.values().containsKey(Field.PAIR)) {
                continue;
            }
            other.values().put(Field.PAIR, new Said(question.id(), said.row(), said.column()));
            var isSensitive = Values.role(question.text(Field.ROLE)).equals("sensitive")
                    || (question.text(Field.ROLE).isEmpty() && !question.text(Field.STATE).isEmpty());
            if (isSensitive && !other.values().containsKey(Field.ROLE) && !other.values().containsKey(Field.STATE)) {
                other.values().put(Field.ROLE, new Said("control", said.row(), said.column()));
            }
        }
    }
}
