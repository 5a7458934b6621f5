package org.unsaid.ui.findings;

import java.util.List;
import java.util.Locale;
import org.unsaid.chart.ChartName;

/// What the findings are read by, one at a time. The first shows the main ones beside one another.
enum Section {
    OVERVIEW, MODELS, TOPICS, MAKERS, HOSTS, LANGUAGES, CONTROLS, FACTS, DIVERGENCE, AGREEMENT, REPEATS, REASONING, ROUTES, CODE, LABELS, CANNED;

    List<ChartName> charts() {
        return switch (this) {
            case OVERVIEW -> List.of();
            case MODELS -> List.of(ChartName.WITHHELD_ENDPOINT);
            case TOPICS -> List.of(ChartName.WITHHELD_TOPIC);
            case MAKERS -> List.of(ChartName.WITHHELD_MAKER_PLACE);
            case HOSTS -> List.of(ChartName.WITHHELD_SERVED_IN);
            case LANGUAGES -> List.of(ChartName.WITHHELD_LANGUAGE, ChartName.LANGUAGE_GAP);
            case CONTROLS -> List.of(ChartName.SENSITIVE_CONTROL);
            case FACTS -> List.of(ChartName.FACTS_ENDPOINT, ChartName.FACTS);
            case DIVERGENCE -> List.of(ChartName.DIVERGENCE);
            case AGREEMENT -> List.of(ChartName.MAP, ChartName.DISAGREEMENT, ChartName.DISTANCE);
            case REPEATS -> List.of(ChartName.INSTABILITY);
            case REASONING -> List.of(ChartName.REASONING_GAP, ChartName.REASONING_SIGNS);
            case ROUTES -> List.of(ChartName.MODEL_OR_SERVICE, ChartName.ROUTES);
            case CODE -> List.of(ChartName.CODE_LEVELS);
            case LABELS -> List.of(ChartName.LABELS, ChartName.LABELS_HEADLINE);
            case CANNED -> List.of(ChartName.CANNED_TEXT);
        };
    }

    /// Of its texts.
    String key() {
        return "findings.section." + name().toLowerCase(Locale.ROOT);
    }

    /// The one with this chart.
    static Section of(ChartName name) {
        for (var section : values()) {
            if (section.charts().contains(name)) {
                return section;
            }
        }
        return OVERVIEW;
    }
}
