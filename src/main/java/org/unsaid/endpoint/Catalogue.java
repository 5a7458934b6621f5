package org.unsaid.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.unsaid.endpoint.Endpoint.ServedBasis;
import org.unsaid.endpoint.Endpoint.Weights;

/// The providers that are known, for people to choose from.
public final class Catalogue {

    /// The parts that scripted models play.
    public static final List<String> PRACTICE_MODELS = List.of("candid", "refusing", "evasive", "official-line", "blocked");

    private static final int LOCAL_CONCURRENCY = 2;

    /// A host, and not one of the words by which a router chooses one itself.
    private static final Pattern HOST_IN_MODEL = Pattern.compile(":(?!fastest$|cheapest$|preferred$)[a-z0-9-]+$");

    private final Dialects dialects;

    public Catalogue(Dialects dialects) {
        this.dialects = dialects;
    }

    /// @param place        where the company is, ISO 3166-1 alpha-2
    /// @param keyVariables environment variables that usually hold its key
    /// @param addresses    the usual one first; none if only the user knows it
    /// @param hostMark     for a router: what stands between a model's id and the host that shall serve it; else empty
    public record Provider(
            String name,
            String title,
            Optional<String> place,
            List<String> keyVariables,
            boolean needsKey,
            List<URI> addresses,
            boolean local,
            String hostMark) {}

    /// All but the practice models.
    public List<Provider> providers() {
        return dialects.all().stream()
                .filter(dialect -> !dialect.readOnly() && !dialect.name().equals(Endpoint.PRACTICE))
                .map(Catalogue::provider)
                .toList();
    }

    public Optional<Provider> provider(String name) {
        return dialects.find(name).filter(dialect -> !dialect.readOnly()).map(Catalogue::provider);
    }

    List<String> names() {
        return dialects.all().stream().filter(dialect -> !dialect.readOnly()).map(Dialect::name).toList();
    }

    /// The five practice endpoints.
    public List<Endpoint> practice() {
        var dialect = dialects.of(Endpoint.PRACTICE);
        return PRACTICE_MODELS.stream()
                .map(model -> endpoint(dialects.models(), dialect, PracticeInterceptor.ADDRESS, model, Endpoint.PRACTICE + ":" + model))
                .toList();
    }

    private static Provider provider(Dialect dialect) {
        return new Provider(
                dialect.name(),
                dialect.title(),
                dialect.place(),
                dialect.key().variables(),
                dialect.key().needed(),
                List.copyOf(dialect.addresses().values()),
                dialect.local(),
                dialect.router() ? "@" : dialect.hostInModel() ? ":" : "");
    }

    /// What somebody wrote to name an endpoint.
    public EndpointSpec parse(String spec) {
        return EndpointSpec.parse(spec, dialects);
    }

    /// What is known of the models by their names.
    /// What is wrong with a person's own files of dialects and of models.
    public List<String> problems() {
        return dialects.problems();
    }

    public ModelCatalogue models() {
        return dialects.models();
    }

    /// The endpoint as the catalogue describes its model today; where and how it is reached stays.
    public Endpoint described(Endpoint endpoint) {
        return described(dialects.models(), dialects.of(endpoint.provider()), endpoint);
    }

    static Endpoint endpoint(ModelCatalogue models, Dialect dialect, URI address, String model, String spec) {
        var url = Objects.requireNonNull(HttpUrl.parse(address.toString()));
        boolean scripted = dialect.name().equals(Endpoint.PRACTICE);
        boolean local = scripted || (Origin.loopback(url) && !leavesThisComputer(dialect, model));
        var served = local ? Optional.of(Endpoint.THIS_COMPUTER) : servedIn(dialect, address);
        var basis = local ? ServedBasis.DECLARED : served.isPresent() ? ServedBasis.INFERRED : ServedBasis.UNKNOWN;
        boolean unknownLocal = local && Endpoint.isGeneric(dialect.name());
        return described(models, dialect, new Endpoint(
                spec,
                dialect.name(),
                address,
                model,
                Optional.empty(),
                Optional.empty(),
                served,
                basis,
                Weights.UNKNOWN,
                unknownLocal ? LOCAL_CONCURRENCY : dialect.concurrency(), Optional.empty()));
    }

    private static Endpoint described(ModelCatalogue models, Dialect dialect, Endpoint endpoint) {
        if (endpoint.scripted()) {
            return endpoint.withChannel(Channel.PRACTICE);
        }
        var maker = models.maker(dialect.name(), endpoint.model());
        return new Endpoint(
                endpoint.spec(), endpoint.provider(), endpoint.address(), endpoint.model(),
                maker.map(ModelMaker::name).or(dialect::maker),
                maker.map(ModelMaker::place).or(() -> dialect.maker().flatMap(_ -> dialect.place())),
                endpoint.servedIn(), endpoint.servedBasis(),
                models.recognise(dialect.name(), endpoint.model(), endpoint.weights().quantisation()),
                Optional.of(channel(dialect, endpoint, maker.map(ModelMaker::name).or(dialect::maker))),
                endpoint.weights(), endpoint.concurrency(), endpoint.price());
    }

    private static Channel channel(Dialect dialect, Endpoint endpoint, Optional<String> maker) {
        if (endpoint.onThisComputer()) {
            return Channel.THIS_COMPUTER;
        }
        if (dialect.router() || dialect.hostInModel()) {
            boolean pinned = dialect.router() ? EndpointSpec.upstream(endpoint).isPresent() : HOST_IN_MODEL.matcher(endpoint.model()).find();
            return pinned ? Channel.PINNED_ROUTER : Channel.UNPINNED_ROUTER;
        }
        if (Endpoint.isGeneric(dialect.name())) {
            return Channel.ADDRESS;
        }
        return maker.isPresent() && maker.equals(dialect.operator()) ? Channel.MAKER : Channel.HOST;
    }

    /// Ollama passes questions to models of such names on to its own service.
    private static boolean leavesThisComputer(Dialect dialect, String model) {
        return dialect.family() instanceof OllamaChat && (model.endsWith("-cloud") || model.endsWith(":cloud"));
    }

    private static Optional<String> servedIn(Dialect dialect, URI address) {
        return dialect.addresses().entrySet().stream()
                .filter(entry -> entry.getValue().equals(address))
                .flatMap(entry -> Optional.ofNullable(dialect.servedInByRegion().get(entry.getKey())).stream())
                .findFirst()
                .or(() -> dialect.local() ? Optional.empty() : dialect.servedIn());
    }
}
