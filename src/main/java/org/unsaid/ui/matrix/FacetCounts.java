package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.Review;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.ui.matrix.FacetOption.TagIs;
import org.unsaid.verdict.Outcome;

/// How many answers each option would show, given what the other facets leave out. Used on the JavaFX thread only.
final class FacetCounts {

    private final Slots slots;
    private final Map<FacetOption, Count> counts = new LinkedHashMap<>();
    private final OfRow[] ofRows; // by number, as the endpoints
    private final Count[] ofEndpoints;
    private final List<OfKind> ofKinds = new ArrayList<>();
    private final Count ofLanguagesDiffer;
    private final Count ofEndpointsDiffer;
    private final ReadOnlyObjectWrapper<List<FacetOption>> tags = new ReadOnlyObjectWrapper<>(List.of());

    /// Counting and showing are two steps, so that a label does not flicker while many answers are counted.
    private static final class Count {
        private int value;
        private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    }

    /// What every trial of a row counts for.
    private record OfRow(Count topic, Count language, Count role) {}

    /// What every trial of which the same is seen counts for.
    private static final class OfKind {
        private final Count[] outcome;
        private final Count[] reviews;
        private final Count[] tags;

        OfKind(Count[] outcome, Count[] reviews, Count[] tags) {
            this.outcome = outcome;
            this.reviews = reviews;
            this.tags = tags;
        }
    }

    FacetCounts(MatrixIndex index) {
        slots = index.slots();
        Stream.of(Outcome.values()).forEach(outcome -> add(new OutcomeIs(outcome)));
        index.questions().forEach(row -> add(Sieve.topic(row)));
        index.questions().forEach(row -> add(new LanguageIs(row.language())));
        index.endpoints().forEach(endpoint -> add(new EndpointIs(endpoint.spec())));
        index.questions().stream().map(row -> row.probe().role()).distinct().sorted().forEach(role -> add(new RoleIs(role)));
        Stream.of(Review.values()).forEach(review -> add(new ReviewIs(review)));
        ofRows = index.questions().stream().map(row -> new OfRow(
                found(Sieve.topic(row)), found(new LanguageIs(row.language())), found(new RoleIs(row.probe().role())))).toArray(OfRow[]::new);
        ofEndpoints = index.order().endpoints().stream().map(spec -> found(new EndpointIs(spec))).toArray(Count[]::new);
        ofLanguagesDiffer = found(new ReviewIs(Review.LANGUAGES_DIFFER));
        ofEndpointsDiffer = found(new ReviewIs(Review.ENDPOINTS_DIFFER));
    }

    /// The tags in use now; one that was taken off its last answer is an option no more.
    void setTags(SortedSet<String> inUse) {
        List<FacetOption> now = inUse.stream().<FacetOption>map(TagIs::new).toList();
        if (!now.equals(tags.get())) {
            now.forEach(this::add);
            tags.set(now);
        }
    }

    ReadOnlyObjectProperty<List<FacetOption>> tagsProperty() {
        return tags.getReadOnlyProperty();
    }

    /// In the order to show them.
    List<FacetOption> options(Facet facet) {
        if (facet == Facet.TAG) {
            return tags.get();
        }
        return counts.keySet().stream().filter(option -> option.facet() == facet).toList();
    }

    ReadOnlyIntegerProperty count(FacetOption option) {
        return found(option).shown.getReadOnlyProperty();
    }

    /// Counts a trial for the options of each facet beside which no other leaves it out.
    ///
    /// @param misses bits of the facets that leave it out
    /// @param times  1 to count it, -1 to take it back
    void count(int row, int endpoint, int kind, int misses, Differences differences, int times) {
        boolean passes = misses == 0;
        if (!slots.seen(kind).ended() || (misses & (misses - 1)) != 0) { // more than one facet leaves it out
            return;
        }
        var ofRow = ofRows[row];
        count(ofRow.topic, passes || misses == Facet.TOPIC.bit(), times);
        count(ofRow.language, passes || misses == Facet.LANGUAGE.bit(), times);
        count(ofRow.role, passes || misses == Facet.ROLE.bit(), times);
        count(ofEndpoints[endpoint], passes || misses == Facet.ENDPOINT.bit(), times);
        var ofKind = ofKind(kind);
        count(ofKind.outcome, passes || misses == Facet.OUTCOME.bit(), times);
        count(ofKind.tags, passes || misses == Facet.TAG.bit(), times);
        boolean review = passes || misses == Facet.REVIEW.bit();
        count(ofKind.reviews, review, times);
        count(ofLanguagesDiffer, review && differences.languages(row, endpoint), times);
        count(ofEndpointsDiffer, review && differences.endpoints(row), times);
    }

    private static void count(Count[] some, boolean counts, int times) {
        for (var count : some) {
            count(count, counts, times);
        }
    }

    private static void count(Count count, boolean counts, int times) {
        count.value += counts ? times : 0;
    }

    private OfKind ofKind(int kind) {
        for (int added = ofKinds.size(); added <= kind; added++) {
            var seen = slots.seen(added);
            ofKinds.add(new OfKind(
                    seen.outcome() == null ? new Count[0] : new Count[] {found(new OutcomeIs(seen.outcome()))},
                    Stream.of(Review.values()).filter(seen::is).map(review -> found(new ReviewIs(review))).toArray(Count[]::new),
                    seen.tags().stream().map(tag -> found(new TagIs(tag))).toArray(Count[]::new)));
        }
        return ofKinds.get(kind);
    }

    void clear() {
        counts.values().forEach(count -> count.value = 0);
    }

    void publish() {
        counts.values().forEach(count -> count.shown.set(count.value));
    }

    private void add(FacetOption option) {
        counts.putIfAbsent(option, new Count());
    }

    private Count found(FacetOption option) {
        var count = counts.get(option);
        if (count == null) {
            throw new IllegalArgumentException("no option %s in this matrix".formatted(option));
        }
        return count;
    }
}
