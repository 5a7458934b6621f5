package org.unsaid.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
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
/// @param caps       what it may cost; each scope and currency once
/// @param agreed     specs of endpoints that may be asked though their price is not known
public record Setup(
        List<ProbeSet> probeSets,
        List<Locale> languages,
        Map<String, List<String>> levels,
        List<Endpoint> endpoints,
        int repeats,
        Optional<String> systemPrompt,
        Parameters parameters,
        long seed,
        List<Cap> caps,
        Set<String> agreed) {

    public static final int DEFAULT_REPEATS = 5;

    public Setup {
        probeSets = List.copyOf(probeSets);
        languages = List.copyOf(languages);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        endpoints = List.copyOf(endpoints);
        caps = List.copyOf(caps);
        agreed = Set.copyOf(agreed);
        if (repeats < 1) {
            throw new IllegalArgumentException("repeats %d; expected at least 1".formatted(repeats));
        }
    }

    /// A setup that nobody put a cap on.
    public Setup(
            List<ProbeSet> probeSets,
            List<Locale> languages,
            Map<String, List<String>> levels,
            List<Endpoint> endpoints,
            int repeats,
            Optional<String> systemPrompt,
            Parameters parameters,
            long seed) {
        this(probeSets, languages, levels, endpoints, repeats, systemPrompt, parameters, seed, List.of(), Set.of());
    }

    public Setup withEndpoints(List<Endpoint> others) {
        return new Setup(probeSets, languages, levels, others, repeats, systemPrompt, parameters, seed, caps, agreed);
    }

    public Setup withCaps(List<Cap> others) {
        return new Setup(probeSets, languages, levels, endpoints, repeats, systemPrompt, parameters, seed, others, agreed);
    }

    public Setup withAgreed(Set<String> specs) {
        return new Setup(probeSets, languages, levels, endpoints, repeats, systemPrompt, parameters, seed, caps, specs);
    }

    /// Endpoints that may be charged for, nobody knows how much, and that nobody agreed to ask all the same.
    public List<Endpoint> unagreed() {
        return endpoints.stream().filter(endpoint -> endpoint.priceUnknown() && !agreed.contains(endpoint.spec())).toList();
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
