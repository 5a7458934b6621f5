package org.unsaid.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

/// What people ever set on the answers of a session, also what they took back. Not safe for several threads.
public final class LabelHistory {

    private final Map<TrialKey, List<Past>> byTrial = new HashMap<>();

    private record Past(Verdict verdict, boolean stands) {}

    /// @param events those of machines are passed over
    public LabelHistory(Map<TrialKey, List<LabelEvent>> events) {
        events.forEach((key, some) -> byTrial.put(key, new ArrayList<>(past(some))));
    }

    private static List<Past> past(List<LabelEvent> events) {
        var withdrawn = new HashSet<Long>();
        events.forEach(event -> {
            if (event instanceof LabelEvent.Withdrawn taken) {
                withdrawn.add(taken.withdraws());
            }
        });
        var past = new ArrayList<Past>();
        events.forEach(event -> {
            if (event instanceof LabelEvent.Set(long number, var verdict) && verdict.method() == Method.HUMAN) {
                past.add(new Past(verdict, !withdrawn.contains(number)));
            }
        });
        return past;
    }

    /// Takes up a label that was set just now.
    public void add(TrialKey key, Verdict verdict) {
        byTrial.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Past(verdict, true));
    }

    /// Marks the latest label of a person that stands as taken back.
    public void takeBack(TrialKey key, String by) {
        var past = byTrial.getOrDefault(key, List.of());
        for (int at = past.size() - 1; at >= 0; at--) {
            if (past.get(at).stands() && past.get(at).verdict().version().equals(by)) {
                past.set(at, new Past(past.get(at).verdict(), false));
                return;
            }
        }
    }

    /// As what a label counts that somebody sets without sight of anything but question and answer: the first, or another
    /// beside that of somebody else. Who has labelled the answer before knows its model, so theirs is open.
    public ReviewRole blindRole(TrialKey key, String by) {
        if (knows(key, by)) {
            return ReviewRole.OPEN;
        }
        return byTrial.getOrDefault(key, List.of()).stream().anyMatch(Past::stands) ? ReviewRole.SECOND : ReviewRole.FIRST;
    }

    /// Whether a person ever labelled the answer, so that they have been told its model.
    public boolean knows(TrialKey key, String by) {
        return byTrial.getOrDefault(key, List.of()).stream().anyMatch(past -> past.verdict().version().equals(by));
    }

    /// Whether this label was ever set, by the same person at the same time.
    boolean holds(TrialKey key, Verdict read) {
        return byTrial.getOrDefault(key, List.of()).stream().map(Past::verdict).anyMatch(verdict ->
                verdict.version().equals(read.version()) && verdict.at().equals(read.at()) && verdict.label() == read.label());
    }

    /// Whether it says nothing else than what the same person's latest label says.
    boolean stands(TrialKey key, Verdict read) {
        Optional<Verdict> latest = byTrial.getOrDefault(key, List.of()).stream().filter(Past::stands).map(Past::verdict)
                .filter(verdict -> verdict.version().equals(read.version())).reduce((_, later) -> later);
        return latest.filter(verdict -> verdict.label() == read.label() && verdict.doubtful() == read.doubtful() && note(verdict).equals(note(read)))
                .isPresent();
    }

    private static String note(Verdict verdict) {
        return verdict.review().map(Review::note).orElse("");
    }
}
