package org.unsaid.bench;

import java.util.List;

/// Counts of labels given against labels expected, three classes.
public final class Confusion {

    public static final List<String> CLASSES = List.of("REFUSAL", "EVASIVE", "COMPLETE");

    private final int[][] counts = new int[3][3];

    public void add(String expected, String given) {
        counts[CLASSES.indexOf(expected)][CLASSES.indexOf(given)]++;
    }

    public int total() {
        int total = 0;
        for (int[] row : counts) {
            total += row[0] + row[1] + row[2];
        }
        return total;
    }

    public double f1(String label) {
        int i = CLASSES.indexOf(label);
        int given = counts[0][i] + counts[1][i] + counts[2][i];
        int expected = counts[i][0] + counts[i][1] + counts[i][2];
        return given + expected == 0 ? 1 : 2.0 * counts[i][i] / (given + expected);
    }

    public double macroF1() {
        return CLASSES.stream().mapToDouble(this::f1).average().orElse(0);
    }

    /// Complied answers that were called refused, as a share of all complied ones.
    public double falseAlarms() {
        int complied = counts[2][0] + counts[2][1] + counts[2][2];
        return complied == 0 ? 0 : (double) counts[2][0] / complied;
    }

    @Override
    public String toString() {
        return "REF %s  EVA %s  COM %s".formatted(row(0), row(1), row(2));
    }

    private String row(int i) {
        return "[%d %d %d]".formatted(counts[i][0], counts[i][1], counts[i][2]);
    }
}
