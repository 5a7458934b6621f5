package org.unsaid.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published worked examples where a case names one, and values of SciPy, statsmodels and scikit-learn.
class StatisticsTest {

    private static final double NEAR = 1e-9;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the first four are those of R. G. Newcombe, Statistics in Medicine 17, 1998
            81,  263,  0.2552885198782742,   0.36620957698280004
            15,  148,  0.06238639953073628,  0.16048724172330803
            0,   20,   0,                    0.1611251580528194
            1,   29,   0.006113214292762667, 0.17175521879320294
            29,  29,   0.8830302015002592,   1
            5,   10,   0.23659309051256394,  0.7634069094874361
            1,   1,    0.2065493143772374,   1
            0,   1,    0,                    0.7934506856227627
            263, 1000, 0.23665685979107837,  0.2911570237310747
            3,   5,    0.2307242812760129,   0.8823792257673522
            0,   0,    0,                    1
            """)
    void wilson(int part, int whole, double low, double high) {
        var interval = new Proportion(part, whole).interval();

        assertEquals(low, interval.low(), NEAR);
        assertEquals(high, interval.high(), NEAR);
    }

    @Test
    void aPartOfNothingHasNoRate() {
        assertEquals(Optional.empty(), new Proportion(0, 0).rate());
        assertEquals(Optional.of(0.6), new Proportion(3, 5).rate());
        assertThrows(IllegalArgumentException.class, () -> new Proportion(6, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 16, 0.052478790283203125", "0, 0, 1", "0, 5, 0.0625", "1, 9, 0.021484375", "10, 10, 1",
        "25, 4, 0.00010371580719947815", "3, 1, 0.625", "0, 12, 0.00048828125", "100, 130, 0.05561357778139238"
    })
    void mcNemar(int onlyFirst, int onlySecond, double p) {
        assertEquals(p, ExactTests.mcNemar(onlyFirst, onlySecond), NEAR);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the lady who tasted tea: R. A. Fisher, The Design of Experiments, 1935
            3,   1,  1,  3,  0.48571428571428565
            8,   2,  1,  5,  0.034965034965034975
            10,  10, 10, 10, 1
            0,   5,  5,  0,  0.007936507936507938
            1,   9,  11, 3,  0.0027594561852200836
            12,  5,  29, 2,  0.08026855207410463
            0,   0,  3,  4,  1
            100, 20, 80, 45, 0.0008048795703390007
            """)
    void fisher(int has, int hasNot, int otherHas, int otherHasNot, double p) {
        assertEquals(p, ExactTests.fisher(new Proportion(has, has + hasNot), new Proportion(otherHas, otherHas + otherHasNot)), NEAR);
    }

    @Test
    void benjaminiAndHochbergAdjustTheirOwnExample() {
        var p = List.of(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0);

        assertAllNear(List.of(0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645,
                0.0765, 0.486, 0.5811818181818182, 0.7148749999999999, 0.7532307692307693, 0.8132142857142857, 1.0), FalseDiscovery.adjusted(p));
    }

    @Test
    void adjustedValuesKeepTheOrderGiven() {
        assertAllNear(List.of(0.05333333333333334, 0.04, 0.05333333333333334, 0.5), FalseDiscovery.adjusted(List.of(0.04, 0.01, 0.03, 0.5)));
        assertEquals(List.of(), FalseDiscovery.adjusted(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "20 5 10 15, 0.4", "45 15 25 15, 0.13043478260869568", "25 35 5 35, 0.2592592592592593",
        "88 14 18 10 40 10 2 6 12, 0.4915254237288136", "10 0 0 10, 1", "0 10 10 0, -1"
    })
    void kappa(String table, double expected) {
        var counts = Stream.of(table.split(" ")).map(Integer::valueOf).toList();
        int labels = (int) Math.sqrt(counts.size());
        var first = new ArrayList<Integer>();
        var second = new ArrayList<Integer>();
        for (int cell = 0; cell < counts.size(); cell++) {
            for (int time = 0; time < counts.get(cell); time++) {
                first.add(cell / labels);
                second.add(cell % labels);
            }
        }

        assertEquals(expected, Agreement.kappa(first, second).orElseThrow(), NEAR);
        var square = new int[labels][labels];
        for (int cell = 0; cell < counts.size(); cell++) {
            square[cell / labels][cell % labels] = counts.get(cell);
        }
        assertEquals(expected, Agreement.kappa(square).orElseThrow(), NEAR);
    }

    @Test
    void kappaOfOneLabelOnlyIsUnknown() {
        assertEquals(Optional.empty(), Agreement.kappa(List.of("refused", "refused"), List.of("refused", "refused")));
        assertEquals(Optional.empty(), Agreement.kappa(List.of(), List.of()));
        assertEquals(Optional.empty(), Agreement.kappa(new int[][] {{7, 0}, {0, 0}}));
        assertEquals(Optional.empty(), Agreement.kappa(new int[2][2]));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # a label a person for each unit, - where the person gave none; the first is Krippendorff's own example
            11-1 2232 3333 3333 2222 1234 4444 1121 2222 -555 --11 -3--, 0.743421052631579
            11 22 33 33 22 12 44 11 22 55 11 33,                        0.8940092165898618
            01 11 01 00 00 01 00 00 10 00,                              0.09523809523809534
            """)
    void alpha(String units, double expected) {
        var labels = Stream.of(units.split(" ")).map(unit -> unit.chars().filter(label -> label != '-').boxed().toList()).toList();

        assertEquals(expected, Agreement.alpha(labels).orElseThrow(), NEAR);
    }

    @Test
    void alphaOfOneLabelOnlyIsUnknown() {
        assertEquals(Optional.empty(), Agreement.alpha(List.of(List.of(1, 1), List.of(1, 1))));
        assertEquals(Optional.empty(), Agreement.alpha(List.<List<Integer>>of()));
    }

    /// The exact distribution of what is drawn, convolved with fractions; drawing comes to the same percentiles.
    @ParameterizedTest
    @CsvSource(textBlock = """
            10*0 10*5,                 0.3,                0.7
            18*0 12*5,                 0.23333333333333334, 0.5666666666666667
            6*0 2*2 4*10,              1.1666666666666667, 6.166666666666667
            2*-5 4*0 3*5 6*10,         1.6666666666666667, 7
            """)
    void bootstrap(String values, double low, double high) {
        var drawnFrom = Stream.of(values.split(" ")).map(part -> part.split("\\*"))
                .flatMap(part -> Collections.nCopies(Integer.parseInt(part[0]), Double.valueOf(part[1])).stream())
                .mapToDouble(Double::doubleValue).toArray();
        boolean shares = Arrays.stream(drawnFrom).allMatch(value -> value == 0 || value == 5);
        var interval = shares
                ? new ClusteredProportion(Arrays.stream(drawnFrom).mapToObj(part -> new Proportion((int) part, 5)).toList()).interval()
                : Bootstrap.mean(drawnFrom);

        assertEquals(low, interval.low(), NEAR);
        assertEquals(high, interval.high(), NEAR);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one unit a cluster: Wilson's for 3 of 5
            1/1 1/1 1/1 0/1 0/1,            0.2307242812760129,  0.8823792257673522
            # all agree: Wilson's for as many units as clusters
            5/5 5/5 5/5 5/5 5/5 4/4 3/3 5/5 5/5 5/5, 0.7224672001371107, 1
            0/5 0/5,                        0,                   0.6576197724933469
            # half of four clusters, and of three: no whole number of clusters, so the next below and above
            1/2 1/2 1/2 1/2,                0.15003898914215247, 0.8499610108478506
            1/2 1/2 1/2,                    0.06149194472039621, 0.9385080552796037
            # few clusters: drawing comes to 4/5 and 1, which is too narrow; the wider end of Wilson's for 2 of 3
            5/5 5/5 4/5,                    0.2076596008020477,  1
            # ten clusters, of which nearly all agree: not surer of one than of none
            0/2 0/2 0/2 0/2 0/2 0/2 0/2 0/2 0/2 0/2, 0,          0.2775327998628892
            1/2 0/2 0/2 0/2 0/2 0/2 0/2 0/2 0/2 0/2, 0,          0.4041500267952325
            1/2 2/2 2/2 2/2 2/2 2/2 2/2 2/2 2/2 2/2, 0.5958499732047675, 1
            # one of two everywhere but once: not as if that were known to a hair
            1/2 1/2 1/2 1/2 1/2 1/2 1/2 1/2 1/2 0/1, 0.16818032970623614, 0.7634069094874361
            # five against five: drawn
            2/2 2/2 2/2 2/2 2/2 0/2 0/2 0/2 0/2 0/2, 0.2,        0.8
            0/0,                            0,                   1
            """)
    void clusteredProportion(String clusters, double low, double high) {
        var share = new ClusteredProportion(Stream.of(clusters.split(" ")).map(text -> text.split("/"))
                .map(part -> new Proportion(Integer.parseInt(part[0]), Integer.parseInt(part[1]))).toList());

        assertEquals(low, share.interval().low(), NEAR);
        assertEquals(high, share.interval().high(), NEAR);
    }

    /// The faster way draws the same, whatever was drawn before.
    @Test
    void aRatioHasTheIntervalOfItsStatistic() {
        for (int size : new int[] {12, 3, 12, 2_500, 40}) {
            int[] wholes = IntStream.range(0, size).map(i -> 1 + i % 5).toArray();
            int[] parts = IntStream.range(0, size).map(i -> i % 3 % wholes[i]).toArray();

            assertEquals(Bootstrap.interval(size, drawn -> (double) Arrays.stream(drawn).mapToLong(at -> parts[at]).sum()
                    / Arrays.stream(drawn).mapToLong(at -> wholes[at]).sum()), Bootstrap.ratio(parts, wholes));
        }
    }

    @Test
    void drawingIsTheSameEveryTimeAndLeavesOutWhatCannotBeComputed() {
        assertEquals(Bootstrap.mean(new double[] {1, 2, 4, 8}), Bootstrap.mean(new double[] {1, 2, 4, 8}));
        assertEquals(new Interval(1, 1), Bootstrap.interval(2, drawn -> drawn[0] == 0 ? 1 : Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Bootstrap.mean(new double[0]));
    }

    private static void assertAllNear(List<Double> expected, List<Double> actual) {
        assertEquals(expected.size(), actual.size());
        for (int at = 0; at < expected.size(); at++) {
            assertEquals(expected.get(at), actual.get(at), NEAR);
        }
    }
}
