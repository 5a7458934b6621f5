package org.unsaid.cli;

import java.time.Duration;
import java.util.Locale;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.Progress;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.Purse;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunListener;
import org.unsaid.session.Cap;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// Tells how far a run is: on a terminal in one line that is renewed, else in a line now and then. Also lets a run
/// go on that was paused because an answer could not be kept. Safe for any thread.
final class ProgressReport implements RunListener, AutoCloseable {

    private static final Duration OFTEN = Duration.ofMillis(250);
    private static final Duration IN_LOG = Duration.ofSeconds(10);
    private static final Duration BEFORE_GOING_ON = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final ProgressMeter meter;
    private final RunControl control;
    private final Purse purse;
    private final Thread teller;
    private volatile boolean hasFailed;
    private volatile boolean notKept;
    private volatile boolean endpointStopped;

    ProgressReport(Terminal terminal, ProgressMeter meter, RunControl control, Purse purse) {
        this.terminal = terminal;
        this.meter = meter;
        this.control = control;
        this.purse = purse;
        teller = Thread.ofVirtual().name("progress").unstarted(this::tell);
    }

    ProgressReport start() {
        teller.start();
        return this;
    }

    /// Whether an endpoint took no further trial.
    boolean stoppedAnEndpoint() {
        return endpointStopped;
    }

    Progress now() {
        return meter.now();
    }

    @Override
    public void asked(TrialKey key, int attempt) {
        meter.asked(key, attempt);
    }

    @Override
    public void waiting(TrialKey key, Reply.TechnicalFailure failure, Duration delay) {
        meter.waiting(key, failure, delay);
    }

    @Override
    public void ended(Trial trial) {
        meter.ended(trial);
        if (trial.reply() instanceof Reply.TechnicalFailure failure && !hasFailed) {
            hasFailed = true;
            terminal.say("%s failed (%s): %s".formatted(
                    trial.key().endpoint(), failure.kind().name().toLowerCase(Locale.ROOT), SafeText.line(failure.message())));
        }
        if (notKept) {
            notKept = false;
            terminal.say("Answers can be kept again; the run goes on.");
        }
    }

    @Override
    public void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {
        endpointStopped = true;
        terminal.say("%s is asked no more in this run (%s): %s".formatted(
                endpoint.spec(), cause.kind().name().toLowerCase(Locale.ROOT), SafeText.line(cause.message())));
    }

    @Override
    public void capReached(Endpoint endpoint, Cap cap) {
        endpointStopped = true;
        terminal.say("%s is asked no more in this run: the next call might exceed the cap of %s. What is missing stays outstanding."
                .formatted(SafeText.line(endpoint.spec()), MoneyText.of(cap)));
    }

    @Override
    public void notKept(String message) {
        if (!notKept) {
            notKept = true;
            terminal.say("An answer is here but cannot be kept: %s. The run waits and tries again; nothing is lost."
                    .formatted(SafeText.line(message)));
        }
    }

    private void tell() {
        try {
            var last = System.nanoTime();
            while (true) {
                Thread.sleep(OFTEN);
                goOn();
                if (terminal.showsStatus()) {
                    terminal.status(line());
                } else if (System.nanoTime() - last >= IN_LOG.toNanos()) {
                    terminal.say(line());
                    last = System.nanoTime();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing but an answer that could not be kept pauses a run here; after a while it is tried again.
    private void goOn() throws InterruptedException {
        if (control.isPaused()) {
            Thread.sleep(BEFORE_GOING_ON);
            control.resume();
        }
    }

    /// How far it is, and what was spent.
    String line() {
        var counted = MoneyText.spent(purse.spent(), purse.caps());
        var spent = counted.isEmpty() || purse.isCertain() ? counted : "at most " + counted;
        return line(meter.now()) + (spent.isEmpty() ? "" : " · " + spent);
    }

    private static String line(Progress progress) {
        var line = new StringBuilder("%s of %s done".formatted(Words.number(progress.done()), Words.number(progress.total())));
        if (progress.failed() > 0) {
            line.append(" · ").append(Words.number(progress.failed())).append(" failed");
        }
        if (progress.writing() > 0) {
            line.append(" · ").append(progress.writing()).append(" being answered");
        }
        if (progress.waiting() > 0) {
            line.append(" · ").append(progress.waiting()).append(" waiting to be tried again");
        }
        if (progress.aSecond() > 0) {
            line.append(String.format(Locale.ROOT, " · %.1f/s", progress.aSecond()));
        }
        progress.timeLeft().filter(_ -> progress.left() > 0)
                .ifPresent(left -> line.append(" · ").append(Words.duration(left)).append(" left"));
        return line.toString();
    }

    @Override
    public void close() {
        teller.interrupt();
        try {
            teller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
