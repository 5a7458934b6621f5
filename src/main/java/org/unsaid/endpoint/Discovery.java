package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.endpoint.Endpoint.ServedBasis;
import org.unsaid.endpoint.Endpoint.Weights;

/// Finds servers on this computer, and lists the models of any address. Safe for any thread.
public final class Discovery {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration PATIENCE_BY_HAND = Duration.ofSeconds(8);

    /// What servers write into `owned_by`.
    private static final Map<String, String> BY_OWNER = Map.of(
            "llamacpp", "llama.cpp", "vllm", "vllm", "organization_owner", "lmstudio", "me", "llama-cpp-python",
            "library", "ollama", "user", "text-generation-webui", "humanity", "gpt4all");

    private final Connections connections;
    private final Dialects dialects;
    private final Keys keys;
    private final Catalogue catalogue;

    public Discovery(Connections connections, Dialects dialects, Keys keys) {
        this.connections = connections;
        this.dialects = dialects;
        this.keys = keys;
        catalogue = new Catalogue(dialects);
    }

    /// A server that answered.
    ///
    /// @param title    for example `Ollama`; the address where nobody knows
    /// @param models   what it offers; empty if it offers none or wants a key first
    /// @param wantsKey whether it wants a key before it lists anything
    public record Server(String title, URI address, List<Endpoint> models, boolean wantsKey) {}

    /// What became of a look at an address.
    public sealed interface Look {}

    public record Found(Server server) implements Look {}

    public record NotFound(Cause cause) implements Look {}

    /// Looks at the usual ports of every local server we know, all at once; takes at most about three seconds.
    public List<Server> localServers() throws InterruptedException {
        return localServers(dialects.all().stream()
                .filter(dialect -> dialect.local() && !dialect.name().equals(Endpoint.PRACTICE))
                .flatMap(dialect -> dialect.addresses().values().stream().map(address -> Map.entry(address, dialect)))
                .collect(LinkedHashMap::new, (map, entry) -> map.putIfAbsent(entry.getKey(), entry.getValue()), Map::putAll));
    }

    List<Server> localServers(Map<URI, Dialect> usual) throws InterruptedException {
        var found = new ConcurrentHashMap<URI, Server>();
        var threads = new ArrayList<Thread>();
        usual.forEach((address, dialect) -> threads.add(Thread.ofVirtual().name("look-at-", 0).start(() -> {
            try {
                if (look(address, dialect, Purpose.DISCOVER, PATIENCE) instanceof Found(var server)) {
                    found.put(address, server);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        })));
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            threads.forEach(Thread::interrupt);
            throw stopped;
        }
        return usual.keySet().stream().flatMap(address -> Optional.ofNullable(found.get(address)).stream()).toList();
    }

    /// Lists the models at an address given by hand, with or without `/v1`.
    public Look models(URI address) throws InterruptedException {
        return Interruptible.call(() -> byHand(URI.create(address.toString().replaceFirst("/+$", ""))));
    }

    /// The endpoint with the price that the list of its router publishes; the same if there is none, or if it is pinned
    /// to a host, which has a price of its own.
    public Endpoint priced(Endpoint endpoint) throws InterruptedException {
        if (!dialects.of(endpoint.provider()).router() || EndpointSpec.upstream(endpoint).isPresent()) {
            return endpoint;
        }
        return switch (models(endpoint.address())) {
            case Found(var server) -> server.models().stream().filter(model -> model.model().equals(endpoint.model()))
                    .findFirst().map(model -> endpoint.withPrice(model.price())).orElse(endpoint);
            case NotFound _ -> endpoint;
        };
    }

    private Look byHand(URI address) throws InterruptedException {
        var generic = dialects.of(Endpoint.GENERIC);
        var known = dialects.at(address).orElse(generic);
        var look = look(address, known, Purpose.LIST, PATIENCE_BY_HAND);
        boolean bare = Objects.requireNonNullElse(address.getPath(), "").isEmpty();
        if (bare && look instanceof NotFound(var cause) && answered(cause)) {
            var below = look(URI.create(address + "/v1"), generic, Purpose.LIST, PATIENCE_BY_HAND);
            return below instanceof Found ? below : look;
        }
        return look;
    }

    private static boolean answered(Cause cause) {
        return cause instanceof Cause.WrongAddress || cause instanceof Cause.NotAnApi || cause instanceof Cause.Other;
    }

    private Look look(URI address, Dialect expected, Purpose purpose, Duration patience) throws InterruptedException {
        var limits = new Limits(Limits.STANDARD.answer(), Limits.STANDARD.line(), patience, patience, patience);
        var get = new PlainGet(connections.caller(purpose, limits), keys);
        return switch (get.get(address, expected.family().modelsPath(), expected)) {
            case PlainGet.Failed(var cause) -> new NotFound(cause);
            case PlainGet.Got got -> read(address, expected, got, get);
        };
    }

    private Look read(URI address, Dialect expected, PlainGet.Got got, PlainGet get) throws InterruptedException {
        var origin = Objects.requireNonNullElse(Origin.of(address), address.toString());
        if (got.status() == 401) {
            return expected.local()
                    ? new Found(new Server(expected.title(), address, List.of(), true))
                    : new NotFound(new Cause.WrongKey(origin, 401, got.sentKey()));
        }
        var models = got.status() == 200 ? ListedModel.all(got.json()) : Optional.<List<ListedModel>>empty();
        if (models.isEmpty()) {
            return new NotFound(got.status() == 404
                    ? new Cause.WrongAddress(origin, address.getPath() + expected.family().modelsPath(), 404)
                    : new Cause.NotAnApi(origin, got.status(), got.mediaType()));
        }
        var told = told(expected, got, models.get());
        var title = told.map(Dialect::title).orElse(origin);
        var properties = told.filter(dialect -> dialect.name().equals("llama.cpp")).isPresent() ? properties(address, get) : Weights.UNKNOWN;
        var endpoints = models.get().stream().filter(model -> !model.id().isEmpty())
                .map(model -> endpoint(told, address, model, properties)).toList();
        return new Found(new Server(title, address, endpoints, false));
    }

    /// Which server it is: by what it says of itself, else by where it is.
    private Optional<Dialect> told(Dialect expected, PlainGet.Got got, List<ListedModel> models) {
        if (got.server().toLowerCase(java.util.Locale.ROOT).contains("llama.cpp")) {
            return dialects.find("llama.cpp");
        }
        return models.stream()
                .flatMap(model -> Optional.ofNullable(BY_OWNER.get(model.ownedBy())).stream())
                .findFirst()
                .flatMap(dialects::find)
                .or(() -> expected.name().equals(Endpoint.GENERIC) ? Optional.empty() : Optional.of(expected));
    }

    /// llama.cpp tells which file it has loaded, beside `/v1`.
    private Weights properties(URI address, PlainGet get) throws InterruptedException {
        var root = URI.create(address.toString().replaceFirst("/v1$", ""));
        if (get.get(root, "/props", dialects.of("llama.cpp")) instanceof PlainGet.Got got && got.json() instanceof JsonObject object) {
            return new Weights(Optional.empty(), ListedModel.quantisationIn(Json.text(object, "model_path")));
        }
        return Weights.UNKNOWN;
    }

    private Endpoint endpoint(Optional<Dialect> told, URI address, ListedModel model, Weights properties) {
        boolean usual = told.flatMap(Dialect::usualAddress).filter(address::equals).isPresent();
        var dialect = usual ? told.get() : dialects.at(address).orElse(dialects.of(Endpoint.GENERIC));
        var spec = usual ? dialect.name() + ":" + model.id() : address + "#" + model.id();
        var plain = Catalogue.endpoint(dialects.models(), dialect, address, model.id(), spec);
        var weights = new Weights(
                model.weights().digest(), model.weights().quantisation().or(properties::quantisation));
        return catalogue.described(new Endpoint(
                plain.spec(), plain.provider(), plain.address(), plain.model(), plain.maker(), plain.makerPlace(),
                model.remote() ? Optional.empty() : plain.servedIn(),
                model.remote() ? ServedBasis.UNKNOWN : plain.servedBasis(),
                Optional.empty(),
                Optional.empty(),
                weights,
                told.map(Dialect::concurrency).orElse(plain.concurrency()),
                price(told.orElse(dialect), address, model)));
    }

    /// What the list says the model costs, as of today. Where a question never leaves this computer nobody charges.
    private static Optional<Price> price(Dialect dialect, URI address, ListedModel model) {
        boolean here = dialect.local() && !model.remote();
        return here ? Optional.empty() : model.perToken().map(perToken -> perToken.price(
                URI.create(address + dialect.family().modelsPath()), LocalDate.now(ZoneId.systemDefault())));
    }
}
