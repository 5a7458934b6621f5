package org.unsaid.ui;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.ConnectionTest;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Keys;
import org.unsaid.endpoint.ModelFamily;
import org.unsaid.endpoint.OwnModels;
import org.unsaid.endpoint.Price;
import org.unsaid.endpoint.Route;
import org.unsaid.settings.KeyRing;
import org.unsaid.store.Endpoints;

/// The models that can be asked: practice models, those of servers found on this computer, and those that
/// a person added. Used on the JavaFX thread only; knows no node.
public final class EndpointShelf {

    private final Tasks tasks;
    private final Catalogue catalogue;
    private final Discovery discovery;
    private final ConnectionTest connectionTest;
    private final KeyRing keys;
    private final Endpoints kept;
    private final OwnModels ownModels;
    private final Consumer<Exception> onFault;
    private final ObservableList<Discovery.Server> servers = FXCollections.observableArrayList();
    private final ObservableList<Endpoint> added = FXCollections.observableArrayList();
    private final ObservableMap<String, TestState> tests = FXCollections.observableHashMap();
    private final ObservableList<Discovery.Server> serversView = FXCollections.unmodifiableObservableList(servers);
    private final ObservableList<Endpoint> addedView = FXCollections.unmodifiableObservableList(added);
    private final ObservableMap<String, TestState> testsView = FXCollections.unmodifiableObservableMap(tests);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

    /// Where the test of an endpoint's connection stands.
    public sealed interface TestState {
        /// @param steps that are done
        record Testing(List<ConnectionTest.Step> steps) implements TestState {}

        record Tested(ConnectionTest.Result result, Instant at) implements TestState {}
    }

    public EndpointShelf(
            Tasks tasks,
            Catalogue catalogue,
            Discovery discovery,
            ConnectionTest connectionTest,
            KeyRing keys,
            Endpoints kept,
            OwnModels ownModels,
            Consumer<Exception> onFault) {
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.discovery = discovery;
        this.connectionTest = connectionTest;
        this.keys = keys;
        this.kept = kept;
        this.ownModels = ownModels;
        this.onFault = onFault;
        tasks.start(this::listed, added::setAll, onFault);
    }

    // state

    /// What is known of providers and models.
    public Catalogue catalogue() {
        return catalogue;
    }

    public List<Endpoint> practice() {
        return catalogue.practice();
    }

    /// Providers that serve models to other computers.
    public List<Catalogue.Provider> providers() {
        return catalogue.providers().stream().filter(provider -> !provider.local()).toList();
    }

    /// Servers that answered on this computer.
    public ObservableList<Discovery.Server> servers() {
        return serversView;
    }

    /// Endpoints that a person added, in the order in which they were.
    public ObservableList<Endpoint> added() {
        return addedView;
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// The latest test of each endpoint, by spec.
    public ObservableMap<String, TestState> tests() {
        return testsView;
    }

    /// All of them, each spec once.
    public List<Endpoint> all() {
        var bySpec = new LinkedHashMap<String, Endpoint>();
        Stream.of(practice().stream(), servers.stream().flatMap(server -> server.models().stream()), added.stream())
                .flatMap(endpoints -> endpoints).forEach(endpoint -> bySpec.putIfAbsent(endpoint.spec(), endpoint));
        return List.copyOf(bySpec.values());
    }

    /// Those that are kept, as the catalogue knows their models today.
    private List<Endpoint> listed() {
        return kept.list().stream().map(catalogue::described).toList();
    }

    /// The way by which an endpoint would be asked now.
    public Route way(Endpoint endpoint) {
        return connectionTest.way(endpoint);
    }

    // commands

    /// Looks for servers on this computer.
    public void discover() {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        tasks.start(discovery::localServers, found -> {
            servers.setAll(found);
            looking.set(false);
        }, fault -> {
            looking.set(false);
            onFault.accept(fault);
        });
    }

    /// Looks at one address for a server and its models.
    public Tasks.Handle look(URI address, Consumer<? super Discovery.Look> then) {
        return tasks.start(() -> discovery.models(address), then, onFault);
    }

    /// Uses a key for the origin of an address, until the program ends or it is kept.
    public void useKey(URI address, ApiKey key) {
        keys.use(Keys.origin(address).orElseThrow(), key);
    }

    public void add(List<Endpoint> endpoints) {
        tasks.start(() -> {
            endpoints.forEach(kept::add);
            return listed();
        }, added::setAll, onFault);
    }

    /// Keeps what an endpoint costs, as a person typed it in; adds the endpoint if it is not in the list.
    public void setPrice(Endpoint endpoint, Price price, Runnable then) {
        tasks.start(() -> {
            kept.put(endpoint.withPrice(Optional.of(price)));
            return listed();
        }, list -> {
            added.setAll(list);
            then.run();
        }, onFault);
    }

    /// What is said of an endpoint's weights, to begin with, and whether a person said it.
    public Tasks.Handle draft(Endpoint endpoint, BiConsumer<? super ModelFamily, ? super Boolean> then) {
        var draft = ownModels.draft(endpoint);
        return tasks.start(() -> ownModels.has(draft.id()), own -> then.accept(draft, own), onFault);
    }

    /// Keeps what a person says of weights; models are described so from now on. Sessions keep what they recorded.
    ///
    /// @param then hears what is wrong with it; nothing if it is kept
    public void describe(ModelFamily family, Consumer<? super List<String>> then) {
        describe(() -> ownModels.put(family), then);
    }

    /// Takes back what a person said of weights.
    public void forgetDescription(String family, Consumer<? super List<String>> then) {
        describe(() -> ownModels.remove(family), then);
    }

    private void describe(Callable<List<String>> change, Consumer<? super List<String>> then) {
        tasks.start(() -> {
            var problems = change.call();
            return new Described(listed(), problems);
        }, described -> {
            added.setAll(described.added());
            servers.replaceAll(server -> new Discovery.Server(
                    server.title(), server.address(), server.models().stream().map(catalogue::described).toList(), server.wantsKey()));
            then.accept(described.problems());
        }, onFault);
    }

    private record Described(List<Endpoint> added, List<String> problems) {}

    /// Takes it from the list; answers it gave stay.
    public void remove(Endpoint endpoint) {
        tests.remove(endpoint.spec());
        tasks.start(() -> {
            kept.remove(endpoint.spec());
            return listed();
        }, added::setAll, onFault);
    }

    /// Tries the endpoint from the socket to the first words.
    public void test(Endpoint endpoint) {
        if (tests.get(endpoint.spec()) instanceof TestState.Testing) {
            return;
        }
        tests.put(endpoint.spec(), new TestState.Testing(List.of()));
        var steps = new ArrayList<ConnectionTest.Step>(); // on the JavaFX thread only
        tasks.start(() -> connectionTest.run(endpoint, step -> tasks.post(() -> {
            steps.add(step);
            if (tests.get(endpoint.spec()) instanceof TestState.Testing) {
                tests.put(endpoint.spec(), new TestState.Testing(List.copyOf(steps)));
            }
        })), result -> tests.put(endpoint.spec(), new TestState.Tested(result, Instant.now())), fault -> {
            tests.remove(endpoint.spec());
            onFault.accept(fault);
        });
    }
}
