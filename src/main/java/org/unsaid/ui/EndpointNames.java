package org.unsaid.ui;

import org.unsaid.endpoint.Endpoint;

/// How an endpoint is called on screen; where it is served always stands beside its name.
public final class EndpointNames {

    private EndpointNames() {}

    /// For example "candid" or "smollm2-135m-instruct".
    public static String shortName(Messages messages, Endpoint endpoint) {
        return endpoint.scripted() ? messages.text("app.part." + endpoint.model()) : endpoint.model();
    }

    /// For example "practice: candid".
    public static String fullName(Messages messages, Endpoint endpoint) {
        var name = shortName(messages, endpoint);
        return endpoint.scripted() ? messages.text("app.practice", name) : name;
    }

    /// One word or two on where it is served: "practice", "this computer", a country, or its host.
    public static String place(Messages messages, Endpoint endpoint) {
        if (endpoint.scripted()) {
            return messages.text("app.place.practice");
        }
        if (endpoint.onThisComputer()) {
            return messages.text("app.place.local");
        }
        return endpoint.servedIn().map(messages::place).orElseGet(endpoint::host);
    }

    /// The line under a name: "scripted, not a real model", or where it is served and through what.
    public static String origin(Messages messages, Endpoint endpoint) {
        if (endpoint.scripted()) {
            return messages.text("app.scripted");
        }
        if (endpoint.onThisComputer()) {
            return messages.text("app.this-computer") + ", " + endpoint.host();
        }
        return endpoint.servedIn().map(messages::place).map(place -> place + ", " + endpoint.host()).orElseGet(endpoint::host);
    }
}
