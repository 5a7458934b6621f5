package org.unsaid.ui.compare;

import java.util.List;
import java.util.Optional;
import org.unsaid.session.LabelEvent;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Method;

/// What was said of a trial: every event of its label, what people wrote, what judges and people say of its facts, and
/// what judges say of its code, all in order.
record Remarks(List<LabelEvent> labels, List<Remark> notes, List<FactVerdict> facts, List<CodeVerdict> code) {

    static final Remarks NONE = new Remarks(List.of(), List.of(), List.of(), List.of());

    /// What a person said last of a fact and nobody took back.
    Optional<FactVerdict> saidByPerson(String fact) {
        return facts.stream().filter(verdict -> verdict.method() == Method.HUMAN && verdict.fact().equals(fact)).reduce((_, later) -> later);
    }
}
