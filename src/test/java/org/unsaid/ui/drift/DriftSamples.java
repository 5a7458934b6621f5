package org.unsaid.ui.drift;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.unsaid.divergence.Readings;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;

/// Sessions of practice answers in a workspace, no two of them alike.
final class DriftSamples {

    static final int QUESTIONS = 24;

    private DriftSamples() {}

    /// Saves a session that refused the first of its questions, so many.
    static Session save(Workspace workspace, int month, int refused, String returned) {
        var session = Readings.session(month, QUESTIONS, Parameters.DEFAULTS, Readings.MODEL);
        return save(workspace, session, i -> Samples.answered(i < refused ? Readings.REFUSAL : Readings.ANSWER), returned);
    }

    static Session save(Workspace workspace, Session session, Function<Integer, Reply> reply, String returned) {
        var trials = Readings.trials(session, reply, Readings::question, Optional.of(returned));
        workspace.sessions().save(session, trials.size());
        trials.forEach(trial -> workspace.trials().add(session.id(), new TrialRecord(trial, List.of(Samples.exchange(trial.reply())))));
        return session;
    }
}
