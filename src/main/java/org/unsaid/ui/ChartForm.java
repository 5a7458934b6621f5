package org.unsaid.ui;

import java.util.Locale;

/// As what a chart is saved.
public enum ChartForm {
    PNG, SVG;

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
