package org.unsaid.review;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

/// What stands on one answer: of each person, and of each method, the latest label.
///
/// @param byPerson    by name, in the order in which they came to it; adjudications are not among them
/// @param adjudicated the latest decision between people who differed
/// @param byMethod    by method with its version, for a judge by its name; what babble decides is a method of its own
public record PeoplesLabels(Map<String, Verdict> byPerson, Optional<Verdict> adjudicated, Map<String, Verdict> byMethod) {

    private static final String BABBLE = "BABBLE";

    public PeoplesLabels {
        byPerson = Collections.unmodifiableMap(new LinkedHashMap<>(byPerson));
        byMethod = Collections.unmodifiableMap(new LinkedHashMap<>(byMethod));
    }

    public static PeoplesLabels of(Trial trial) {
        var byPerson = new LinkedHashMap<String, Verdict>();
        var byMethod = new LinkedHashMap<String, Verdict>();
        Optional<Verdict> adjudicated = Optional.empty();
        for (var verdict : trial.verdicts()) {
            if (verdict.role() == ReviewRole.ADJUDICATED) {
                adjudicated = Optional.of(verdict);
            } else if (verdict.method() == Method.HUMAN) {
                byPerson.put(verdict.version(), verdict);
            } else if (verdict.isOfBabble()) {
                byMethod.put(BABBLE, verdict);
            } else {
                byMethod.put(verdict.method() == Method.JUDGE ? verdict.version() : verdict.method().name(), verdict);
                if (verdict.method() != Method.JUDGE) {
                    byMethod.remove(BABBLE); // what was taken back is as it was
                }
            }
        }
        return new PeoplesLabels(byPerson, adjudicated, byMethod);
    }

    /// Whether there is a text whose label counts: it came, whole or cut by length.
    public static boolean canBeReviewed(Trial trial) {
        return switch (trial.delivery()) {
            case ANSWERED, TRUNCATED -> true;
            case BLOCKED, EMPTY, FAILED -> false;
        };
    }

    /// Whether a person has labelled it, in whatever way.
    public boolean reviewed() {
        return !byPerson.isEmpty() || adjudicated.isPresent();
    }

    /// Whether people gave different labels and nobody has decided.
    public boolean disputed() {
        return adjudicated.isEmpty() && labels(byPerson.values()).size() > 1;
    }

    /// Whether two methods, or two judges, gave different labels.
    public boolean methodsDiffer() {
        return labels(byMethod.values()).size() > 1;
    }

    /// What people take for right: the decision, or what all of them say. Empty where they differ or said nothing.
    public Optional<Label> reference() {
        var labels = labels(byPerson.values());
        return adjudicated.map(Verdict::label).or(() -> labels.size() == 1 ? Optional.of(labels.getFirst()) : Optional.empty());
    }

    /// Whether what people take for right rests on at least one label that was set blind.
    public boolean blind() {
        return byPerson.values().stream().anyMatch(verdict -> verdict.role().blind());
    }

    /// Labels set blind, by person.
    public Map<String, Label> blindLabels() {
        var labels = new LinkedHashMap<String, Label>();
        byPerson.forEach((person, verdict) -> {
            if (verdict.role().blind()) {
                labels.put(person, verdict.label());
            }
        });
        return labels;
    }

    /// The machine's label that counts where no person has set one.
    public Optional<Verdict> machine() {
        return byMethod.values().stream().reduce((earlier, later) ->
                later.method().compareTo(earlier.method()) >= 0 ? later : earlier);
    }

    private static List<Label> labels(Collection<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::label).distinct().toList();
    }
}
