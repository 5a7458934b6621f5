package org.unsaid.ui.matrix;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.ui.matrix.FacetOption.TagIs;

/// What the matrix is narrowed to. Used on the JavaFX thread only.
///
/// Within a facet options are alternatives; a trial must pass every facet. What has not ended has no outcome,
/// so it passes only while neither outcomes nor reviews nor a search narrow.
final class Filter {

    private final Set<FacetOption> unchecked = new HashSet<>();
    private final Set<FacetOption> wanted = new HashSet<>();
    private Optional<BitSet> hits = Optional.empty();
    private Optional<BitSet> only = Optional.empty();

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

    /// A tag that is no longer in use narrows no more.
    ///
    /// @return whether one did
    boolean retainTags(Set<String> inUse) {
        return wanted.removeIf(option -> option instanceof TagIs(var tag) && !inUse.contains(tag));
    }

    /// @param found places of the trials that a search found; empty if nothing is searched for
    void narrowTo(Optional<BitSet> found) {
        hits = found;
    }

    /// Passes these trials and no others, until the filter is cleared.
    void only(BitSet answers) {
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

    /// Whether it goes by what came of trials, and not only by what was asked of whom.
    boolean byAnswer() {
        return !wanted.isEmpty() || hits.isPresent() || only.isPresent() || unchecked.stream().anyMatch(option -> option.facet() == Facet.OUTCOME);
    }

    boolean leavesOut(FacetOption option) {
        return unchecked.contains(option);
    }

    /// Whether the options of a facet that narrow when they are checked do.
    boolean wants(Facet facet) {
        return wanted.stream().anyMatch(option -> option.facet() == facet);
    }

    /// Whether a trial is not among those that a search found, or that are singled out.
    boolean missesSearch(int place) {
        return (hits.isPresent() && !hits.get().get(place)) || (only.isPresent() && !only.get().get(place));
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
    }
}
