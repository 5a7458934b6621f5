package org.unsaid.translation;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.Plan;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.RunListener;
import org.unsaid.session.Trial;
import org.unsaid.translation.Outcome.NotTaken;
import org.unsaid.translation.Outcome.Reason;

/// Has gaps translated. Safe for any thread.
public final class Translator {

    private final RunEngine engine;

    public Translator(RunEngine engine) {
        this.engine = engine;
    }

    /// Asks for every gap once and returns when each has come to something. Technical failures are tried again as in
    /// any run; a block or a refusal never is.
    ///
    /// @param heard gets each outcome at once, on many threads
    /// @throws InterruptedException if the calling thread is interrupted; what was heard by then stays good
    public void run(Job job, Consumer<? super Outcome> heard) throws InterruptedException {
        Set<String> ended = ConcurrentHashMap.newKeySet();
        var cause = new AtomicReference<>("");
        engine.run(Plan.of(job.asSession(), Set.of()), new RunControl(), _ -> { }, new RunListener() {
            @Override
            public void ended(Trial trial) {
                var probe = trial.key().probe();
                ended.add(probe);
                heard.accept(AnswerCheck.of(job.gap(probe).orElseThrow(), job.request(probe).orElseThrow(), trial));
            }

            @Override
            public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure failure) {
                cause.set(failure.message());
            }
        });
        job.probes().filter(probe -> !ended.contains(probe))
                .forEach(probe -> heard.accept(new NotTaken(job.gap(probe).orElseThrow(), Reason.NOT_ASKED, Objects.requireNonNullElse(cause.get(), ""))));
    }
}
