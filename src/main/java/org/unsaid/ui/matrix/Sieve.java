package org.unsaid.ui.matrix;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.Review;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.ui.matrix.FacetOption.TagIs;
import org.unsaid.ui.matrix.FacetOption.TopicIs;
import org.unsaid.verdict.Outcome;

/// What a filter, as it stands, says of each trial. What it says of a row, of an endpoint and of what may be seen is looked
/// up once, so that a trial takes a few steps: there may be a million and a half.
final class Sieve {

    private static final int UNKNOWN = -1;

    private final Filter filter;
    private final Slots slots;
    private final Differences differences;
    private final int[] rows;
    private final int[] endpoints;
    private final boolean outcomesNarrow;
    private final boolean reviewsNarrow;
    private final boolean tagsNarrow;
    private final boolean languagesWanted;
    private final boolean endpointsWanted;
    private final Set<Review> wanted;
    private int[] kinds = {};

    Sieve(Filter filter, MatrixIndex index, Differences differences) {
        this.filter = filter;
        this.slots = index.slots();
        this.differences = differences;
        rows = index.questions().stream().mapToInt(row ->
                miss(topic(row)) | miss(new LanguageIs(row.language())) | miss(new RoleIs(row.probe().role()))).toArray();
        endpoints = index.order().endpoints().stream().mapToInt(spec -> miss(new EndpointIs(spec))).toArray();
        outcomesNarrow = Stream.of(Outcome.values()).map(OutcomeIs::new).anyMatch(filter::leavesOut);
        reviewsNarrow = filter.wants(Facet.REVIEW);
        tagsNarrow = filter.wants(Facet.TAG);
        wanted = Stream.of(Review.values()).filter(review -> filter.isChecked(new ReviewIs(review))).collect(Collectors.toSet());
        languagesWanted = wanted.contains(Review.LANGUAGES_DIFFER);
        endpointsWanted = wanted.contains(Review.ENDPOINTS_DIFFER);
    }

    static TopicIs topic(QuestionRow row) {
        return new TopicIs(row.group().set().id(), row.probe().topic());
    }

    /// Whether the questions of a row are asked for, whatever came of them.
    boolean asksFor(QuestionRow row) {
        return rows[row.number()] == 0;
    }

    /// Bits of the facets that leave a trial out.
    int misses(int row, int endpoint, int place) {
        int kind = slots.kindAt(place);
        int misses = rows[row] | endpoints[endpoint] | ofKind(kind);
        if ((misses & Facet.REVIEW.bit()) != 0 && slots.seen(kind).ended()
                && ((languagesWanted && differences.languages(row, endpoint)) || (endpointsWanted && differences.endpoints(row)))) {
            misses &= ~Facet.REVIEW.bit();
        }
        return filter.missesSearch(place) ? misses | Facet.SEARCH.bit() : misses;
    }

    /// More kinds may be seen while it stands.
    private int ofKind(int kind) {
        if (kind >= kinds.length) {
            int before = kinds.length;
            kinds = Arrays.copyOf(kinds, slots.kinds());
            Arrays.fill(kinds, before, kinds.length, UNKNOWN);
        }
        if (kinds[kind] == UNKNOWN) {
            kinds[kind] = misses(slots.seen(kind));
        }
        return kinds[kind];
    }

    private int misses(Seen seen) {
        int misses = 0;
        if (seen.outcome() == null ? outcomesNarrow : filter.leavesOut(new OutcomeIs(seen.outcome()))) {
            misses |= Facet.OUTCOME.bit();
        }
        if (reviewsNarrow && wanted.stream().noneMatch(seen::is)) {
            misses |= Facet.REVIEW.bit();
        }
        if (tagsNarrow && seen.tags().stream().noneMatch(tag -> filter.isChecked(new TagIs(tag)))) {
            misses |= Facet.TAG.bit();
        }
        return misses;
    }

    private int miss(FacetOption option) {
        return filter.leavesOut(option) ? option.facet().bit() : 0;
    }
}
