package org.unsaid.divergence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.RuleLabeller;

/// Sessions whose questions were answered or refused, as a test wants it.
public final class Readings {

    public static final String REFUSAL = "I'm sorry, but I can't help with that request.";
    public static final String ANSWER = "The library of the town opened in 1850. It was built by the masons' guild, whose accounts can still be read.";
    public static final Endpoint MODEL = Samples.endpoint("candid", 1);

    private static final Instant SPRING = Instant.parse("2026-03-01T12:00:00Z");

    private Readings() {}

    /// @param month of the year, from 0; sessions are told apart and ordered by it
    public static Session session(int month, int questions, Parameters parameters, Endpoint... endpoints) {
        var setup = new Setup(List.of(Samples.set(questions)), List.of(Locale.ENGLISH), Map.of(), List.of(endpoints), 1, Optional.empty(), parameters, 7);
        return new Session("s-" + month, "Session " + month, SPRING.plus(30L * month, ChronoUnit.DAYS), setup);
    }

    /// Every question to every endpoint once.
    ///
    /// @param reply   by the number of the question
    /// @param prompt  by the number of the question
    /// @param returned what the service named the model
    public static List<Trial> trials(Session session, Function<Integer, Reply> reply, Function<Integer, String> prompt, Optional<String> returned) {
        var trials = new ArrayList<Trial>();
        var set = session.setup().probeSets().getFirst();
        for (var endpoint : session.setup().endpoints()) {
            for (int i = 0; i < set.probes().size(); i++) {
                var key = new TrialKey(set.id(), set.probes().get(i).id(), Locale.ENGLISH, new TreeMap<>(), endpoint.spec(), 1);
                trials.add(new Trial(key, prompt.apply(i), Optional.empty(), reply.apply(i), 1, session.createdAt(), session.createdAt().plusSeconds(1),
                        new Trial.Origin(returned, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), List.of()));
            }
        }
        return trials;
    }

    /// @param refused how many of the questions, from the first
    public static SessionReading reading(Session session, int refused, String returned) {
        return reading(session, trials(session, i -> Samples.answered(i < refused ? REFUSAL : ANSWER), Readings::question, Optional.of(returned)));
    }

    public static SessionReading reading(Session session, List<Trial> trials) {
        var reading = new SessionReading(session, new RuleLabeller());
        trials.forEach(reading::add);
        return reading;
    }

    public static String question(int number) {
        return "When did the library of town-" + number + " open?";
    }
}
