package org.unsaid.ui.matrix;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Map<FacetOption, Count> counts = new LinkedHashMap<>();
    private final Map<QuestionRow, OfRow> ofRows = new HashMap<>();
    private final Map<String, Count> ofEndpoints = new HashMap<>();
    private final Map<Outcome, Count> ofOutcomes = new EnumMap<>(Outcome.class);
    private final Map<Review, Count> ofReviews = new EnumMap<>(Review.class);
    private final ReadOnlyObjectWrapper<List<FacetOption>> tags = new ReadOnlyObjectWrapper<>(List.of());

    /// Counting and showing are two steps, so that a label does not flicker while many answers are counted.
    private static final class Count {
        private int value;
        private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    }

    /// What every trial of a row counts for.
    private record OfRow(Count topic, Count language, Count role) {}

    FacetCounts(MatrixIndex index) {
        Stream.of(Outcome.values()).forEach(outcome -> add(new OutcomeIs(outcome)));
        index.questions().forEach(row -> add(Filter.topic(row)));
        index.questions().forEach(row -> add(new LanguageIs(row.language())));
        index.endpoints().forEach(endpoint -> add(new EndpointIs(endpoint.spec())));
        index.questions().stream().map(row -> row.probe().role()).distinct().sorted().forEach(role -> add(new RoleIs(role)));
        Stream.of(Review.values()).forEach(review -> add(new ReviewIs(review)));
        index.questions().forEach(row -> ofRows.put(row, new OfRow(
                found(Filter.topic(row)), found(new LanguageIs(row.language())), found(new RoleIs(row.probe().role())))));
        index.endpoints().forEach(endpoint -> ofEndpoints.put(endpoint.spec(), found(new EndpointIs(endpoint.spec()))));
        Stream.of(Outcome.values()).forEach(outcome -> ofOutcomes.put(outcome, found(new OutcomeIs(outcome))));
        Stream.of(Review.values()).forEach(review -> ofReviews.put(review, found(new ReviewIs(review))));
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

    /// @param times 1 to count a trial, -1 to take it back
    void count(Slot slot, int times) {
        if (slot.seen().outcome() == null || slot.leftOutTwice()) {
            return;
        }
        var ofRow = Objects.requireNonNull(ofRows.get(slot.cell().row()));
        count(ofRow.topic, slot, Facet.TOPIC, times);
        count(ofRow.language, slot, Facet.LANGUAGE, times);
        count(ofRow.role, slot, Facet.ROLE, times);
        count(Objects.requireNonNull(ofEndpoints.get(slot.cell().endpoint().spec())), slot, Facet.ENDPOINT, times);
        count(Objects.requireNonNull(ofOutcomes.get(slot.seen().outcome())), slot, Facet.OUTCOME, times);
        ofReviews.forEach((review, count) -> {
            if (Filter.is(slot, review)) {
                count(count, slot, Facet.REVIEW, times);
            }
        });
        slot.seen().tags().forEach(tag -> count(found(new TagIs(tag)), slot, Facet.TAG, times));
    }

    private static void count(Count count, Slot slot, Facet facet, int times) {
        count.value += slot.passesAllBut(facet) ? times : 0;
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
