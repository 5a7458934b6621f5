package org.unsaid.ui.findings;

import java.util.Locale;

/// As what a chart is saved.
enum Form {
    PNG, SVG;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
