package org.unsaid.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What is counted of every trial of a session that ended, as one number a trial: there may be a million and a half, which
/// fall out in a few dozen ways. Not safe for several threads.
public final class CountedTrials {

    /// No kind: the trial has not ended.
    public static final int NOT_ENDED = 0;

    private final TrialOrder order;
    private final short[] kinds;
    private final List<Counted> ways = new ArrayList<>(); // of kind 1, 2 and so on
    private final Map<Counted, Short> numbers = new HashMap<>();
    private final Map<TrialKey, Counted> beside = new HashMap<>(); // stored, though the setup does not ask for them
    private final BabbleCounter babbles;
    private int ended;
    private int failed;

    /// With no trial that ended.
    public CountedTrials(TrialOrder order) {
        this.order = order;
        kinds = new short[order.size()];
        babbles = new BabbleCounter(order);
    }

    public static CountedTrials of(TrialOrder order, Collection<Trial> trials) {
        var counted = new CountedTrials(order);
        trials.forEach(trial -> counted.put(trial.key(), Counted.of(trial)));
        return counted;
    }

    public TrialOrder order() {
        return order;
    }

    /// A number for what is counted, the same for the same; above [#NOT_ENDED] and at most [#ways].
    public short kind(Counted counted) {
        return numbers.computeIfAbsent(counted, added -> {
            ways.add(added);
            return (short) ways.size();
        });
    }

    /// What the kinds from 1 on stand for; more may be added.
    public List<Counted> ways() {
        return Collections.unmodifiableList(ways);
    }

    /// The kind of a trial, or [#NOT_ENDED].
    public int kindAt(int place) {
        return kinds[place];
    }

    public Optional<Counted> at(int place) {
        return kinds[place] == NOT_ENDED ? Optional.empty() : Optional.of(ways.get(kinds[place] - 1));
    }

    public Optional<Counted> of(TrialKey key) {
        var place = order.place(key);
        return place.isPresent() ? at(place.getAsInt()) : Optional.ofNullable(beside.get(key));
    }

    public void put(TrialKey key, Counted now) {
        var place = order.place(key);
        if (place.isPresent()) {
            put(place.getAsInt(), kind(now));
        } else {
            replace(Optional.ofNullable(beside.put(key, now)), now);
        }
    }

    /// @param kind of [#kind]
    public void put(int place, short kind) {
        var before = kinds[place] == NOT_ENDED ? null : ways.get(kinds[place] - 1);
        var now = ways.get(kind - 1);
        kinds[place] = kind;
        if (before != null) {
            babbles.add(place, before, -1);
        }
        babbles.add(place, now, 1);
        replace(Optional.ofNullable(before), now);
    }

    private void replace(Optional<Counted> before, Counted now) {
        ended += before.isPresent() ? 0 : 1;
        failed += (now.failed() ? 1 : 0) - (before.filter(Counted::failed).isPresent() ? 1 : 0);
    }

    /// Which models babble in which languages, of those that the setup asks.
    public Babbles babbles() {
        return babbles.now();
    }

    /// How many ended.
    public int ended() {
        return ended;
    }

    /// Of those, technical failures.
    public int failed() {
        return failed;
    }

    /// The keys of those that ended so.
    public Set<TrialKey> keys(Predicate<Counted> wanted) {
        var keys = new HashSet<TrialKey>();
        IntStream.range(0, kinds.length).filter(place -> at(place).filter(wanted).isPresent()).forEach(place -> keys.add(order.get(place)));
        beside.forEach((key, counted) -> {
            if (wanted.test(counted)) {
                keys.add(key);
            }
        });
        return keys;
    }
}
