package org.unsaid.ui.review;

import java.util.Locale;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Delivery;

/// A question and its answer as a reviewer sees them: nothing here tells the model, its maker, its host or route, or what
/// anybody made of the answer. What the answer says of itself is left as it is.
///
/// @param code     by which the answer is called
/// @param question as it was sent
/// @param cut      whether the answer was cut by length
record Asked(String code, String question, Locale language, String answer, String reasoning, boolean cut) {

    static Asked of(String code, Trial trial) {
        return new Asked(code, trial.prompt(), trial.key().language(), trial.reply().text(), trial.reply().reasoning(),
                trial.delivery() == Delivery.TRUNCATED);
    }
}
