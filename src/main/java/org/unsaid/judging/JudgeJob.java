package org.unsaid.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.unsaid.endpoint.AnswerForm;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Kinship;
import org.unsaid.endpoint.ModelCatalogue;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.run.Plan;
import org.unsaid.run.Preflight;
import org.unsaid.session.Cap;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Judgement.Part;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.judge.JudgeRequest;

/// What is put to judges: a session of a single repeat that nobody keeps, a question an answer and what is asked of it.
public final class JudgeJob {

    private static final String NAME = "judge";
    private static final Locale LANGUAGE = Locale.ENGLISH; // of the rubric

    private final Session judged;
    private final Session asking;
    private final Map<String, Case> cases;
    private final Set<TrialKey> done;
    private final Order.Again again;
    private final List<Kin> kin;
    private final int scripted;

    /// Something that is asked of every judge.
    private record Case(Trial trial, Asked asked, JudgeRequest request) {}

    private JudgeJob(Session judged, Session asking, Map<String, Case> cases, Set<TrialKey> done, Order.Again again, List<Kin> kin,
            int scripted) {
        this.again = again;
        this.judged = judged;
        this.asking = asking;
        this.cases = cases;
        this.done = done;
        this.kin = kin;
        this.scripted = scripted;
    }

    /// @param judged   the session
    /// @param selected its answers that are to be judged; those that cannot be are left out
    /// @param asked    before, and not to be asked again
    static JudgeJob of(Session judged, Order order, List<Trial> selected, Set<Part> asked, ModelCatalogue models) {
        var cases = new HashMap<String, Case>();
        var done = new HashSet<TrialKey>();
        var probes = new ArrayList<Probe>();
        int scripted = 0;
        for (var trial : selected) {
            if (!hasText(trial)) {
                continue;
            }
            if (judged.setup().endpoint(trial.key().endpoint()).filter(Endpoint::scripted).isPresent()) {
                scripted++;
                continue;
            }
            for (var what : List.of(Asked.values())) {
                var open = order.judges().stream().filter(judge -> !asked.contains(new Part(trial.key(), judge.spec(), what))).toList();
                var wanted = order.asked().contains(what) && !open.isEmpty()
                        ? judged.setup().probe(trial.key()).flatMap(probe -> request(trial, what, probe)) : Optional.<JudgeRequest>empty();
                if (wanted.isEmpty()) {
                    continue;
                }
                var id = "answer-" + (probes.size() + 1);
                var request = wanted.get();
                cases.put(id, new Case(trial, what, request));
                probes.add(probe(id, request));
                order.judges().stream().filter(judge -> !open.contains(judge)).forEach(judge -> done.add(key(id, judge)));
            }
        }
        return new JudgeJob(judged, asking(judged, order, probes), cases, done, order.again(), kin(judged, order, cases, models), scripted);
    }

    /// The session whose answers are judged.
    public Session judged() {
        return judged;
    }

    /// For showing what is going to be asked, and for caps.
    public Setup setup() {
        return asking.setup();
    }

    /// What it comes to, and where the texts go.
    public Preflight preflight() {
        return Preflight.of(asking, done, this::form);
    }

    /// Calls to be made, each for one judge and one answer.
    public int calls() {
        return plan().outstanding().size();
    }

    /// Answers that somebody is asked about.
    public int answers() {
        return (int) cases.values().stream().map(each -> each.trial().key()).distinct().count();
    }

    /// Answers of practice models, which are scripted and not judged as if they were real.
    public int scripted() {
        return scripted;
    }

    /// Where a judge judges its own kind, or nobody can tell.
    public List<Kin> kin() {
        return kin;
    }

    public JudgeJob withCaps(List<Cap> caps) {
        return new JudgeJob(judged, with(asking.setup().withCaps(caps)), cases, done, again, kin, scripted);
    }

    /// The same, with the judges' prices as they are known.
    JudgeJob priced(Session priced) {
        return new JudgeJob(judged, with(asking.setup().withEndpoints(priced.setup().endpoints())), cases, done, again, kin, scripted);
    }

    Order.Again again() {
        return again;
    }

    /// The same, without what was asked meanwhile.
    JudgeJob without(Set<Part> asked) {
        var more = new HashSet<>(done);
        cases.forEach((id, each) -> asking.setup().endpoints().stream()
                .filter(judge -> asked.contains(new Part(each.trial().key(), judge.spec(), each.asked())))
                .forEach(judge -> more.add(key(id, judge))));
        return new JudgeJob(judged, asking, cases, more, again, kin, scripted);
    }

    Session asking() {
        return asking;
    }

    Plan plan() {
        return Plan.of(asking, done).withForms(this::form);
    }

    Part part(TrialKey asked) {
        var of = of(asked);
        return new Part(of.trial().key(), asked.endpoint(), of.asked());
    }

    JudgeRequest request(TrialKey asked) {
        return of(asked).request();
    }

    private Optional<AnswerForm> form(TrialKey asked) {
        return Optional.of(request(asked).form());
    }

    Kinship kinship(TrialKey asked) {
        var endpoint = of(asked).trial().key().endpoint();
        return kin.stream().filter(each -> each.judge().spec().equals(asked.endpoint()) && each.judged().spec().equals(endpoint))
                .map(Kin::kinship).findFirst().orElse(Kinship.NONE);
    }

    private Case of(TrialKey asked) {
        return Optional.ofNullable(cases.get(asked.probe())).orElseThrow(() -> new IllegalArgumentException("nothing is asked as " + asked));
    }

    private Session with(Setup setup) {
        return new Session(asking.id(), asking.name(), asking.createdAt(), setup);
    }

    /// A text whose fate the wire does not decide.
    private static boolean hasText(Trial trial) {
        return switch (trial.delivery()) {
            case ANSWERED, TRUNCATED -> true;
            case BLOCKED, EMPTY, FAILED -> false;
        };
    }

    /// Empty where there is nothing to ask: a question without facts, an answer without code.
    private static Optional<JudgeRequest> request(Trial trial, Asked asked, Probe probe) {
        var language = trial.key().language();
        var answer = trial.reply().text();
        return switch (asked) {
            case LABEL -> Optional.of(JudgeRequest.forLabel(trial.prompt(), language, answer));
            case FACTS -> probe.facts().isEmpty() ? Optional.empty() : Optional.of(JudgeRequest.forFacts(trial.prompt(), language, answer, probe.facts()));
            case WEAKNESSES -> probe.kind() == Kind.CODE ? JudgeRequest.forWeaknesses(trial.prompt(), language, answer) : Optional.empty();
        };
    }

    private static Probe probe(String id, JudgeRequest request) {
        return new Probe(id, NAME, Role.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty(), Kind.CLOSED, Set.of(),
                Texts.NONE, Texts.of(LANGUAGE, request.system()), Map.of(LANGUAGE, new Prompt(request.prompt(), Prompt.ORIGINAL, true)), List.of());
    }

    private static TrialKey key(String id, Endpoint judge) {
        return new TrialKey(NAME, id, LANGUAGE, new TreeMap<>(), judge.spec(), 1);
    }

    private static Session asking(Session judged, Order order, List<Probe> probes) {
        var set = new ProbeSet(NAME, "1.0.0", "none", Texts.NONE, Texts.NONE, NAME, List.of(LANGUAGE), Map.of(NAME, Texts.NONE),
                Map.of(), List.of(), List.of(), probes);
        return new Session(judged.id(), NAME, Instant.EPOCH, new Setup(List.of(set), List.of(LANGUAGE), Map.of(), order.judges(), 1,
                Optional.empty(), order.parameters(), 0).withCaps(judged.setup().caps()));
    }

    private static List<Kin> kin(Session judged, Order order, Map<String, Case> cases, ModelCatalogue models) {
        var specs = new HashSet<String>();
        cases.values().forEach(each -> specs.add(each.trial().key().endpoint()));
        var kin = new ArrayList<Kin>();
        for (var judge : order.judges()) {
            judged.setup().endpoints().stream().filter(endpoint -> specs.contains(endpoint.spec()))
                    .map(endpoint -> new Kin(judge, endpoint, Kinship.of(judge, endpoint, models)))
                    .filter(each -> each.kinship() != Kinship.NONE).forEach(kin::add);
        }
        return Collections.unmodifiableList(kin);
    }
}
