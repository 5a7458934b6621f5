package org.unsaid.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong with one file. Not safe for several threads.
final class Problems {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void add(String place, String value, String expected) {
        problems.add(Problem.of(file, place, value, expected));
        touched.add(place);
        for (var slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1)) {
            touched.add(place.substring(0, slash));
        }
    }

    /// Whether something is wrong at this place or within it, so that a later check need not complain again.
    boolean touch(String place) {
        return touched.contains(place);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    ProbeFile.Broken broken() {
        return new ProbeFile.Broken(file, problems);
    }

    ProbeFile fileWith(ProbeSet set) {
        return isEmpty() ? new ProbeFile.Good(file, set) : broken();
    }
}
