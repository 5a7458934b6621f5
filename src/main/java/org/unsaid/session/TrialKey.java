package org.unsaid.session;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which trial of a session: unique, so that a resumed run does what is missing and nothing twice.
///
/// @param levels   level id per factor id; empty where the probe has no factor
/// @param endpoint its spec
/// @param repeat   from 1
public record TrialKey(
        String probeSet, String probe, Locale language, SortedMap<String, String> levels, String endpoint, int repeat) {

    public TrialKey {
        levels = levels.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        if (repeat < 1) {
            throw new IllegalArgumentException("repeat %d; expected at least 1".formatted(repeat));
        }
    }
}
