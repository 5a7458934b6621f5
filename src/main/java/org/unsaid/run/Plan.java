package org.unsaid.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.unsaid.endpoint.AnswerForm;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;

/// The trials of a session that are still to be carried out, in the order of the session's seed.
///
/// The order mixes endpoints, languages and repeats, so that the hour of the day is not confounded with
/// any of them. It depends on the setup and its seed only: a resumed run keeps it.
///
/// @param total how many trials the session has, done or not
/// @param forms what the answer to a trial is to look like; mostly nothing
public record Plan(Session session, int total, List<TrialKey> outstanding, Function<? super TrialKey, Optional<AnswerForm>> forms) {

    public Plan {
        outstanding = List.copyOf(outstanding);
    }

    /// @param done keys of trials that need no further call
    public static Plan of(Session session, Set<TrialKey> done) {
        var keys = keys(session.setup());
        int total = keys.size();
        Collections.shuffle(keys, new Random(session.setup().seed()));
        keys.removeIf(done::contains);
        return new Plan(session, total, keys, _ -> Optional.empty());
    }

    /// The same, with a form for its answers.
    public Plan withForms(Function<? super TrialKey, Optional<AnswerForm>> wanted) {
        return new Plan(session, total, outstanding, wanted);
    }

    /// Every trial of a setup, in reading order.
    ///
    /// @return a new list that the caller may change
    public static List<TrialKey> keys(Setup setup) {
        return new ArrayList<>(TrialOrder.of(setup));
    }

    /// Questions of a setup, each counted as often as there are combinations of the levels that it is put in.
    public static int countWithLevels(Setup setup) {
        return setup.probeSets().stream().mapToInt(set ->
                set.probes().stream().mapToInt(probe -> TrialOrder.levels(setup, set, probe).size()).sum()).sum();
    }
}
