package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.unsaid.session.TrialKey;

/// Which rows of a matrix are shown and counted, as its facets stand.
final class Shown {

    private final MatrixIndex index;
    private final Tallies tallies;

    Shown(MatrixIndex index, Tallies tallies) {
        this.index = index;
        this.tallies = tallies;
    }

    /// Each group that has a row to show, with its rows unless it is folded.
    List<MatrixRow> rows() {
        var shown = new ArrayList<MatrixRow>();
        for (var group : index.groups()) {
            int at = shown.size();
            for (var row : group.questions()) {
                if (row.passes()) {
                    shown.add(row);
                }
            }
            boolean any = shown.size() > at;
            if (group.folded()) {
                shown.subList(at, shown.size()).clear();
            }
            if (any) {
                shown.add(at, group);
            }
        }
        return shown;
    }

    /// Questions that have a row to show.
    int probes() {
        return countProbes(index.questions().stream().filter(QuestionRow::passes).toList());
    }

    /// All questions, shown or not.
    int allProbes() {
        return countProbes(index.questions());
    }

    /// Questions that the cells of a group count.
    int probesCounted(GroupRow group) {
        return countProbes(rowsCounted(group));
    }

    /// Rows that the cells of a group count: each language and each combination of levels by itself.
    List<QuestionRow> rowsCounted(GroupRow group) {
        return group.questions().stream().filter(row -> group.counts(row) && tallies.asksFor(row)).toList();
    }

    /// Rows of one probe follow one another.
    private static int countProbes(List<QuestionRow> rows) {
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            count += i > 0 && rows.get(i).sameProbe(rows.get(i - 1)) ? 0 : 1;
        }
        return count;
    }

    /// The trials that pass every facet, ended or not, in reading order.
    List<TrialKey> keys() {
        return IntStream.range(0, index.order().size()).filter(index.slots()::passes).mapToObj(index.order()::get).toList();
    }
}
