package org.unsaid.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The charts there are, in the order in which they are read.
public enum ChartName {
    WITHHELD_ENDPOINT, WITHHELD_TOPIC, WITHHELD_MAKER_PLACE, WITHHELD_SERVED_IN, WITHHELD_LANGUAGE,
    SENSITIVE_CONTROL, LANGUAGE_GAP, FACTS_ENDPOINT, FACTS, DIVERGENCE, MAP, DISAGREEMENT, DISTANCE, INSTABILITY, REASONING_GAP, REASONING_SIGNS,
    ROUTES, MODEL_OR_SERVICE, CODE_LEVELS, LABELS, LABELS_HEADLINE, CANNED_TEXT,
    DRIFT;

    /// All but those that several sessions are shown on.
    public static final List<ChartName> OF_ONE_SESSION = Stream.of(values()).filter(name -> name != DRIFT).toList();

    /// For people who type it, for example `withheld-endpoint`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One of a single session.
    public static Optional<ChartName> of(String id) {
        return OF_ONE_SESSION.stream().filter(name -> name.id().equals(id)).findFirst();
    }
}
