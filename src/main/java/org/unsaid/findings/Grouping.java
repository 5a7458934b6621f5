package org.unsaid.findings;

import java.util.Locale;
import org.unsaid.endpoint.Endpoint;

/// What rates are shown by.
public enum Grouping {
    ENDPOINT, TOPIC, MAKER_PLACE, SERVED_IN, LANGUAGE;

    /// Group where it is not known who made a model, or where it is served.
    public static final String UNKNOWN = "unknown";

    /// The group's key: a spec, a set and a topic with a slash between, a code of a place, or a language tag.
    String of(Cell cell) {
        return switch (this) {
            case ENDPOINT -> cell.endpoint().spec();
            case TOPIC -> cell.set().id() + "/" + cell.probe().topic();
            case MAKER_PLACE -> place(cell.endpoint(), cell.endpoint().makerPlace().orElse(UNKNOWN));
            case SERVED_IN -> place(cell.endpoint(), cell.endpoint().servedIn().orElse(UNKNOWN));
            case LANGUAGE -> cell.language().toLanguageTag();
        };
    }

    /// For programs and people who type it.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Practice models were made by nobody and are served nowhere.
    private static String place(Endpoint endpoint, String known) {
        return endpoint.scripted() ? Endpoint.PRACTICE : known;
    }
}
