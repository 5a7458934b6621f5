package org.unsaid.probe;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/// The probes of a set in their order, found by their id: a run and an export look for one with every answer.
final class ProbeList extends AbstractList<Probe> implements RandomAccess {

    private final List<Probe> probes;
    private final Map<String, Probe> byId = new HashMap<>();

    ProbeList(List<Probe> probes) {
        this.probes = List.copyOf(probes);
        this.probes.forEach(probe -> byId.putIfAbsent(probe.id(), probe));
    }

    Optional<Probe> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Probe get(int index) {
        return probes.get(index);
    }

    @Override
    public int size() {
        return probes.size();
    }
}
