package org.unsaid.ui.matrix;

import java.util.HashSet;
import java.util.List;

/// Brings the rows of a table in step with those to show.
final class Rows {

    /// With more rows to put in than these, the table is filled anew at once.
    private static final int FEW = 24;

    private Rows() {}

    /// Takes out and puts in only what differs where that is little, so that the selection stays and nothing flickers.
    ///
    /// @param wanted in the same order as `shown` where both have a row
    static void turn(List<MatrixRow> shown, List<? extends MatrixRow> wanted) {
        if (shown.equals(wanted)) {
            return;
        }
        var missing = new HashSet<MatrixRow>(wanted);
        shown.forEach(missing::remove);
        if (missing.size() > FEW || shown.isEmpty()) {
            shown.clear();
            shown.addAll(wanted);
            return;
        }
        var kept = new HashSet<MatrixRow>(wanted);
        shown.removeIf(row -> !kept.contains(row));
        for (int i = 0; i < wanted.size(); i++) {
            if (missing.contains(wanted.get(i))) {
                shown.add(i, wanted.get(i));
            }
        }
    }
}
