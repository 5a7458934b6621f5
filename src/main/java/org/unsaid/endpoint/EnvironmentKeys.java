package org.unsaid.endpoint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keys from environment variables: a provider's usual one, for the provider's own addresses and no other;
/// or, for any origin, the variable that the user named for it. Immutable.
public final class EnvironmentKeys implements Keys {

    private final Map<String, String> environment;
    private final Dialects dialects;
    private final Map<String, String> variableByOrigin;
    private final List<ApiKey> known;

    /// @param environment      as [System#getenv()]
    /// @param variableByOrigin name of a variable per origin, for example `http://127.0.0.1:8080` and `MY_KEY`;
    ///     an origin is written as [Keys] has it
    public EnvironmentKeys(Map<String, String> environment, Dialects dialects, Map<String, String> variableByOrigin) {
        this.environment = Map.copyOf(environment);
        this.dialects = dialects;
        this.variableByOrigin = Map.copyOf(variableByOrigin);
        var usual = dialects.all().stream().flatMap(dialect -> dialect.key().variables().stream());
        var ours = Stream.concat(variableByOrigin.values().stream(), Stream.of(Route.PASSWORD_VARIABLE));
        known = Stream.concat(ours, usual)
                .distinct()
                .flatMap(variable -> value(this.environment, variable).stream())
                .toList();
    }

    @Override
    public Optional<ApiKey> keyFor(String provider, String origin) {
        if (provider.equals(Route.PROVIDER)) {
            return value(Route.PASSWORD_VARIABLE);
        }
        var named = variableByOrigin.get(origin);
        return named != null ? value(named) : dialects.find(provider)
                .filter(dialect -> dialect.addresses().values().stream().anyMatch(address -> origin.equals(Origin.of(address))))
                .stream()
                .flatMap(dialect -> dialect.key().variables().stream())
                .flatMap(variable -> value(variable).stream())
                .findFirst();
    }

    @Override
    public Collection<ApiKey> known() {
        return known;
    }

    private Optional<ApiKey> value(String variable) {
        return value(environment, variable);
    }

    private static Optional<ApiKey> value(Map<String, String> environment, String variable) {
        @Nullable String value = environment.get(variable);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(new ApiKey(value));
    }

    @Override
    public String toString() {
        return "EnvironmentKeys[hidden]";
    }
}
