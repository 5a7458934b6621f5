package org.unsaid.divergence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.probe.Probe;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.Verdicts;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// Takes "direct" back where nothing speaks for it. A machine calls an answer direct that shows no sign of anything else; of a
/// model of which at least a third in that language cannot be used, that proves nothing. There an answer stays direct if it
/// says or contradicts a fact of its question or, where the question has no facts to look for, if its label is not doubtful.
///
/// Its trials pass by once, and of each what is labelled is kept, not its text. Not safe for several threads.
public final class BabbleLabels {

    public static final String VERSION = "session 1.0";

    private static final int ONE_IN = 3;
    private static final int FEWEST = 3;
    private static final double CONFIDENCE = 0.6; // a conclusion from other answers is always doubtful

    private final Setup setup;
    private final Map<Probe, FactFinder> finders = new HashMap<>();
    private final Map<Place, List<Labelled>> places = new LinkedHashMap<>();

    private record Place(String endpoint, Locale language) {}

    /// @param own       the verdict that counts if no other answer is looked at
    /// @param takenBack whether it was taken back before
    /// @param empty     whether nothing speaks for its being direct
    private record Labelled(TrialKey key, Verdict own, boolean takenBack, boolean empty) {}

    public BabbleLabels(Setup setup) {
        this.setup = setup;
    }

    public void add(Trial trial) {
        if (!trial.delivery().needsLabel()) {
            return;
        }
        var others = trial.verdicts().stream().filter(verdict -> !verdict.isOfBabble()).toList();
        Verdicts.counting(others).ifPresent(own -> places
                .computeIfAbsent(new Place(trial.key().endpoint(), trial.key().language()), _ -> new ArrayList<>())
                .add(new Labelled(trial.key(), own, isTakenBack(trial), isOfMachine(own) && own.label() == Label.DIRECT && isEmpty(trial, own))));
    }

    /// The labels that are to be set beside those there are: taken back, or back again because what was taken back should not be.
    public Map<TrialKey, Verdict> changes(Instant at) {
        var changes = new LinkedHashMap<TrialKey, Verdict>();
        for (var here : places.values()) {
            long unusable = here.stream().filter(labelled -> labelled.own().label() == Label.UNUSABLE).count();
            boolean babbled = unusable >= FEWEST && unusable * ONE_IN >= here.size();
            for (var labelled : here) {
                boolean back = babbled && labelled.empty();
                if (back && !labelled.takenBack()) {
                    changes.put(labelled.key(), Verdict.ofBabble(labelled.own(), VERSION, CONFIDENCE, at));
                } else if (!back && labelled.takenBack() && isOfMachine(labelled.own())) {
                    changes.put(labelled.key(), again(labelled.own(), at));
                }
            }
        }
        return changes;
    }

    private static boolean isTakenBack(Trial trial) {
        return trial.verdicts().stream().filter(BabbleLabels::isOfMachine).reduce((_, later) -> later).filter(Verdict::isOfBabble).isPresent();
    }

    /// Neither a person's nor a judge's: those have read the answer.
    private static boolean isOfMachine(Verdict verdict) {
        return verdict.method() == Method.RULES || verdict.method() == Method.CLASSIFIER;
    }

    private boolean isEmpty(Trial trial, Verdict own) {
        var readings = setup.probe(trial.key()).map(probe -> finders.computeIfAbsent(probe, FactFinder::new)
                .states(trial.key().language(), trial.reply().text(), true)).orElse(List.of());
        return readings.isEmpty() ? own.doubtful() : readings.stream().noneMatch(
                reading -> reading.state() == FactState.SAID || reading.state() == FactState.CONTRADICTED);
    }

    private static Verdict again(Verdict own, Instant at) {
        return new Verdict(own.label(), own.method(), own.version(), own.confidence(), own.spans(), own.state(), at, Optional.empty());
    }
}
