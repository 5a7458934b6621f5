package org.unsaid.divergence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Labelling;
import org.unsaid.session.Session;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.Method;

/// A session as one labeller reads it: its trials pass by once, and only counts are kept. Not safe for several threads.
public final class SessionReading {

    private final Session session;
    private final Labelling labelling;
    private final Map<TrialKey, Question> questions = new LinkedHashMap<>();
    private final Map<String, Set<String>> models = new HashMap<>();
    private int labelledByPeople;

    /// What became of one question at one endpoint.
    static final class Question {

        private final Set<Wording> wordings = new TreeSet<>();
        private final Tally.Counter outcomes = new Tally.Counter();

        Tally tally() {
            return outcomes.tally();
        }

        List<Wording> wordings() {
            return new ArrayList<>(wordings);
        }
    }

    /// What was sent.
    record Wording(String systemPrompt, String prompt) implements Comparable<Wording> {

        @Override
        public int compareTo(Wording other) {
            int first = systemPrompt.compareTo(other.systemPrompt);
            return first == 0 ? prompt.compareTo(other.prompt) : first;
        }
    }

    public SessionReading(Session session, Labeller labeller) {
        this.session = session;
        this.labelling = new Labelling(labeller, session.setup());
    }

    /// Reads one trial. A label that a person or an older version had set on it is not looked at: what is compared must
    /// have been labelled alike.
    public void add(Trial trial) {
        var question = questions.computeIfAbsent(first(trial.key()), _ -> new Question());
        question.wordings.add(new Wording(trial.systemPrompt().orElse(""), trial.prompt()));
        question.outcomes.add(trial.withVerdicts(labelling.of(trial.key(), trial.prompt(), trial.reply()).stream().toList()));
        trial.origin().modelReturned().ifPresent(
                model -> models.computeIfAbsent(trial.key().endpoint(), _ -> new TreeSet<>()).add(model));
        labelledByPeople += trial.verdict().filter(verdict -> verdict.method() == Method.HUMAN).isPresent() ? 1 : 0;
    }

    Session session() {
        return session;
    }

    /// By the key of the first repeat, in the order in which they came.
    Map<TrialKey, Question> questions() {
        return questions;
    }

    /// What stood behind this endpoint.
    Release release(String endpoint) {
        return new Release(models.getOrDefault(endpoint, Set.of()),
                session.setup().endpoint(endpoint).map(Endpoint::weights).orElse(Endpoint.Weights.UNKNOWN));
    }

    boolean asked(String endpoint) {
        return session.setup().endpoint(endpoint).isPresent();
    }

    int labelledByPeople() {
        return labelledByPeople;
    }

    private static TrialKey first(TrialKey key) {
        return new TrialKey(key.probeSet(), key.probe(), key.language(), key.levels(), key.endpoint(), 1);
    }
}
