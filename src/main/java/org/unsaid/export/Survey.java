package org.unsaid.export;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.unsaid.chart.SoFar;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.session.Counted;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// What was really done, counted over the trials that are exported. They pass by once. Not safe for several threads.
final class Survey {

    private final SessionExport export;
    private final Tally.Counter outcomes = new Tally.Counter();
    private final Set<Asked> asked = new HashSet<>();
    private final Map<String, Integer> methods = new TreeMap<>();
    private final Map<AskedFrom, Integer> ways = new TreeMap<>();
    private final Map<String, Map<String, Integer>> hosts = new TreeMap<>();
    private final Map<String, Set<String>> returned = new TreeMap<>();
    private final Map<String, Set<String>> ignored = new TreeMap<>();
    private final Set<String> searched = new TreeSet<>();
    private final Set<String> systemPrompts = new LinkedHashSet<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private int doubtful;
    private int byPeople;
    private int retried;
    private int fromTheText;

    /// Of no trial yet.
    Survey(SessionExport export) {
        this.export = export;
    }

    static Survey of(SessionExport export) {
        var survey = new Survey(export);
        export.trials().forEach(survey::add);
        return survey;
    }

    void add(Trial trial) {
        var at = trial.sentAt();
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        var endpoint = trial.key().endpoint();
        outcomes.add(trial);
        asked.add(Asked.of(trial.key()));
        if (trial.delivery().needsLabel()) { // others stand on what the wire said
            trial.verdict().ifPresent(verdict -> add(trial, verdict));
        }
        ways.merge(trial.origin().askedFrom().orElse(AskedFrom.DIRECT), 1, Integer::sum);
        trial.origin().servedBy().ifPresent(host -> hosts.computeIfAbsent(endpoint, _ -> new TreeMap<>()).merge(host, 1, Integer::sum));
        trial.origin().modelReturned().ifPresent(model -> returned.computeIfAbsent(endpoint, _ -> new TreeSet<>()).add(model));
        trial.origin().ignored().filter(names -> !names.isEmpty())
                .ifPresent(names -> ignored.computeIfAbsent(endpoint, _ -> new TreeSet<>()).addAll(names));
        if (trial.origin().webSearch().orElse(false)) {
            searched.add(endpoint);
        }
        trial.systemPrompt().ifPresent(systemPrompts::add);
        retried += trial.attempts() > 1 ? 1 : 0;
    }

    private void add(Trial trial, Verdict verdict) {
        methods.merge(verdict.method() == Method.HUMAN ? "" : verdict.version(), 1, Integer::sum);
        byPeople += verdict.method() == Method.HUMAN ? 1 : 0;
        doubtful += Counted.of(trial).doubted(export.beside().babbles().contains(trial.key().endpoint(), trial.key().language())) ? 1 : 0;
        fromTheText += trial.outcome() == Outcome.BLOCKED ? 1 : 0;
    }

    static String question(TrialKey key) {
        return key.probeSet() + "/" + key.probe();
    }

    Tally outcomes() {
        return outcomes.tally();
    }

    /// Of which there is an answer here.
    int questions() {
        return (int) asked.stream().map(each -> question(each.putTo(""))).distinct().count();
    }

    /// Of the whole session.
    int plannedQuestions() {
        var order = TrialOrder.of(export.session().setup());
        return order.isEmpty() ? 0 : (int) order.rows().stream().map(row -> row.set().id() + "/" + row.probe().id()).distinct().count();
    }

    int answers() {
        return outcomes.tally().total();
    }

    int planned() {
        return TrialOrder.of(export.session().setup()).size();
    }

    /// Not asked or not stored yet; nobody can tell where a filter stands between.
    int missing() {
        return export.filter().isPresent() ? 0 : Math.max(0, planned() - answers());
    }

    /// For charts; empty if nothing is missing.
    Optional<SoFar> soFar() {
        return missing() == 0 ? Optional.empty() : Optional.of(new SoFar(answers() - outcomes.tally().count(Outcome.FAILED), planned()));
    }

    Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /// How many labels that count each set, by name and version; people under an empty name.
    Map<String, Integer> methods() {
        return methods;
    }

    int doubtful() {
        return doubtful;
    }

    int byPeople() {
        return byPeople;
    }

    /// Sent more than once, after a technical failure.
    int retried() {
        return retried;
    }

    /// Taken for blocked because the text resembles a known notice.
    int blockedByText() {
        return fromTheText;
    }

    Map<AskedFrom, Integer> ways() {
        return ways;
    }

    /// Who served, as a router said, by spec.
    Map<String, Map<String, Integer>> hosts() {
        return hosts;
    }

    /// What services said they were, by spec.
    Map<String, Set<String>> returned() {
        return returned;
    }

    /// Parameters without effect, by spec.
    Map<String, Set<String>> ignored() {
        return ignored;
    }

    /// Specs of those that said they had searched the web.
    Set<String> searched() {
        return searched;
    }

    /// Answers recorded by hand to the questions that are here; of a whole session, all.
    List<RecordedAnswer> recorded() {
        return export.beside().recorded().stream().filter(answer -> export.filter().isEmpty() || asked.contains(answer.asked())).toList();
    }

    Set<String> systemPrompts() {
        return systemPrompts;
    }
}
