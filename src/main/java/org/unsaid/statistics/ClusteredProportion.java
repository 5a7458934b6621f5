package org.unsaid.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A part of a whole whose units are not independent, since they come in clusters: the repeats and translations of one
/// probe are much alike, and say less than as many probes.
///
/// @param clusters those of nothing are left out
public record ClusteredProportion(List<Proportion> clusters) {

    /// With fewer that differ from the others, many draws have none of them: drawing would be surer of one refusal than Wilson's
    /// interval is of none.
    private static final int FEWEST_THAT_DIFFER = 5;

    public ClusteredProportion {
        clusters = clusters.stream().filter(cluster -> cluster.whole() > 0).toList();
    }

    public static ClusteredProportion of(Collection<Proportion> clusters) {
        return new ClusteredProportion(List.copyOf(clusters));
    }

    public int part() {
        return clusters.stream().mapToInt(Proportion::part).sum();
    }

    public int whole() {
        return clusters.stream().mapToInt(Proportion::whole).sum();
    }

    /// From 0 to 1, each unit counting alike; empty for a part of nothing.
    public Optional<Double> rate() {
        return pooled().rate();
    }

    /// At 95 %, for other clusters of the kind.
    ///
    /// Wilson's where each cluster is one unit. Else drawn from the clusters; where all agree, drawing shows no width,
    /// so Wilson's for as many units as there are clusters. With fewer than [Bootstrap#ENOUGH], or nearly all agreeing, drawing
    /// shows too little, so the wider of the two.
    public Interval interval() {
        if (clusters.stream().allMatch(cluster -> cluster.whole() == 1)) {
            return pooled().interval();
        }
        var ofClusters = ofClusters();
        if (clusters.stream().map(Proportion::rate).distinct().count() == 1) {
            return ofClusters;
        }
        var drawn = drawn();
        return clusters.size() >= Bootstrap.ENOUGH && !nearlyAllAgree() ? drawn
                : new Interval(Math.min(drawn.low(), ofClusters.low()), Math.max(drawn.high(), ofClusters.high()));
    }

    private boolean nearlyAllAgree() {
        long alike = clusters.stream().collect(groupingBy(Proportion::rate, counting())).values().stream().mapToLong(Long::longValue).max().orElse(0);
        return clusters.size() - alike < FEWEST_THAT_DIFFER;
    }

    private Proportion pooled() {
        return new Proportion(part(), whole());
    }

    /// Where the rate is no whole number of clusters, the number below gives the low end and the one above the high.
    private Interval ofClusters() {
        double part = (double) part() / whole() * clusters.size();
        return new Interval(
                new Proportion((int) Math.floor(part), clusters.size()).interval().low(),
                new Proportion((int) Math.ceil(part), clusters.size()).interval().high());
    }

    private Interval drawn() {
        int[] parts = clusters.stream().mapToInt(Proportion::part).toArray();
        int[] wholes = clusters.stream().mapToInt(Proportion::whole).toArray();
        return Bootstrap.ratio(parts, wholes);
    }
}
