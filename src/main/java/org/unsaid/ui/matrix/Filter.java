package org.unsaid.ui.matrix;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.ui.matrix.FacetOption.TagIs;
import org.unsaid.ui.matrix.FacetOption.TopicIs;

/// What the matrix is narrowed to. Used on the JavaFX thread only.
///
/// Within a facet options are alternatives; a trial must pass every facet. What has not ended has no outcome,
/// so it passes only while neither outcomes nor reviews nor a search narrow.
final class Filter {

    private final Set<FacetOption> unchecked = new HashSet<>();
    private final Set<FacetOption> wanted = new HashSet<>();
    private Optional<Set<TrialKey>> hits = Optional.empty();
    private Optional<Set<TrialKey>> only = Optional.empty();

    boolean isChecked(FacetOption option) {
        return option.narrowsWhenChecked() ? wanted.contains(option) : !unchecked.contains(option);
    }

    void toggle(FacetOption option) {
        var set = option.narrowsWhenChecked() ? wanted : unchecked;
        if (!set.remove(option)) {
            set.add(option);
        }
    }

    /// Checks these options of a facet, or unchecks them.
    void check(List<FacetOption> options, boolean checked) {
        options.stream().filter(option -> isChecked(option) != checked).forEach(this::toggle);
    }

    /// A tag that is in use no more narrows no more.
    ///
    /// @return whether one did
    boolean retainTags(Set<String> inUse) {
        return wanted.removeIf(option -> option instanceof TagIs(var tag) && !inUse.contains(tag));
    }

    /// @param found trials that a search found; empty if nothing is searched for
    void narrowTo(Optional<Set<TrialKey>> found) {
        hits = found;
    }

    /// Passes these trials and no others, until the filter is cleared.
    void only(Set<TrialKey> answers) {
        only = Optional.of(answers);
    }

    /// Checks every facet again; a search stays.
    void clear() {
        only = Optional.empty();
        unchecked.clear();
        wanted.clear();
    }

    /// How many facets narrow now.
    int narrowing() {
        return (int) unchecked.stream().map(FacetOption::facet).distinct().count()
                + (int) wanted.stream().map(FacetOption::facet).distinct().count() + (hits.isPresent() ? 1 : 0) + (only.isPresent() ? 1 : 0);
    }

    boolean leavesOut(EndpointIs endpoint) {
        return unchecked.contains(endpoint);
    }

    /// Whether the questions of a row are asked for, whatever came of them.
    boolean asksFor(QuestionRow row) {
        return !unchecked.contains(topic(row)) && !unchecked.contains(new LanguageIs(row.language()))
                && !unchecked.contains(new RoleIs(row.probe().role()));
    }

    /// Facets that leave a trial out.
    Set<Facet> misses(Slot slot) {
        var misses = EnumSet.noneOf(Facet.class);
        var row = slot.cell().row();
        if (!unchecked.isEmpty()) {
            miss(misses, topic(row));
            miss(misses, new LanguageIs(row.language()));
            miss(misses, new RoleIs(row.probe().role()));
            miss(misses, new EndpointIs(slot.cell().endpoint().spec()));
            if (missesOutcome(slot.seen())) {
                misses.add(Facet.OUTCOME);
            }
        }
        if (!wanted.isEmpty()) {
            missWanted(misses, Facet.REVIEW, reviews(slot));
            missWanted(misses, Facet.TAG, tags(slot));
        }
        if (Stream.of(hits, only).flatMap(Optional::stream).anyMatch(some -> !some.contains(slot.key()))) {
            misses.add(Facet.SEARCH);
        }
        return misses;
    }

    /// Every option that a trial counts for.
    static Set<FacetOption> options(Slot slot) {
        var row = slot.cell().row();
        var options = reviews(slot);
        options.addAll(tags(slot));
        options.add(topic(row));
        options.add(new LanguageIs(row.language()));
        options.add(new RoleIs(row.probe().role()));
        options.add(new EndpointIs(slot.cell().endpoint().spec()));
        if (slot.seen().outcome() != null) {
            options.add(new OutcomeIs(slot.seen().outcome()));
        }
        return options;
    }

    static TopicIs topic(QuestionRow row) {
        return new TopicIs(row.group().set().id(), row.probe().topic());
    }

    private void missWanted(Set<Facet> misses, Facet facet, Set<FacetOption> has) {
        if (wanted.stream().anyMatch(option -> option.facet() == facet) && has.stream().noneMatch(wanted::contains)) {
            misses.add(facet);
        }
    }

    private static Set<FacetOption> tags(Slot slot) {
        return slot.seen().tags().isEmpty() ? Set.of() : slot.seen().tags().stream().map(TagIs::new).collect(Collectors.toSet());
    }

    private void miss(Set<Facet> misses, FacetOption option) {
        if (unchecked.contains(option)) {
            misses.add(option.facet());
        }
    }

    private boolean missesOutcome(Seen seen) {
        return seen.outcome() == null
                ? unchecked.stream().anyMatch(OutcomeIs.class::isInstance)
                : unchecked.contains(new OutcomeIs(seen.outcome()));
    }

    private static Set<FacetOption> reviews(Slot slot) {
        var seen = slot.seen();
        var reviews = new HashSet<FacetOption>();
        if (seen.doubtful()) {
            reviews.add(new ReviewIs(FacetOption.Review.DOUBTFUL));
        }
        if (seen.byHand()) {
            reviews.add(new ReviewIs(FacetOption.Review.BY_HAND));
        }
        if (seen.truncated()) {
            reviews.add(new ReviewIs(FacetOption.Review.TRUNCATED));
        }
        if (seen.ended() && slot.cell().languages().differ()) {
            reviews.add(new ReviewIs(FacetOption.Review.LANGUAGES_DIFFER));
        }
        if (seen.ended() && slot.cell().endpoints().differ()) {
            reviews.add(new ReviewIs(FacetOption.Review.ENDPOINTS_DIFFER));
        }
        return reviews;
    }
}
