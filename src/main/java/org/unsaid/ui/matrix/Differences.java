package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unsaid.probe.Probe;
import org.unsaid.session.TrialOrder;
import org.unsaid.verdict.Outcome;

/// Where one question comes out otherwise: in another language at the same endpoint, or in the same language at another
/// endpoint. Used on the JavaFX thread only.
final class Differences {

    /// Cells differ where at least half of the answers would have to fall out otherwise for them to agree.
    /// Less may well be chance among a handful of repeats.
    private static final double APART = 0.5;
    private static final List<Outcome> COUNTING = Stream.of(Outcome.values()).filter(Outcome::counts).toList();

    private final TrialOrder order;
    private final Slots slots;
    private final int[][] alike; // by row: the rows that put the same question, in whatever language
    private final BitSet languages = new BitSet(); // by cell
    private final BitSet endpoints = new BitSet(); // by row

    Differences(TrialOrder order, Slots slots) {
        this.order = order;
        this.slots = slots;
        alike = alike(order);
    }

    private record Question(String set, String probe, Object levels) {}

    private static int[][] alike(TrialOrder order) {
        Map<Question, List<Integer>> questions = new LinkedHashMap<>();
        for (int row = 0; row < order.rows().size(); row++) {
            var asked = order.rows().get(row);
            questions.computeIfAbsent(new Question(asked.set().id(), asked.probe().id(), asked.levels()), _ -> new ArrayList<>()).add(row);
        }
        var alike = new int[order.rows().size()][];
        for (var rows : questions.values()) {
            var numbers = rows.stream().mapToInt(row -> row).toArray();
            for (int row : numbers) {
                alike[row] = numbers;
            }
        }
        return alike;
    }

    boolean languages(int row, int endpoint) {
        return languages.get(cell(row, endpoint));
    }

    boolean endpoints(int row) {
        return endpoints.get(row);
    }

    /// The rows that put the question of one, in whatever language, itself too.
    int[] rowsLike(int row) {
        return alike[row];
    }

    void compareAll() {
        for (int row = 0; row < alike.length; row++) {
            compareEndpoints(row);
            if (alike[row][0] == row) {
                for (int endpoint = 0; endpoint < order.endpoints().size(); endpoint++) {
                    compareLanguages(row, endpoint);
                }
            }
        }
    }

    void compareEndpoints(int row) {
        var shares = new ArrayList<double[]>();
        for (int endpoint = 0; endpoint < order.endpoints().size(); endpoint++) {
            addShares(shares, row, endpoint);
        }
        endpoints.set(row, apart(shares));
    }

    void compareLanguages(int row, int endpoint) {
        boolean comparable = alike[row].length > 1 && !order.rows().get(row).probe().tags().contains(Probe.OWN_TERMS);
        var shares = new ArrayList<double[]>();
        for (int like = 0; comparable && like < alike[row].length; like++) {
            addShares(shares, alike[row][like], endpoint);
        }
        boolean differ = apart(shares);
        for (int like : alike[row]) {
            languages.set(cell(like, endpoint), differ);
        }
    }

    private int cell(int row, int endpoint) {
        return row * order.endpoints().size() + endpoint;
    }

    /// The share of each outcome that counts in a rate, always in the same order; nothing where none does, nor shares that
    /// are there already.
    private void addShares(List<double[]> all, int row, int endpoint) {
        var shares = new double[COUNTING.size()];
        int counted = 0;
        int first = order.first(row, endpoint);
        for (int place = first; place < first + order.repeats(); place++) {
            int outcome = COUNTING.indexOf(slots.seenAt(place).outcome());
            if (outcome >= 0) {
                shares[outcome]++;
                counted++;
            }
        }
        if (counted > 0) {
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= counted;
            }
            for (var known : all) {
                if (distance(known, shares) == 0) {
                    return;
                }
            }
            all.add(shares);
        }
    }

    private static boolean apart(List<double[]> shares) {
        for (int i = 0; i < shares.size(); i++) {
            for (int j = i + 1; j < shares.size(); j++) {
                if (distance(shares.get(i), shares.get(j)) >= APART) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How far two lists of shares lie apart: the share of answers that would have to fall out otherwise for the two to
    /// agree, from 0 to 1.
    private static double distance(double[] one, double[] other) {
        double apart = 0;
        for (int i = 0; i < one.length; i++) {
            apart += Math.abs(one[i] - other[i]);
        }
        return apart / 2;
    }
}
