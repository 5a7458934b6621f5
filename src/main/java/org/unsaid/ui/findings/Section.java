package org.unsaid.ui.findings;

import java.util.List;
import java.util.Locale;
import org.unsaid.chart.ChartName;

/// What the findings are read by, one at a time. The first shows the main ones beside one another.
enum Section {
    OVERVIEW(),
    MODELS(ChartName.WITHHELD_ENDPOINT),
    TOPICS(ChartName.WITHHELD_TOPIC),
    MAKERS(ChartName.WITHHELD_MAKER_PLACE),
    HOSTS(ChartName.WITHHELD_SERVED_IN),
    LANGUAGES(ChartName.WITHHELD_LANGUAGE, ChartName.LANGUAGE_GAP),
    CONTROLS(ChartName.SENSITIVE_CONTROL),
    FACTS(ChartName.FACTS_ENDPOINT, ChartName.FACTS),
    DIVERGENCE(ChartName.DIVERGENCE),
    AGREEMENT(ChartName.MAP, ChartName.DISAGREEMENT, ChartName.DISTANCE),
    REPEATS(ChartName.INSTABILITY),
    REASONING(ChartName.REASONING_GAP),
    ROUTES(ChartName.MODEL_OR_SERVICE, ChartName.ROUTES),
    LABELS(ChartName.LABELS, ChartName.LABELS_HEADLINE),
    CANNED(ChartName.CANNED_TEXT);

    private final List<ChartName> charts;

    Section(ChartName... charts) {
        this.charts = List.of(charts);
    }

    List<ChartName> charts() {
        return charts;
    }

    /// Of its texts.
    String key() {
        return "findings.section." + name().toLowerCase(Locale.ROOT);
    }

    /// The one with this chart.
    static Section of(ChartName name) {
        for (var section : values()) {
            if (section.charts.contains(name)) {
                return section;
            }
        }
        return OVERVIEW;
    }
}
