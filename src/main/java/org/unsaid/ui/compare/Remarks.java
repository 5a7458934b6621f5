package org.unsaid.ui.compare;

import java.util.List;
import org.unsaid.session.LabelEvent;
import org.unsaid.verdict.FactVerdict;

/// What was said of a trial: every event of its label, what people wrote, and what judges and people say of its facts, all
/// in order.
record Remarks(List<LabelEvent> labels, List<Remark> notes, List<FactVerdict> facts) {

    static final Remarks NONE = new Remarks(List.of(), List.of(), List.of());
}
