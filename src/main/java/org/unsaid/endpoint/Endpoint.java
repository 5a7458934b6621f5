package org.unsaid.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A model as we reach it.
///
/// @param spec        identity: `provider:model`, or `URL#model` for any OpenAI-compatible address
/// @param provider    name of its dialect; [#GENERIC] for an address of no known provider
/// @param address     base address that paths are appended to, without a trailing slash
/// @param model       model id as the service knows it
/// @param maker       who made the weights, if known
/// @param makerPlace  ISO 3166-1 alpha-2 code of the maker's country or territory, if known
/// @param servedIn    code of the place of serving, or [#THIS_COMPUTER], if known
/// @param servedBasis how we know `servedIn`
/// @param family      which weights they are, if the catalogue knows the name
/// @param channel     by which road the weights are reached; empty in what an earlier version wrote
/// @param weights     digest and quantisation of a local file, if the server tells
/// @param concurrency calls in flight at most, at least 1
/// @param price       what it costs, if known; see [#costsNothing]
public record Endpoint(
        String spec,
        String provider,
        URI address,
        String model,
        Optional<String> maker,
        Optional<String> makerPlace,
        Optional<String> servedIn,
        ServedBasis servedBasis,
        Optional<FamilyName> family,
        Optional<Channel> channel,
        Weights weights,
        int concurrency,
        Optional<Price> price) {

    public static final String GENERIC = "generic";

    /// As [#GENERIC], for addresses that speak another protocol than chat completions.
    static final String GENERIC_RESPONSES = "generic-responses";
    static final String GENERIC_MESSAGES = "generic-messages";
    public static final String PRACTICE = "practice";
    public static final String THIS_COMPUTER = "local";

    public Endpoint {
        if (concurrency < 1) {
            throw new IllegalArgumentException("endpoint '%s' has concurrency %d; expected at least 1".formatted(spec, concurrency));
        }
    }

    /// One whose weights nobody knows by a name, reached by nobody knows which road.
    public Endpoint(
            String spec,
            String provider,
            URI address,
            String model,
            Optional<String> maker,
            Optional<String> makerPlace,
            Optional<String> servedIn,
            ServedBasis servedBasis,
            Weights weights,
            int concurrency,
            Optional<Price> price) {
        this(spec, provider, address, model, maker, makerPlace, servedIn, servedBasis, Optional.empty(), Optional.empty(), weights, concurrency,
                price);
    }

    public enum ServedBasis { DECLARED, INFERRED, UNKNOWN }

    /// @param digest       of the weights, as the server gives it
    /// @param quantisation for example `Q8_0`
    public record Weights(Optional<String> digest, Optional<String> quantisation) {
        public static final Weights UNKNOWN = new Weights(Optional.empty(), Optional.empty());
    }

    /// Whether it is one of the practice models, which are scripted and not real.
    public boolean scripted() {
        return provider.equals(PRACTICE);
    }

    public boolean onThisComputer() {
        return servedIn.filter(THIS_COMPUTER::equals).isPresent();
    }

    /// Whether a router may change the host of this endpoint from call to call.
    public boolean unpinned() {
        return channel.filter(Channel.UNPINNED_ROUTER::equals).isPresent();
    }

    /// The host that a router is told to use.
    public Optional<String> pinnedHost() {
        return channel.filter(Channel.PINNED_ROUTER::equals)
                .map(_ -> EndpointSpec.upstream(this).orElseGet(() -> model.substring(model.lastIndexOf(':') + 1)));
    }

    /// How one would write its SPEC with a host named, for people.
    public String pinnedExample() {
        return provider.equals("huggingface") ? spec.replaceFirst(":(?:fastest|cheapest|preferred)$", "") + ":novita" : spec + "@novita";
    }

    /// Host and port that text is sent to, for people; practice models have none.
    public String host() {
        return address.getPort() < 0 ? String.valueOf(address.getHost()) : address.getHost() + ":" + address.getPort();
    }

    /// Whether nobody charges for it by its nature: it is scripted, or runs on this computer. A price that somebody
    /// typed in says otherwise.
    public boolean costsNothing() {
        return price.isEmpty() && (scripted() || onThisComputer());
    }

    /// Whether somebody may charge for it, and nobody here knows how much.
    public boolean priceUnknown() {
        return price.isEmpty() && !costsNothing();
    }

    /// Whether its address is of no provider that is known.
    public boolean generic() {
        return isGeneric(provider);
    }

    static boolean isGeneric(String provider) {
        return List.of(GENERIC, GENERIC_RESPONSES, GENERIC_MESSAGES).contains(provider);
    }

    /// Who charges for it: the provider, or the host where that is not known.
    public String payee() {
        return generic() ? host() : provider;
    }

    public Endpoint withConcurrency(int calls) {
        return new Endpoint(spec, provider, address, model, maker, makerPlace, servedIn, servedBasis, family, channel, weights, calls, price);
    }

    Endpoint withChannel(Channel road) {
        return new Endpoint(spec, provider, address, model, maker, makerPlace, servedIn, servedBasis, family, Optional.of(road), weights,
                concurrency, price);
    }

    public Endpoint withPrice(Optional<Price> known) {
        return new Endpoint(spec, provider, address, model, maker, makerPlace, servedIn, servedBasis, family, channel, weights, concurrency, known);
    }
}
