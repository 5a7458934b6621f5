package org.unsaid.ui.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.unsaid.session.NoteEvent;

/// Something that a person wrote beside an answer, once.
record Remark(String text, String by, Instant at) {

    /// What each wording of a note added to the one before; a wording that began anew stands whole, and nothing that
    /// was removed stands at all.
    static List<Remark> of(List<NoteEvent> wordings) {
        var remarks = new ArrayList<Remark>();
        var before = "";
        for (var wording : wordings) {
            var text = wording.text().orElse("");
            boolean added = !before.isEmpty() && text.startsWith(before);
            if (!added) {
                remarks.clear();
            }
            var own = text.substring(added ? before.length() : 0).strip();
            if (!own.isEmpty()) {
                remarks.add(new Remark(own, wording.by(), wording.at()));
            }
            before = text;
        }
        return List.copyOf(remarks);
    }
}
