package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.ProgressMeter;
import org.unsaid.session.Cap;
import org.unsaid.session.Samples;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

class LiveRunTest {

    private static final Reply.TechnicalFailure BROKEN = Samples.failure(Reply.Kind.NETWORK, true);

    /// Two calls of one endpoint end in the same moment, one well: whoever is told of the failure last would see it
    /// stand for ever.
    @Test
    void anAnswerThatComesWhileAFailureIsToldOvercomesIt() throws InterruptedException {
        var told = new CopyOnWriteArrayList<String>();
        var ending = new Thread[1];
        var live = new LiveRun[1];
        var ended = new Trial(key(2), "What?", Optional.empty(), Samples.answered("Yes."), 1, Instant.EPOCH, Instant.EPOCH,
                Trial.Origin.UNKNOWN, List.of());
        live[0] = new LiveRun(new ProgressMeter(2, 0, 0), new Batch<>(new DirectTasks(), _ -> {}), new Telling(told) {
            @Override
            public void waiting(String spec, Reply.TechnicalFailure failure) {
                ending[0] = Thread.ofVirtual().start(() -> live[0].ended(ended));
                try {
                    ending[0].join(Duration.ofMillis(200)); // time enough to go wrong
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.waiting(spec, failure);
            }
        });

        live[0].asked(key(1), 1);
        live[0].asked(key(2), 1);
        live[0].waiting(key(1), BROKEN, Duration.ofMillis(1));
        ending[0].join();

        assertEquals(List.of("waiting", "overcome"), told);
    }

    @Test
    void oneFailureAfterTheOtherIsToldOnceUntilOneIsAnswered() {
        var told = new CopyOnWriteArrayList<String>();
        var live = new LiveRun(new ProgressMeter(3, 0, 0), new Batch<>(new DirectTasks(), _ -> {}), new Telling(told));

        live.waiting(key(1), BROKEN, Duration.ofMillis(1));
        live.waiting(key(2), BROKEN, Duration.ofMillis(1));

        assertEquals(List.of("waiting"), told);
    }

    private static TrialKey key(int repeat) {
        return new TrialKey("set", "question", Locale.ENGLISH, new TreeMap<>(), "http://127.0.0.1:1/v1#m", repeat);
    }

    /// Writes down what it is told.
    private static class Telling implements LiveRun.Troubles {

        private final List<String> told;

        Telling(List<String> told) {
            this.told = told;
        }

        @Override
        public void waiting(String spec, Reply.TechnicalFailure failure) {
            told.add("waiting");
        }

        @Override
        public void held(String spec, Instant until) {
            told.add("held");
        }

        @Override
        public void released(String spec) {
            told.add("released");
        }

        @Override
        public void overcome(String spec) {
            told.add("overcome");
        }

        @Override
        public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
            told.add("stopped");
        }

        @Override
        public void capReached(Endpoint endpoint, Cap cap) {
            told.add("capped");
        }

        @Override
        public void notKept(String message) {
            told.add("not kept");
        }
    }
}
