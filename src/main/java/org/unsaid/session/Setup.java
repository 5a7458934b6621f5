package org.unsaid.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Collections;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;

/// What a session asks, of whom, and how often: a snapshot that no later edit of a probe set changes.
///
/// @param probeSets  holding the chosen probes only
/// @param languages  in which to ask; a probe without a prompt in one is not asked in it
/// @param levels     chosen levels per factor id; a factor that is not named runs through all of its levels
/// @param endpoints  each spec once
/// @param repeats    times each question is put to each endpoint, at least 1
/// @param seed       of the random order in which trials are carried out
public record Setup(
        List<ProbeSet> probeSets,
        List<Locale> languages,
        Map<String, List<String>> levels,
        List<Endpoint> endpoints,
        int repeats,
        Optional<String> systemPrompt,
        Parameters parameters,
        long seed) {

    public static final int DEFAULT_REPEATS = 5;

    public Setup {
        probeSets = List.copyOf(probeSets);
        languages = List.copyOf(languages);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        endpoints = List.copyOf(endpoints);
        if (repeats < 1) {
            throw new IllegalArgumentException("repeats %d; expected at least 1".formatted(repeats));
        }
    }

    public Optional<ProbeSet> probeSet(String id) {
        return probeSets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    public Optional<Probe> probe(TrialKey key) {
        return probeSet(key.probeSet()).flatMap(set -> set.probe(key.probe()));
    }

    public Optional<Endpoint> endpoint(String spec) {
        return endpoints.stream().filter(endpoint -> endpoint.spec().equals(spec)).findFirst();
    }
}
