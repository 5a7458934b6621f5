package org.unsaid.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/// How likely a difference at least as large is where there is none: two-sided p values, from 0 to 1.
public final class ExactTests {

    private static final double EVEN = 0.5;

    private ExactTests() {}

    /// McNemar's test for pairs, exact: of the pairs that differ, either direction is as likely as the other.
    ///
    /// @param onlyFirst  pairs in which only the first has it
    /// @param onlySecond pairs in which only the second has it
    /// @return 1 where no pair differs
    public static double mcNemar(int onlyFirst, int onlySecond) {
        int differing = Math.addExact(onlyFirst, onlySecond);
        double tail = BinomialDistribution.of(differing, EVEN).cumulativeProbability(Math.min(onlyFirst, onlySecond));
        return Math.min(1, 2 * tail); // twice the smaller tail, as both are alike
    }

    /// Fisher's test for two groups that are not paired.
    ///
    /// @return 1 where a group is empty, or none or all of both have it
    public static double fisher(Proportion one, Proportion other) {
        int part = one.part() + other.part();
        if (one.whole() == 0 || other.whole() == 0 || part == 0 || part == one.whole() + other.whole()) {
            return 1;
        }
        return FisherExactTest.withDefaults().test(new int[][] {
            {one.part(), one.whole() - one.part()},
            {other.part(), other.whole() - other.part()}
        }).getPValue();
    }
}
