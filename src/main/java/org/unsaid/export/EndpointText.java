package org.unsaid.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyGroup;
import org.unsaid.endpoint.FamilyName;

/// What is said of an endpoint in words.
final class EndpointText {

    private final Words words;

    EndpointText(Words words) {
        this.words = words;
    }

    /// Its SPEC, with a mark on practice models.
    String name(Endpoint endpoint) {
        return endpoint.scripted() ? endpoint.spec() + " (" + words.text("scripted.mark") + ")" : endpoint.spec();
    }

    /// For example `R1-Distill-Qwen-7B, not DeepSeek-R1`.
    String family(FamilyName family) {
        return family.title() + family.otherThan().map(other -> words.text("family.not", other)).orElse("")
                + family.quantisation().map(how -> words.text("family.quantised", how)).orElse("")
                + (family.alias() ? words.text("family.alias") : "");
    }

    /// Who made it, and the code of their country or territory.
    String maker(Endpoint endpoint) {
        return endpoint.maker().map(maker -> maker + endpoint.makerPlace().map(place -> ", " + place).orElse(""))
                .orElseGet(() -> words.text("maker.unknown"));
    }

    /// Its SPEC, and in brackets where its text went.
    String host(Endpoint endpoint) {
        return endpoint.spec() + " (" + where(endpoint) + ")";
    }

    String where(Endpoint endpoint) {
        if (endpoint.scripted()) {
            return words.text("host.inside");
        }
        if (endpoint.onThisComputer()) {
            return words.text("host.here", endpoint.host());
        }
        return endpoint.servedIn().map(place -> endpoint.host() + ", " + place).orElseGet(() -> words.text("host.place-unknown", endpoint.host()));
    }

    /// What each model is, and which columns are the same weights; empty where there are practice models only.
    Optional<String> families(List<Endpoint> endpoints) {
        var groups = FamilyGroup.of(endpoints).stream().map(group -> group.family().map(this::family).orElseGet(() -> words.text("family.unknown"))
                + (group.severalRoutes() ? words.text("family.routes", words.number(group.endpoints().size())) : "") + ": "
                + group.endpoints().stream().map(each -> each.spec() + " (" + maker(each) + ")").collect(Collectors.joining(", "))).toList();
        return groups.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", groups));
    }
}
