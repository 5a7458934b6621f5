package org.unsaid.ui.sessions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.unsaid.probe.Factor;

/// Which levels of factors are put: all that nobody left out. Used on the JavaFX thread only.
final class LevelChoice {

    private final ObservableMap<String, Set<String>> leftOut = FXCollections.observableHashMap();

    /// Ids of levels by the factor's.
    ObservableMap<String, Set<String>> leftOut() {
        return leftOut;
    }

    boolean isPut(Factor factor, String level) {
        return !leftOut.getOrDefault(factor.id(), Set.of()).contains(level);
    }

    /// Leaves a level out, or puts it again; the last one stays.
    void toggle(Factor factor, String level) {
        var left = new HashSet<>(leftOut.getOrDefault(factor.id(), Set.of()));
        if (!left.remove(level) && put(factor).size() > 1) {
            left.add(level);
        }
        leftOut.put(factor.id(), left);
    }

    /// Ways in which a question that names all of these is put.
    int combinations(List<Factor> factors) {
        return factors.stream().mapToInt(factor -> put(factor).size()).reduce(1, Math::multiplyExact);
    }

    /// Levels of the factors that are not put in all of theirs, as [org.unsaid.session.Setup] has them.
    Map<String, List<String>> put(List<Factor> factors) {
        return factors.stream().filter(factor -> put(factor).size() < factor.levels().size())
                .collect(Collectors.toMap(Factor::id, this::put, (one, _) -> one));
    }

    private List<String> put(Factor factor) {
        return factor.levels().stream().map(Factor.Level::id).filter(level -> isPut(factor, level)).toList();
    }
}
