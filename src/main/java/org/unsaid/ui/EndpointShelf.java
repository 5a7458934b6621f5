package org.unsaid.ui;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.endpoint.Endpoint;

/// The models that can be asked: practice models, those of servers found on this computer, and those that
/// a person added. Used on the JavaFX thread only.
public final class EndpointShelf {

    private final Tasks tasks;
    private final Callable<List<Server>> discovery;
    private final List<Endpoint> practice;
    private final ObservableList<Server> servers = FXCollections.observableArrayList();
    private final ObservableList<Endpoint> added = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

    /// A server that answered on this computer.
    ///
    /// @param name of the program, for example "Ollama"
    public record Server(String name, URI address, List<Endpoint> models) {
        public Server {
            models = List.copyOf(models);
        }

        public String host() {
            return address.getHost() + ":" + address.getPort();
        }
    }

    public EndpointShelf(Tasks tasks, List<Endpoint> practice, Callable<List<Server>> discovery) {
        this.tasks = tasks;
        this.practice = List.copyOf(practice);
        this.discovery = discovery;
    }

    // state

    public List<Endpoint> practice() {
        return practice;
    }

    public ObservableList<Server> servers() {
        return FXCollections.unmodifiableObservableList(servers);
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// All of them, each spec once.
    public List<Endpoint> all() {
        return Stream.of(practice.stream(), servers.stream().flatMap(server -> server.models().stream()), added.stream())
                .flatMap(endpoints -> endpoints).distinct().toList();
    }

    // commands

    /// Looks for servers on this computer.
    public void discover() {
        looking.set(true);
        tasks.start(discovery, found -> {
            servers.setAll(found);
            looking.set(false);
        }, _ -> looking.set(false));
    }
}
