package org.unsaid.ui.endpoints;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EndpointSpec;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Keys;
import org.unsaid.endpoint.ModelCatalogue;
import org.unsaid.endpoint.ModelFamily;
import org.unsaid.settings.KeyVault;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.KeyShelf;

/// State and commands of the models screen. Used on the JavaFX thread only; knows no node.
public final class EndpointsViewModel {

    private final EndpointShelf shelf;
    private final KeyShelf keys;
    private final ObjectProperty<Optional<Endpoint>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.PLACE);

    /// Endpoints that are reached at one address.
    ///
    /// @param title of the server or service
    record Place(String title, URI address, List<Endpoint> endpoints, boolean wantsKey, boolean byHand) {}

    public EndpointsViewModel(EndpointShelf shelf, KeyShelf keys) {
        this.shelf = shelf;
        this.keys = keys;
        shelf.discover();
    }

    // state

    EndpointShelf shelf() {
        return shelf;
    }

    KeyShelf keys() {
        return keys;
    }

    ObjectProperty<Optional<Endpoint>> selectedProperty() {
        return selected;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// What the catalogue offers for these words; none finds all.
    List<Offer> offers(String words) {
        return Offer.matching(words, shelf.catalogue().providers(), List.copyOf(catalogue().families()));
    }

    EndpointSpec parse(String spec) {
        return shelf.catalogue().parse(spec);
    }

    /// What is wrong with the person's own files of dialects and of models.
    List<String> problems() {
        return shelf.catalogue().problems();
    }

    ModelCatalogue catalogue() {
        return shelf.catalogue().models();
    }

    /// The models that match the query, practice models left out, put together as is chosen; empty by place, where
    /// [#local] and [#elsewhere] tell more.
    List<ModelGroup> groups() {
        var endpoints = matching(shelf.all().stream().filter(endpoint -> !endpoint.scripted()).toList());
        return switch (grouping.get()) {
            case PLACE -> List.of();
            case FAMILY -> ModelGroup.byFamily(endpoints);
            case COUNTRY -> ModelGroup.byPlace(endpoints);
        };
    }

    /// Servers on this computer: those that were found, then addresses added by hand that none was found at.
    List<Place> local() {
        var found = shelf.servers().stream().map(server ->
                new Place(server.title(), server.address(), matching(server.models()), server.wantsKey(), false)).toList();
        return Stream.concat(found.stream(), byHand(true).filter(place ->
                found.stream().noneMatch(other -> other.address().equals(place.address())))).toList();
    }

    /// Addresses on other computers.
    List<Place> elsewhere() {
        return byHand(false).toList();
    }

    /// Providers that match the query and have no endpoint yet.
    List<Catalogue.Provider> providers() {
        return shelf.providers().stream().filter(provider -> matches(provider.title()) || matches(provider.name())).toList();
    }

    private Stream<Place> byHand(boolean here) {
        return shelf.added().stream().filter(endpoint -> endpoint.onThisComputer() == here)
                .map(Endpoint::address).distinct().map(address -> new Place(title(address), address,
                        matching(shelf.added().stream().filter(endpoint -> endpoint.address().equals(address)).toList()), false, true));
    }

    /// Name of the server or service where it is reached.
    String title(Endpoint endpoint) {
        return shelf.servers().stream().filter(server -> server.address().equals(endpoint.address())).findFirst()
                .map(Discovery.Server::title).orElseGet(() -> title(endpoint.address()));
    }

    private String title(URI address) {
        return shelf.providers().stream().filter(provider -> provider.addresses().contains(address)).findFirst()
                .map(Catalogue.Provider::title).orElse(address.getAuthority());
    }

    private List<Endpoint> matching(List<Endpoint> endpoints) {
        return endpoints.stream().filter(endpoint -> matches(endpoint.model()) || matches(endpoint.maker().orElse(""))
                || matches(endpoint.family().map(FamilyName::words).orElse(""))).toList();
    }

    private boolean matches(String text) {
        return text.toLowerCase(Locale.ROOT).contains(query.get().toLowerCase(Locale.ROOT).strip());
    }

    // commands

    void select(Endpoint endpoint) {
        selected.set(Optional.of(endpoint));
    }

    void testSelected() {
        selected.get().ifPresent(shelf::test);
    }

    /// Keeps what is said of an endpoint's weights.
    ///
    /// @param then hears what is wrong with it; nothing if it is kept
    void describe(Endpoint endpoint, ModelFamily family, Consumer<? super List<String>> then) {
        shelf.describe(family, problems -> {
            selectAgain(endpoint);
            then.accept(problems);
        });
    }

    /// Takes back what was said of an endpoint's weights.
    void forgetDescription(Endpoint endpoint) {
        shelf.draft(endpoint, (draft, _) -> shelf.forgetDescription(draft.id(), _ -> selectAgain(endpoint)));
    }

    /// As it is described now.
    private void selectAgain(Endpoint endpoint) {
        shelf.all().stream().filter(each -> each.spec().equals(endpoint.spec())).findFirst().ifPresent(this::select);
    }

    void remove(Endpoint endpoint) {
        shelf.remove(endpoint);
        selected.set(Optional.empty());
    }

    boolean isAdded(Endpoint endpoint) {
        return shelf.added().stream().anyMatch(other -> other.spec().equals(endpoint.spec()));
    }

    /// Looks at an address, with a key if one was typed.
    void look(URI address, String key, Consumer<? super Discovery.Look> then) {
        if (!key.isBlank()) {
            shelf.useKey(address, new ApiKey(key));
        }
        shelf.look(address, then);
    }

    /// Keeps the key that was typed for an address, if one was.
    ///
    /// @param then hears how it ended, unless there was nothing to do
    void keepKey(Optional<URI> address, String key, KeyVault.Kind where, Consumer<KeyShelf.Ending> then) {
        var origin = address.flatMap(Keys::origin);
        if (!key.isBlank() && origin.isPresent()) {
            shelf.useKey(address.get(), new ApiKey(key)); // whatever becomes of keeping it
            keys.keep(origin.get(), new ApiKey(key), where, then);
        }
    }

    void add(List<Endpoint> endpoints) {
        shelf.add(endpoints);
        endpoints.stream().findFirst().ifPresent(first -> {
            select(first);
            shelf.test(first);
        });
    }
}
