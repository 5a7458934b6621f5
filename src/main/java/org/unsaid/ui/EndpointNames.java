package org.unsaid.ui;

import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;

/// How an endpoint is called on screen; where it is served always stands beside its name.
public final class EndpointNames {

    private EndpointNames() {}

    /// For example "candid" or "smollm2-135m-instruct".
    public static String shortName(Messages messages, Endpoint endpoint) {
        if (endpoint.scripted()) {
            return messages.text("app.part." + endpoint.model());
        }
        return endpoint.model() + endpoint.pinnedHost().filter(host -> !endpoint.model().endsWith(":" + host)).map(host -> "@" + host).orElse("");
    }

    /// For example "practice: candid".
    public static String fullName(Messages messages, Endpoint endpoint) {
        var name = shortName(messages, endpoint);
        return endpoint.scripted() ? messages.text("app.practice", name) : name;
    }

    /// Which weights it serves, for example "R1-Distill-Qwen-7B, not DeepSeek-R1, quantised to Q4_K_M".
    public static String family(Messages messages, FamilyName family) {
        var words = new StringBuilder(family.title());
        family.otherThan().ifPresent(other -> words.append(messages.text("app.family.not", other)));
        family.quantisation().ifPresent(how -> words.append(messages.text("app.family.quantised", how)));
        return words.append(family.alias() ? messages.text("app.family.alias") : "").toString();
    }

    /// Who made it, and in which country or territory they are.
    public static String maker(Messages messages, Endpoint endpoint) {
        return endpoint.maker().map(who -> endpoint.makerPlace().map(place -> who + ", " + messages.place(place)).orElse(who))
                .orElseGet(() -> messages.text("app.maker.unknown"));
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
