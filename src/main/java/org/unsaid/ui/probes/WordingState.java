package org.unsaid.ui.probes;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Probe;

/// How far the wording of a question in one language can be relied on.
enum WordingState {
    CHECKED(Feather.CHECK), ORIGINAL(Feather.CIRCLE), UNCHECKED(Feather.EDIT_2), MISSING(Feather.MINUS);

    private final Feather icon;

    WordingState(Feather icon) {
        this.icon = icon;
    }

    static WordingState of(Probe probe, Locale language) {
        var prompt = probe.prompts().get(language);
        if (prompt == null) {
            return MISSING;
        }
        if (prompt.reviewed()) {
            return CHECKED;
        }
        return prompt.isOriginal() ? ORIGINAL : UNCHECKED;
    }

    Feather icon() {
        return icon;
    }

    /// Style class and last part of the key of its text.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
