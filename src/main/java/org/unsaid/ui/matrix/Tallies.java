package org.unsaid.ui.matrix;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.unsaid.session.Babbles;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.ui.SessionViewModel;

/// Keeps every count of the matrix in step with the trials. A change costs as much as the trials it touches,
/// not as much as the session has. Used on the JavaFX thread only.
final class Tallies {

    private final SessionViewModel session;
    private final MatrixIndex index;
    private final TrialOrder order;
    private final Slots slots;
    private final Filter filter;
    private final FacetCounts facets;
    private final Differences differences;
    private final Counter all;
    private Babbles babbles;
    private Sieve sieve;
    private int passing;

    Tallies(SessionViewModel session, MatrixIndex index, Filter filter, FacetCounts facets) {
        this.session = session;
        this.index = index;
        this.filter = filter;
        this.facets = facets;
        order = index.order();
        slots = index.slots();
        differences = new Differences(order, slots);
        all = new Counter(slots);
        sieve = new Sieve(filter, index, differences);
        babbles = session.counted().babbles();
        seeAll();
    }

    /// Where models babble, whatever the facets leave out.
    Babbles babbles() {
        return babbles;
    }

    /// Whether anything was asked.
    boolean begun() {
        return all.total() + all.writing() > 0;
    }

    /// Answers there are.
    int answers() {
        return all.total();
    }

    /// Answers that pass every facet.
    int passing() {
        return passing;
    }

    /// Whether the questions of a row are asked for, whatever came of them.
    boolean asksFor(QuestionRow row) {
        return sieve.asksFor(row);
    }

    /// Looks at every trial, once; from then on changes are told.
    private void seeAll() {
        var counted = session.counted();
        int[] kinds = kinds(counted, false);
        int[] kindsOfBabble = babbles.all().isEmpty() ? kinds : kinds(counted, true);
        for (int first = 0; first < order.size(); first += order.repeats()) {
            int[] here = isBabbled(babbles, first) ? kindsOfBabble : kinds;
            for (int place = first; place < first + order.repeats(); place++) {
                slots.see(place, here[counted.kindAt(place)]);
            }
        }
        var others = new HashSet<>(session.liveKeys());
        others.addAll(session.tags().tagged());
        others.forEach(key -> order.place(key).ifPresent(place -> slots.see(place, slots.kind(seen(place)))));
        for (int place = 0; place < order.size(); place++) {
            all.add(slots.kindAt(place), 1);
        }
        differences.compareAll();
    }

    /// What of each way in which trials fall out is seen; the first is of those that have not ended.
    private int[] kinds(CountedTrials counted, boolean babbled) {
        int[] kinds = new int[counted.ways().size() + 1];
        for (int way = 1; way < kinds.length; way++) {
            kinds[way] = slots.kind(Seen.of(counted.ways().get(way - 1), babbled));
        }
        return kinds;
    }

    private Seen seen(int place) {
        return Seen.of(session, order.get(place), isBabbled(babbles, place));
    }

    private boolean isBabbled(Babbles now, int place) {
        return !now.all().isEmpty() && now.contains(order.endpoints().get(order.endpoint(place)), order.rows().get(order.row(place)).language());
    }

    /// Counts anew what hangs on the filter, because that changed.
    void countAll() {
        sieve = new Sieve(filter, index, differences);
        passing = 0;
        facets.clear();
        index.groups().forEach(GroupRow::clear);
        index.questions().forEach(QuestionRow::clear);
        int place = 0;
        for (var row : index.questions()) {
            for (int endpoint = 0; endpoint < order.endpoints().size(); endpoint++) {
                for (int repeat = 0; repeat < order.repeats(); repeat++) {
                    slots.setMisses(place, sieve.misses(row.number(), endpoint, place));
                    count(row, endpoint, place++, 1);
                }
            }
        }
        slots.changed();
        index.questions().forEach(QuestionRow::tell);
        index.groups().forEach(this::publish);
        facets.publish();
    }

    /// Counts trials that changed, with those of the same question they are compared with.
    void recount(Set<TrialKey> keys) {
        var looked = index.places(keys);
        looked.or(doubtedOrNoLonger());
        var changed = new BitSet();
        looked.stream().filter(place -> !slots.seenAt(place).equals(seen(place))).forEach(changed::set);
        if (changed.isEmpty()) {
            return;
        }
        var touched = touched(changed);
        touched.stream().forEach(place -> count(index.question(order.row(place)), order.endpoint(place), place, -1));
        changed.stream().forEach(place -> {
            all.add(slots.kindAt(place), -1);
            slots.see(place, slots.kind(seen(place)));
            all.add(slots.kindAt(place), 1);
        });
        changed.stream().forEach(place -> {
            differences.compareEndpoints(order.row(place));
            differences.compareLanguages(order.row(place), order.endpoint(place));
        });
        var rows = new HashSet<QuestionRow>();
        touched.stream().forEach(place -> {
            var row = index.question(order.row(place));
            slots.setMisses(place, sieve.misses(row.number(), order.endpoint(place), place));
            count(row, order.endpoint(place), place, 1);
            rows.add(row);
        });
        slots.changed();
        rows.forEach(QuestionRow::tell);
        rows.stream().map(QuestionRow::group).distinct().forEach(this::publish);
        facets.publish();
    }

    /// Places of models that have come to babble in a language by what came elsewhere, or to do so no more.
    private BitSet doubtedOrNoLonger() {
        var before = babbles;
        babbles = session.counted().babbles();
        var places = new BitSet();
        for (int first = 0; first < order.size() && !babbles.coversAs(before); first += order.repeats()) {
            places.set(first, first + order.repeats(), isBabbled(babbles, first) != isBabbled(before, first));
        }
        return places;
    }

    /// The trials of the same rows, and those of the same endpoint to the same question in other languages.
    private BitSet touched(BitSet changed) {
        var touched = new BitSet();
        changed.stream().forEach(place -> {
            int row = order.row(place);
            touched.set(order.first(row, 0), order.first(row + 1, 0));
            for (int like : differences.rowsLike(row)) {
                int first = order.first(like, order.endpoint(place));
                touched.set(first, first + order.repeats());
            }
        });
        return touched;
    }

    /// Counts what hangs on the filter.
    private void count(QuestionRow row, int endpoint, int place, int times) {
        int kind = slots.kindAt(place);
        if (slots.passes(place)) {
            row.countPassing(times);
            passing += slots.seen(kind).ended() ? times : 0;
        }
        if (row.group().counts(row) && sieve.asksFor(row)) { // not only those with a certain outcome
            row.group().counter(endpoint).add(kind, times);
        }
        facets.count(row.number(), endpoint, kind, slots.missesAt(place), differences, times);
    }

    private void publish(GroupRow group) {
        for (int endpoint = 0; endpoint < order.endpoints().size(); endpoint++) {
            group.publish(endpoint);
        }
    }
}
