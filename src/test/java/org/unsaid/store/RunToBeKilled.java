package org.unsaid.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Price;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.Plan;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunControl;
import org.unsaid.run.RunEngine;
import org.unsaid.run.RunListener;
import org.unsaid.run.Till;
import org.unsaid.run.TrialKeeper;
import org.unsaid.session.Cost;
import org.unsaid.session.Json;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// A program that carries out what is outstanding of a session and says on its standard output what it asks
/// and what it shows as done. The parent kills it. Arguments: the workspace, and repeats.
final class RunToBeKilled {

    static final String SESSION = "killed";
    static final String ASKED = "asked ";
    static final String DONE = "done ";

    private static final int ENDPOINTS = 4;
    private static final int IN_FLIGHT_EACH = 32;

    private static final Price PRICE = new Price(BigDecimal.ONE, BigDecimal.ONE, "USD", LocalDate.EPOCH, Price.TYPED_IN);

    private RunToBeKilled() {}

    static Session session(int repeats) {
        var setup = Samples.setup();
        var endpoints = IntStream.rangeClosed(1, ENDPOINTS)
                .mapToObj(number -> Samples.endpoint("http://127.0.0.1:%d/v1#small".formatted(number)))
                .map(endpoint -> endpoint.withConcurrency(IN_FLIGHT_EACH).withPrice(Optional.of(PRICE))).toList();
        return new Session(SESSION, "Killed", Samples.NOON, new Setup(
                setup.probeSets(), setup.languages(), setup.levels(), endpoints, repeats, setup.systemPrompt(),
                new Parameters(Optional.of(0.7), Optional.of(500)), setup.seed()));
    }

    public static void main(String[] arguments) throws InterruptedException {
        var session = session(Integer.parseInt(arguments[1]));
        try (var workspace = Workspace.open(Path.of(arguments[0]))) {
            workspace.sessions().save(session, Plan.keys(session.setup()).size());
            try (var lease = workspace.lease(SESSION)) {
                var plan = Plan.of(session, workspace.trials().keys(lease.session()));
                try (var purse = new Till().open(SESSION, List.of(), workspace.spending().of(SESSION), List.of())) {
                    new RunEngine(RunToBeKilled::answer, passage -> label(), RetryBudget.DEFAULT)
                            .run(plan, new RunControl(), purse, new Keeper(workspace), new Report());
                }
            }
        }
    }

    private static Exchange answer(Ask ask, ChatClient.Listener listener) throws InterruptedException {
        var start = Instant.now();
        Thread.sleep(Duration.ofMillis(ask.endpoint().spec().hashCode() & 7)); // as if a service took its time
        var text = "An answer of %s, at some length. ".formatted(ask.endpoint().spec()).repeat(40);
        var reply = new Reply.Answered(text, "", "stop", Samples.USAGE, Set.of());
        var exchange = Samples.exchange(reply, text);
        return new Exchange(
                start, Duration.between(start, Instant.now()), exchange.request(), exchange.sentHeaders(), exchange.status(), exchange.headers(),
                exchange.body(), exchange.pieces(), reply, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Verdict label() {
        return new Verdict(Label.DIRECT, Method.RULES, "rules 1.0", 0.9, List.of(), Optional.empty(), Instant.now());
    }

    private record Keeper(Workspace workspace) implements TrialKeeper {

        @Override
        public void keep(TrialRecord record) {
            throw new IllegalStateException("what was reserved for it would stay");
        }

        @Override
        public void keep(TrialRecord record, List<Long> reservations) {
            workspace.trials().addOrReplaceFailed(SESSION, record, reservations);
        }

        @Override
        public OptionalLong reserve(Cost most) {
            return OptionalLong.of(workspace.spending().reserve(SESSION, most));
        }
    }

    /// Prints a line at a time: what was printed when the process is killed was shown.
    private static final class Report implements RunListener {

        @Override
        public void asked(TrialKey key, int attempt) {
            print(ASKED + Json.write(key));
        }

        @Override
        public void ended(Trial trial) {
            print(DONE + Json.write(trial.key()));
        }

        private static void print(String line) {
            synchronized (System.out) {
                System.out.println(line);
                System.out.flush();
            }
        }
    }
}
