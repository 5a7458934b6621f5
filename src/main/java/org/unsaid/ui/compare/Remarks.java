package org.unsaid.ui.compare;

import java.util.List;
import org.unsaid.session.LabelEvent;

/// What was said of a trial: every event of its label, and what people wrote, both in order.
record Remarks(List<LabelEvent> labels, List<Remark> notes) {

    static final Remarks NONE = new Remarks(List.of(), List.of());
}
