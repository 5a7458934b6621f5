package org.unsaid.findings;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.findings.ModelOrService.Conclusion;
import org.unsaid.findings.ModelOrService.Doubt;
import org.unsaid.findings.ModelOrService.Road;
import org.unsaid.findings.ModelOrService.Side;
import org.unsaid.session.Tally;
import org.unsaid.statistics.ExactTests;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Outcome;

/// What several routes to the same weights tell of one question. It says that it cannot tell rather than too much.
final class RouteReading {

    private static final double CHANCE = 0.05;

    /// So few answers of one route say nothing.
    private static final int FEW = 3;

    private final List<Side> sides;
    private final List<Doubt> doubts = new ArrayList<>();
    private final Conclusion conclusion;

    RouteReading(List<Side> sides) {
        this.sides = sides;
        conclusion = read();
    }

    Conclusion conclusion() {
        return conclusion;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    private Conclusion read() {
        if (sides.stream().allMatch(side -> Cell.standing(side.tally()) < 0)) {
            return Conclusion.NOTHING_WITHHELD;
        }
        if (of(Road.LOCAL).isEmpty()) {
            doubts.add(Doubt.NO_LOCAL_WEIGHTS);
        }
        if (of(Road.MAKER).isEmpty()) {
            doubts.add(Doubt.NO_MAKER_SERVICE);
        }
        if (of(Road.OTHER).stream().anyMatch(side -> side.endpoint().unpinned())) {
            doubts.add(Doubt.UNPINNED);
        }
        if (of(Road.LOCAL).isEmpty() || of(Road.MAKER).isEmpty()) {
            return Conclusion.CANNOT_TELL;
        }
        return compare(standing(Road.LOCAL), standing(Road.MAKER));
    }

    private Conclusion compare(int local, int maker) {
        if (local == 0 || maker == 0) {
            return doubtful(Doubt.MIXED);
        }
        if (sides.stream().anyMatch(side -> side.tally().counted() < FEW)) {
            return doubtful(Doubt.FEW_ANSWERS);
        }
        if (local > 0) {
            return maker > 0 ? Conclusion.MODEL : doubtful(Doubt.ONLY_LOCAL);
        }
        return maker > 0 ? serviceOrNot() : doubtful(Doubt.THIRD_WITHHOLDS);
    }

    /// The weights at home answer, and the maker's service withholds.
    private Conclusion serviceOrNot() {
        if (byChance(tally(Road.LOCAL), tally(Road.MAKER))) {
            return doubtful(Doubt.FEW_ANSWERS);
        }
        var maker = tally(Road.MAKER);
        if (2 * maker.count(Outcome.BLOCKED) > maker.counted()) {
            return Conclusion.SERVICE; // weights cannot block: only what stands before them can
        }
        if (of(Road.OTHER).isEmpty()) {
            doubts.add(Doubt.NO_THIRD_HOST);
        } else if (standing(Road.OTHER) > 0) {
            doubts.add(Doubt.THIRD_WITHHOLDS);
        } else if (standing(Road.OTHER) == 0) {
            doubts.add(Doubt.MIXED);
        }
        if (of(Road.LOCAL).stream().anyMatch(Side::quantised)) {
            doubts.add(Doubt.QUANTISED);
        }
        return doubts.isEmpty() ? Conclusion.SERVICE : Conclusion.CANNOT_TELL;
    }

    private Conclusion doubtful(Doubt doubt) {
        doubts.add(doubt);
        return Conclusion.CANNOT_TELL;
    }

    private List<Side> of(Road road) {
        return sides.stream().filter(side -> side.road() == road).toList();
    }

    private Tally tally(Road road) {
        return Tally.sum(of(road).stream().map(Side::tally).toList());
    }

    /// 1 if all of this kind withhold, -1 if all answer, else 0.
    private int standing(Road road) {
        var all = of(road).stream().map(side -> Cell.standing(side.tally())).distinct().toList();
        return all.size() == 1 ? all.getFirst() : 0;
    }

    private static boolean byChance(Tally one, Tally other) {
        return ExactTests.fisher(new Proportion(one.withheld(), one.counted()), new Proportion(other.withheld(), other.counted())) > CHANCE;
    }
}
