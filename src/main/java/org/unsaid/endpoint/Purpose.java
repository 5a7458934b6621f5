package org.unsaid.endpoint;

import java.util.Locale;
import java.util.ResourceBundle;

/// Every reason the program has to connect to anything. [Connections] makes no call without one, and this list is
/// what screens, the command line and README show.
public enum Purpose {

    /// A question is put to an endpoint.
    ASK("POST"),

    /// An endpoint is tried with a short question of our own.
    TEST("POST"),

    /// An endpoint's service is asked which models it has.
    LIST("GET"),

    /// Servers are looked for on this computer.
    DISCOVER("GET"),

    /// A name is looked up. The system does it for us; there is no call of ours for it.
    LOOK_UP("DNS");

    private static final String TEXTS = "org.unsaid.endpoint.purposes";

    private final String method;

    Purpose(String method) {
        this.method = method;
    }

    /// HTTP method, or `DNS`.
    public String method() {
        return method;
    }

    /// Whether it never leaves this computer.
    public boolean local() {
        return this == DISCOVER;
    }

    /// For scripts: `ask`, `look-up`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it is for.
    public String why(Locale language) {
        return text(language, "why");
    }

    /// What goes out, and to where.
    public String sends(Locale language) {
        return text(language, "sends");
    }

    /// When it happens if nobody changes a setting.
    public String usually(Locale language) {
        return text(language, "usually");
    }

    private String text(Locale language, String part) {
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(TEXTS, language, only).getString(word() + "." + part);
    }
}
