package org.unsaid.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.unsaid.session.Babbles;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// The answers of a session that people are asked to label, in an order drawn by lot, so that no order gives a model
/// away. The same session and share give the same queue.
///
/// @param items what is done among them; see [#left]
public record ReviewQueue(List<QueueItem> items) {

    /// The part of each model's answers in each language that is drawn by lot, where nobody chose another.
    public static final double SAMPLE = 0.1;

    public ReviewQueue {
        items = List.copyOf(items);
    }

    private record Stratum(String endpoint, Locale language) {}

    private record Drawn(Trial trial, AnswerCode code) {}

    /// @param sample of each model's answers in each language, from 0 to 1; rounded up
    public static ReviewQueue of(Session session, Collection<Trial> trials, double sample) {
        var all = trials.stream().filter(PeoplesLabels::canBeReviewed)
                .map(trial -> new Drawn(trial, AnswerCode.of(session, trial.key()))).toList();
        var lot = sample(all, sample);
        var babbles = Babbles.among(trials.stream().map(ReviewQueue::asMachinesSay));
        var items = new ArrayList<QueueItem>();
        all.stream().sorted(Comparator.comparing((Drawn drawn) -> drawn.code().place(), Long::compareUnsigned)).forEach(drawn -> {
            var reasons = reasons(drawn.trial());
            if (lot.contains(drawn.trial().key())) {
                reasons.add(Why.SAMPLE);
            }
            if (babbles.contains(drawn.trial().key().endpoint(), drawn.trial().key().language()) && mayBeUsed(drawn.trial())) {
                reasons.add(Why.BABBLE);
            }
            if (!reasons.isEmpty()) {
                items.add(new QueueItem(drawn.code().code(), drawn.trial().key(), reasons));
            }
        });
        return new ReviewQueue(items);
    }

    /// Since the queue is to be the same while people label it.
    private static Trial asMachinesSay(Trial trial) {
        return trial.withVerdicts(trial.verdicts().stream().filter(verdict -> verdict.method() != Method.HUMAN).toList());
    }

    private static boolean mayBeUsed(Trial trial) {
        return PeoplesLabels.of(trial).machine().filter(verdict -> verdict.label() != Label.UNUSABLE).isPresent();
    }

    /// Why an answer needs a person, whatever the lot and the other answers say.
    public static Set<Why> reasons(Trial trial) {
        var labels = PeoplesLabels.of(trial);
        var machine = labels.machine();
        var reasons = EnumSet.noneOf(Why.class);
        if (machine.filter(Verdict::doubtful).isPresent()) {
            reasons.add(Why.UNSURE);
        }
        if (labels.methodsDiffer()) {
            reasons.add(Why.DISAGREEING);
        }
        if (machine.filter(verdict -> verdict.label() == Label.OFFICIAL_LINE).isPresent()) {
            reasons.add(Why.OFFICIAL_LINE);
        }
        if (machine.filter(verdict -> verdict.label() == Label.BLOCK_NOTICE).isPresent()) {
            reasons.add(Why.BLOCK_NOTICE);
        }
        if (labels.disputed()) {
            reasons.add(Why.DISPUTED);
        }
        return reasons;
    }

    /// Those that a reviewer has not labelled.
    public long left(String reviewer, Collection<Trial> trials) {
        var done = new HashSet<TrialKey>();
        trials.stream().filter(trial -> PeoplesLabels.of(trial).byPerson().containsKey(reviewer)).forEach(trial -> done.add(trial.key()));
        return items.stream().filter(item -> !done.contains(item.key())).count();
    }

    private static Set<TrialKey> sample(List<Drawn> all, double sample) {
        Map<Stratum, List<Drawn>> strata = new HashMap<>();
        all.forEach(drawn -> strata.computeIfAbsent(
                new Stratum(drawn.trial().key().endpoint(), drawn.trial().key().language()), _ -> new ArrayList<>()).add(drawn));
        var chosen = new HashSet<TrialKey>();
        strata.values().forEach(stratum -> stratum.stream()
                .sorted(Comparator.comparing((Drawn drawn) -> drawn.code().lot(), Long::compareUnsigned))
                .limit((long) Math.ceil(sample * stratum.size()))
                .forEach(drawn -> chosen.add(drawn.trial().key())));
        return chosen;
    }
}
