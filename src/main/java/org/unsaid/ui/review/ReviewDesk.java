package org.unsaid.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.review.LabelHistory;
import org.unsaid.review.PeoplesLabels;
import org.unsaid.review.Pool;
import org.unsaid.review.QueueItem;
import org.unsaid.review.ReviewQueue;
import org.unsaid.review.Why;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Verdict;

/// Knows whose answer each code stands for, and shows of it what a reviewer may see. Used on the JavaFX thread only, but
/// for [#read].
final class ReviewDesk {

    private final SessionViewModel session;
    private final Map<String, QueueItem> byCode = new HashMap<>();
    private final Map<TrialKey, String> codes = new HashMap<>();
    private List<QueueItem> queue = List.of();
    private Map<TrialKey, Trial> trials = new HashMap<>();
    private LabelHistory history = new LabelHistory(Map.of());

    /// What the work beside the JavaFX thread found.
    record Read(ReviewQueue queue, Map<TrialKey, Trial> trials, LabelHistory history) {}

    ReviewDesk(SessionViewModel session) {
        this.session = session;
    }

    /// Reads all that ended, as they stand now. On any thread.
    Read read(int sample, Map<TrialKey, List<LabelEvent>> events) {
        var trials = new LinkedHashMap<TrialKey, Trial>();
        session.readAll(trial -> trials.put(trial.key(), trial));
        var found = ReviewQueue.of(session.session(), trials.values(), sample / 100.0);
        trials.keySet().retainAll(found.items().stream().map(QueueItem::key).collect(Collectors.toSet()));
        return new Read(found, trials, new LabelHistory(events));
    }

    /// All that ended, as they stand now. On any thread.
    List<Trial> allTrials() {
        var trials = new ArrayList<Trial>();
        session.readAll(trials::add);
        return trials;
    }

    void take(Read read) {
        queue = read.queue().items();
        trials = read.trials();
        history = read.history();
        byCode.clear();
        codes.clear();
        queue.forEach(item -> {
            byCode.put(item.code(), item);
            codes.put(item.key(), item.code());
        });
    }

    LabelHistory history() {
        return history;
    }

    Optional<TrialKey> key(String code) {
        return Optional.ofNullable(byCode.get(code)).map(QueueItem::key);
    }

    Optional<String> code(TrialKey key) {
        return Optional.ofNullable(codes.get(key));
    }

    /// Takes over answers that changed.
    ///
    /// @return codes of those among them that are in the queue
    List<String> changed(Set<TrialKey> keys) {
        keys.stream().filter(codes::containsKey).map(session::trial).flatMap(Optional::stream).forEach(trial -> trials.put(trial.key(), trial));
        return keys.stream().map(this::code).flatMap(Optional::stream).toList();
    }

    List<ReviewItem> items(Narrowing narrowing, String by, Set<String> skipped) {
        return within(narrowing).map(QueueItem::code).map(code -> item(code, by, narrowing.pool(), skipped)).flatMap(Optional::stream)
                .filter(item -> switch (narrowing.which()) {
                    case EVERY -> true;
                    case LEFT -> item.state() != ReviewItem.State.DONE;
                    case DONE -> item.state() == ReviewItem.State.DONE;
                }).toList();
    }

    Optional<ReviewItem> item(String code, String by, Pool pool, Set<String> skipped) {
        return trial(code).map(trial -> {
            var own = own(PeoplesLabels.of(trial), by);
            var state = done(trial, by, pool) ? ReviewItem.State.DONE : skipped.contains(code) ? ReviewItem.State.SKIPPED : ReviewItem.State.LEFT;
            return new ReviewItem(code, trial.prompt(), trial.key().language(), state, own.map(Verdict::label));
        });
    }

    ReviewProgress progress(Narrowing narrowing, String by) {
        var all = within(narrowing).map(QueueItem::code).map(this::trial).flatMap(Optional::stream).toList();
        return new ReviewProgress((int) all.stream().filter(trial -> done(trial, by, narrowing.pool())).count(), all.size());
    }

    /// What the reviewer may see of an answer now.
    Card card(String code, String by, Pool pool) {
        return trial(code).map(trial -> card(code, trial, by, pool)).orElseGet(Card.Nothing::new);
    }

    private Card card(String code, Trial trial, String by, Pool pool) {
        var labels = PeoplesLabels.of(trial);
        var asked = Asked.of(code, trial);
        if (labels.disputed() && pool == Pool.DISPUTED) {
            return new Card.Dispute(asked, List.copyOf(labels.byPerson().values()));
        }
        var own = own(labels, by);
        if (own.isEmpty()) {
            return new Card.Blind(asked, history.knows(trial.key(), by));
        }
        var endpoint = session.session().setup().endpoint(trial.key().endpoint()).orElseThrow(
                () -> new IllegalStateException("the session has no endpoint of the answer " + trial.key()));
        return new Card.Labelled(asked, own.get(), new Card.Reveal(endpoint, List.copyOf(labels.byMethod().values()),
                labels.byPerson().entrySet().stream().filter(entry -> !entry.getKey().equals(by)).map(Map.Entry::getValue).toList(),
                labels.adjudicated(), labels.disputed(), reasons(code, trial)));
    }

    private Set<Why> reasons(String code, Trial trial) {
        var reasons = ReviewQueue.reasons(trial);
        Optional.ofNullable(byCode.get(code)).ifPresent(item -> Stream.of(Why.BABBLE, Why.SAMPLE).filter(item.reasons()::contains).forEach(reasons::add));
        return reasons;
    }

    /// Labelled by the reviewer, or, among what people differ on, decided by anybody.
    private static boolean done(Trial trial, String by, Pool pool) {
        var labels = PeoplesLabels.of(trial);
        return pool == Pool.DISPUTED ? !labels.disputed() : own(labels, by).isPresent();
    }

    /// The decision of this reviewer between others, or else their own label.
    private static Optional<Verdict> own(PeoplesLabels labels, String by) {
        return labels.adjudicated().filter(verdict -> verdict.version().equals(by))
                .or(() -> Optional.ofNullable(labels.byPerson().get(by)));
    }

    private Stream<QueueItem> within(Narrowing narrowing) {
        return queue.stream()
                .filter(item -> narrowing.language().isEmpty() || narrowing.language().get().equals(item.key().language()))
                .filter(item -> narrowing.pool().holds(item.reasons())
                        || trial(item.code()).filter(trial -> narrowing.pool().holds(ReviewQueue.reasons(trial))).isPresent());
    }

    private Optional<Trial> trial(String code) {
        return key(code).map(trials::get);
    }
}
