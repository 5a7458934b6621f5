package org.unsaid.endpoint;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/// What a person writes to name an endpoint: `provider:model`, `openrouter:author/model@host`, or `URL#model`.
public sealed interface EndpointSpec {

    /// It names this endpoint.
    record Valid(Endpoint endpoint) implements EndpointSpec {}

    /// It names none.
    ///
    /// @param text     as written
    /// @param place    the part that is wrong
    /// @param value    what stands there
    /// @param expected what should
    record Invalid(String text, Place place, String value, String expected) implements EndpointSpec {
        public String message() {
            return "endpoint '%s': %s '%s'; expected %s".formatted(text, place.name().toLowerCase(Locale.ROOT), value, expected);
        }
    }

    enum Place { PROVIDER, ADDRESS, MODEL, HOST }

    static EndpointSpec parse(String text, Dialects dialects) {
        var spec = text.strip();
        var lower = spec.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return byAddress(spec, dialects);
        }
        int colon = spec.indexOf(':');
        var provider = colon < 0 ? spec : spec.substring(0, colon);
        var dialect = dialects.find(provider);
        if (dialect.isEmpty() || dialect.get().readOnly()) {
            return new Invalid(spec, Place.PROVIDER, provider, "one of %s, or an address such as http://127.0.0.1:8080/v1#model"
                    .formatted(String.join(", ", new Catalogue(dialects).names())));
        }
        if (colon < 0) {
            return new Invalid(spec, Place.MODEL, "", "%s:model".formatted(provider));
        }
        return byProvider(spec, dialect.get(), dialects.models(), spec.substring(colon + 1));
    }

    private static EndpointSpec byProvider(String spec, Dialect dialect, ModelCatalogue models, String rest) {
        int at = dialect.router() ? rest.lastIndexOf('@') : -1;
        var model = at < 0 ? rest : rest.substring(0, at);
        if (model.isBlank() || model.chars().anyMatch(letter -> letter <= ' ')) {
            return new Invalid(spec, Place.MODEL, model, "the model's id as the service knows it, without spaces");
        }
        if (at >= 0 && rest.substring(at + 1).isBlank()) {
            return new Invalid(spec, Place.HOST, "", "the host to pin, for example %s:%s@novita".formatted(dialect.name(), model));
        }
        if (dialect.name().equals(Endpoint.PRACTICE) && !Catalogue.PRACTICE_MODELS.contains(model)) {
            return new Invalid(spec, Place.MODEL, model, "one of " + String.join(", ", Catalogue.PRACTICE_MODELS));
        }
        return dialect.usualAddress()
                .<EndpointSpec>map(address -> new Valid(Catalogue.endpoint(models, dialect, address, model, spec)))
                .orElseGet(() -> new Invalid(spec, Place.PROVIDER, dialect.name(), "its own address, as URL#model"));
    }

    private static EndpointSpec byAddress(String spec, Dialects dialects) {
        int hash = spec.indexOf('#');
        var address = hash < 0 ? spec : spec.substring(0, hash);
        if (hash < 0 || spec.substring(hash + 1).isBlank()) {
            return new Invalid(spec, Place.MODEL, "", address + "#model");
        }
        var url = HttpUrl.parse(address);
        if (url == null || !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty() || url.encodedQuery() != null) {
            return new Invalid(spec, Place.ADDRESS, address, "http:// or https://, a host and a path, without user name or query");
        }
        if (!url.isHttps() && !Origin.loopback(url)) {
            return new Invalid(spec, Place.ADDRESS, address, "https://, because http:// is allowed to this computer only");
        }
        var model = spec.substring(hash + 1).strip();
        for (var protocol : Protocol.values()) {
            if (protocol.isOf(url)) {
                return new Valid(Catalogue.endpoint(
                        dialects.models(), dialects.of(protocol.dialect), protocol.base(url), model, protocol.base(url) + protocol.path + "#" + model));
            }
        }
        var base = base(url);
        var known = dialects.at(base);
        return new Valid(Catalogue.endpoint(
                dialects.models(), known.orElse(dialects.of(Endpoint.GENERIC)), base, model, base + "#" + model));
    }

    /// Protocols other than chat completions that an address can ask for by how it ends.
    enum Protocol {
        RESPONSES("/responses", Endpoint.GENERIC_RESPONSES), MESSAGES("/v1/messages", Endpoint.GENERIC_MESSAGES);

        private final String path;
        private final String dialect;

        Protocol(String path, String dialect) {
            this.path = path;
            this.dialect = dialect;
        }

        private boolean isOf(HttpUrl url) {
            return text(url).endsWith(path);
        }

        private URI base(HttpUrl url) {
            var text = text(url);
            return URI.create(text.substring(0, text.length() - path.length()).replaceFirst("/+$", ""));
        }
    }

    private static String text(HttpUrl url) {
        return url.toString().replaceFirst("/+$", "");
    }

    /// The address that paths are appended to, also if someone pasted that of the chat itself.
    private static URI base(HttpUrl url) {
        var text = text(url).replaceFirst("/chat/completions$", "");
        return URI.create(text.replaceFirst("/+$", ""));
    }

    /// The host that a router must use for this endpoint, if its spec pins one.
    static Optional<String> upstream(Endpoint endpoint) {
        var unpinned = endpoint.provider() + ":" + endpoint.model() + "@";
        return endpoint.spec().startsWith(unpinned) ? Optional.of(endpoint.spec().substring(unpinned.length())) : Optional.empty();
    }

    /// Whether the slug that was pinned (`deepinfra/fp8`) and the name that a router gave (`DeepInfra`) are of
    /// one host.
    static boolean sameHost(String pinned, String served) {
        int variant = pinned.indexOf('/');
        var slug = letters(variant < 0 ? pinned : pinned.substring(0, variant));
        var name = letters(served);
        return slug.startsWith(name) || name.startsWith(slug);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
