package org.unsaid.ui.matrix;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.Review;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.ui.matrix.FacetOption.TagIs;
import org.unsaid.ui.matrix.FacetOption.TopicIs;
import org.unsaid.verdict.Outcome;

/// What the matrix is narrowed to. Used on the JavaFX thread only.
///
/// Within a facet options are alternatives; a trial must pass every facet. What has not ended has no outcome,
/// so it passes only while neither outcomes nor reviews nor a search narrow.
final class Filter {

    private static final List<ReviewIs> REVIEWS = Stream.of(Review.values()).map(ReviewIs::new).toList();

    private final Set<FacetOption> unchecked = new HashSet<>();
    private final Set<FacetOption> wanted = new HashSet<>();
    private final Map<QuestionRow, Integer> missesOfRows = new HashMap<>();
    private final Map<String, Integer> missesOfEndpoints = new HashMap<>();
    private final Set<Outcome> outcomesLeftOut = EnumSet.noneOf(Outcome.class);
    private boolean wantsReview;
    private boolean wantsTag;
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
        changed();
    }

    /// Checks these options of a facet, or unchecks them.
    void check(List<FacetOption> options, boolean checked) {
        options.stream().filter(option -> isChecked(option) != checked).forEach(this::toggle);
    }

    /// A tag that is no longer in use narrows no more.
    ///
    /// @return whether one did
    boolean retainTags(Set<String> inUse) {
        boolean removed = wanted.removeIf(option -> option instanceof TagIs(var tag) && !inUse.contains(tag));
        if (removed) {
            changed();
        }
        return removed;
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
        changed();
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
        return missesOf(row) == 0;
    }

    /// Bits of the facets that leave a trial out. What a row or an endpoint says is looked up once a filter: there may
    /// be a million trials.
    int misses(Slot slot) {
        int misses = 0;
        if (!unchecked.isEmpty()) {
            misses |= missesOf(slot.cell().row()) | missesOf(slot.cell().endpoint().spec());
            misses |= missesOutcome(slot.seen()) ? Facet.OUTCOME.bit() : 0;
        }
        if (wantsReview && REVIEWS.stream().noneMatch(review -> is(slot, review.review()) && wanted.contains(review))) {
            misses |= Facet.REVIEW.bit();
        }
        if (wantsTag && slot.seen().tags().stream().noneMatch(tag -> wanted.contains(new TagIs(tag)))) {
            misses |= Facet.TAG.bit();
        }
        if (misses(hits, slot) || misses(only, slot)) {
            misses |= Facet.SEARCH.bit();
        }
        return misses;
    }

    /// Whether a person may want to look at a trial again for this.
    static boolean is(Slot slot, Review review) {
        var seen = slot.seen();
        return switch (review) {
            case DOUBTFUL -> seen.doubtful();
            case BY_HAND -> seen.byHand();
            case TRUNCATED -> seen.truncated();
            case LANGUAGES_DIFFER -> seen.ended() && slot.cell().languages().differ();
            case ENDPOINTS_DIFFER -> seen.ended() && slot.cell().endpoints().differ();
        };
    }

    /// As it is now, to be kept; without answers that were singled out.
    FilterChoice choice(String query) {
        return new FilterChoice(Set.copyOf(unchecked), Set.copyOf(wanted), query);
    }

    /// Narrows to what was chosen before, in place of what is now; a search is for others to take up.
    void choose(FilterChoice choice) {
        clear();
        unchecked.addAll(choice.unchecked());
        wanted.addAll(choice.wanted());
        changed();
    }

    static TopicIs topic(QuestionRow row) {
        return new TopicIs(row.group().set().id(), row.probe().topic());
    }

    private int missesOf(QuestionRow row) {
        return missesOfRows.computeIfAbsent(row, _ -> miss(topic(row)) | miss(new LanguageIs(row.language())) | miss(new RoleIs(row.probe().role())));
    }

    private int missesOf(String spec) {
        return missesOfEndpoints.computeIfAbsent(spec, _ -> miss(new EndpointIs(spec)));
    }

    private int miss(FacetOption option) {
        return unchecked.contains(option) ? option.facet().bit() : 0;
    }

    private boolean missesOutcome(Seen seen) {
        return seen.outcome() == null ? !outcomesLeftOut.isEmpty() : outcomesLeftOut.contains(seen.outcome());
    }

    private static boolean misses(Optional<Set<TrialKey>> some, Slot slot) {
        return some.isPresent() && !some.get().contains(slot.key());
    }

    private void changed() {
        missesOfRows.clear();
        missesOfEndpoints.clear();
        outcomesLeftOut.clear();
        wantsReview = wanted.stream().anyMatch(ReviewIs.class::isInstance);
        wantsTag = wanted.stream().anyMatch(TagIs.class::isInstance);
        for (var option : unchecked) {
            if (option instanceof OutcomeIs(var outcome)) {
                outcomesLeftOut.add(outcome);
            }
        }
    }
}
