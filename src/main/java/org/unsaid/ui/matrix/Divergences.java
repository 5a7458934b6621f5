package org.unsaid.ui.matrix;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.CellDivergence;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Findings.Reads;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;

/// How far the answers of each cell differ from those that they should be like. Every answer is read for it, beside the
/// screen, when it is first looked at, and anew when labels change; while a run goes on it only tells how many answers
/// came since. Used on the JavaFX thread only.
final class Divergences {

    /// Of all answers, so many tell that they are read.
    private static final int TOLD = 100;

    private final SessionViewModel session;
    private final MatrixIndex index;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<DivergenceState> state = new ReadOnlyObjectWrapper<>(new DivergenceState.Unread());
    private final Map<GroupCell, OptionalDouble> means = new HashMap<>();
    private final Set<TrialKey> changed = new HashSet<>();
    private Map<Integer, CellDivergence> known = Map.of(); // by the place of the first trial of a cell
    private Tasks.Handle reading = () -> {};
    private int wanted;
    private boolean looked;

    private record GroupCell(GroupRow group, Endpoint endpoint) {}

    Divergences(SessionViewModel session, MatrixIndex index, Tasks tasks) {
        this.session = session;
        this.index = index;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<DivergenceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Empty while it is not known, and where there is nothing to hold the answers against.
    Optional<CellDivergence> of(QuestionRow row, Endpoint endpoint) {
        var first = row.first(endpoint);
        return first.isPresent() ? Optional.ofNullable(known.get(first.getAsInt())) : Optional.empty();
    }

    /// The mean of an endpoint over the cells of some rows of a group.
    OptionalDouble mean(GroupRow group, Endpoint endpoint, Shown shown) {
        return means.computeIfAbsent(new GroupCell(group, endpoint), _ -> shown.rowsCounted(group).stream()
                .flatMap(row -> of(row, endpoint).stream()).mapToDouble(CellDivergence::score).average());
    }

    /// Other rows are counted in groups now.
    void forgetMeans() {
        means.clear();
    }

    /// It is to be shown: what is not known yet, is read now.
    void look() {
        looked = true;
        if (state.get() instanceof DivergenceState.Known) {
            settle();
        } else {
            read();
        }
    }

    /// It is no longer shown: nothing is read for nobody.
    void leave() {
        looked = false;
        if (state.get() instanceof DivergenceState.Reading) {
            reading.interrupt();
            wanted++;
            state.set(new DivergenceState.Unread());
        }
    }

    void changed(Set<TrialKey> keys) {
        keys.stream().filter(key -> session.counted(key).isPresent()).forEach(changed::add);
        settle();
    }

    /// Takes changes over where no run goes on that brings more of them all the time.
    void settle() {
        if (!looked || changed.isEmpty() || state.get() instanceof DivergenceState.Reading) {
            return;
        }
        if (session.stateProperty().get().active()) {
            if (state.get() instanceof DivergenceState.Known) {
                state.set(new DivergenceState.Known(changed.size()));
            }
        } else {
            read();
        }
    }

    private void read() {
        reading.interrupt();
        changed.clear();
        int mine = ++wanted;
        int of = session.ended();
        state.set(new DivergenceState.Reading(0, of));
        reading = tasks.start(() -> compute(mine, of), found -> {
            if (mine == wanted) {
                known = inCells(found);
                means.clear();
                state.set(new DivergenceState.Known(0));
                settle();
            }
        }, cause -> failed(mine, cause));
    }

    private List<CellDivergence> compute(int mine, int of) {
        var confirmed = session.readFactLabels();
        var findings = new Findings(session.session().setup(), EnumSet.of(Reads.WORDS, Reads.FACTS), key -> confirmed.getOrDefault(key, List.of()));
        var progress = new Object() {
            private int read;
        };
        session.readAll(trial -> {
            if (Thread.interrupted()) {
                throw new CancellationException("it is no longer looked at");
            }
            findings.add(trial);
            progress.read++;
            if (progress.read % Math.max(1, of / TOLD) == 0) {
                int read = progress.read;
                tasks.post(() -> tell(mine, read, of));
            }
        });
        return findings.cellDivergences();
    }

    private void tell(int mine, int read, int of) {
        if (mine == wanted && state.get() instanceof DivergenceState.Reading) {
            state.set(new DivergenceState.Reading(read, of));
        }
    }

    private void failed(int mine, Exception cause) {
        if (mine == wanted && !(cause instanceof InterruptedException || cause instanceof CancellationException)) {
            state.set(new DivergenceState.Failed(String.valueOf(cause.getMessage())));
        }
    }

    private Map<Integer, CellDivergence> inCells(List<CellDivergence> found) {
        var cells = new HashMap<Integer, CellDivergence>();
        found.forEach(each -> index.order().place(each.cell()).ifPresent(place -> cells.put(place, each)));
        return cells;
    }
}
