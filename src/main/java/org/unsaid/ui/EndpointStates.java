package org.unsaid.ui;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Cap;

/// Which endpoints of a run are not simply going on. Used on the JavaFX thread only, but for what a run tells.
final class EndpointStates {

    private final Tasks tasks;
    private final ObservableMap<String, EndpointState> bySpec = FXCollections.observableHashMap();
    private final ObservableMap<String, EndpointState> view = FXCollections.unmodifiableObservableMap(bySpec);

    EndpointStates(Tasks tasks) {
        this.tasks = tasks;
    }

    ObservableMap<String, EndpointState> view() {
        return view;
    }

    void clear() {
        bySpec.clear();
    }

    void paused(Endpoint endpoint) {
        bySpec.put(endpoint.spec(), new EndpointState.Paused());
    }

    void resumed(Endpoint endpoint) {
        bySpec.remove(endpoint.spec());
    }

    /// Hears a run, on whatever thread it speaks.
    ///
    /// @param notKept hears, on the JavaFX thread, why an answer could not be kept
    LiveRun.Troubles listening(Consumer<String> notKept) {
        return new LiveRun.Troubles() {
            @Override
            public void waiting(String spec, Reply.TechnicalFailure failure) {
                tasks.post(() -> bySpec.putIfAbsent(spec, new EndpointState.Troubled(failure)));
            }

            @Override
            public void held(String spec, Instant until) {
                tasks.post(() -> bySpec.compute(spec, (_, state) -> switch (state) {
                    case null -> new EndpointState.Held(until);
                    case EndpointState.Held _, EndpointState.Troubled _ -> new EndpointState.Held(until);
                    case EndpointState.Paused _, EndpointState.Stopped _, EndpointState.AtCap _ -> state;
                }));
            }

            @Override
            public void released(String spec) {
                tasks.post(() -> bySpec.computeIfPresent(spec, (_, state) -> state instanceof EndpointState.Held ? null : state));
            }

            @Override
            public void overcome(String spec) {
                tasks.post(() -> bySpec.computeIfPresent(spec, (_, state) -> state instanceof EndpointState.Troubled ? null : state));
            }

            @Override
            public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
                tasks.post(() -> bySpec.put(endpoint.spec(), new EndpointState.Stopped(cause)));
            }

            @Override
            public void capReached(Endpoint endpoint, Cap cap) {
                tasks.post(() -> bySpec.put(endpoint.spec(), new EndpointState.AtCap(cap)));
            }

            @Override
            public void notKept(String message) {
                tasks.post(() -> notKept.accept(message));
            }
        };
    }
}
