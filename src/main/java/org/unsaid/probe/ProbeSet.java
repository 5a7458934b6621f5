package org.unsaid.probe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file of probes, as read.
///
/// @param id        key among sets; names the file
/// @param version   three numbers, for example `1.0.0`
/// @param licence   SPDX identifier
/// @param languages languages in which every probe has a prompt; the first is the original
/// @param topics    names of topics by id, in the order of the file
/// @param sources   by id, in the order of the file
public record ProbeSet(
        String id,
        String version,
        String licence,
        Texts title,
        Texts description,
        String citation,
        List<Locale> languages,
        Map<String, Texts> topics,
        Map<String, Source> sources,
        List<OfficialLine> officialLines,
        List<Factor> factors,
        List<Probe> probes) {

    public ProbeSet {
        languages = List.copyOf(languages);
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        officialLines = List.copyOf(officialLines);
        factors = List.copyOf(factors);
        probes = new ProbeList(probes);
    }

    public Optional<Probe> probe(String probeId) {
        return ((ProbeList) probes).find(probeId);
    }

    /// The set with some of its probes only, for a session that chose them.
    ///
    /// @param chosen ids to keep; unknown ids are ignored
    public ProbeSet only(Set<String> chosen) {
        return new ProbeSet(
                id, version, licence, title, description, citation, languages, topics, sources, officialLines, factors,
                probes.stream().filter(probe -> chosen.contains(probe.id())).toList());
    }

    public long count(Role role) {
        return probes.stream().filter(probe -> probe.role() == role).count();
    }

    public int countFacts() {
        return probes.stream().mapToInt(probe -> probe.facts().size()).sum();
    }
}
