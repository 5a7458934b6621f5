package org.unsaid.findings;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unsaid.divergence.Sketch;
import org.unsaid.probe.Role;
import org.unsaid.review.LabelQuality;
import org.unsaid.session.Babbles;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.statistics.Bootstrap;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.FactVerdict;

/// What a session shows. Its trials pass by once, then the tables are asked for; of texts only short sketches are kept.
/// Not safe for several threads.
public final class Findings {

    /// With fewer questions than this nothing is told of questions of the kind.
    public static final int ENOUGH = Bootstrap.ENOUGH;

    private final Setup setup;
    private final Map<TrialKey, Tally.Counter> counters = new LinkedHashMap<>();
    private final MeasuredLanguages measured = new MeasuredLanguages();
    private final LabelCounter labels = new LabelCounter();
    private final FactCounter facts;
    private final Sketches sketches = new Sketches();
    private final CannedTexts canned = new CannedTexts();
    private final ReasoningCounter reasoning = new ReasoningCounter();
    private final SignCounter signs = new SignCounter();
    private final MethodCounter methods = new MethodCounter();
    private final CodeCounter code;
    private final Set<Reads> reads;
    private final CeilingCounter ceilings = new CeilingCounter();

    /// What takes time to read of an answer; its outcome is always read.
    public enum Reads {
        /// What each method of labelling says: agreement, rates by one method alone.
        LABELS,
        /// Its words: distances, canned text.
        WORDS,
        /// Its facts.
        FACTS,
        /// Its code: weaknesses.
        CODE,
        /// The reasoning before it: signs, and, with [#FACTS], its facts.
        REASONING
    }

    /// Facts as cues find them.
    public Findings(Setup setup) {
        this(setup, EnumSet.allOf(Reads.class), _ -> List.of());
    }

    /// @param reads     what the tables wanted need; a table that needs anything else is empty
    /// @param confirmed what judges and people say of the facts of an answer, in the order in which they said it
    public Findings(Setup setup, Set<Reads> reads, Function<TrialKey, List<FactVerdict>> confirmed) {
        this(setup, reads, confirmed, _ -> List.of());
    }

    /// @param reads     what the tables wanted need; a table that needs anything else is empty
    /// @param confirmed what judges and people say of the facts of an answer, in the order in which they said it
    /// @param code      what judges say of the code of an answer, in the order in which they said it
    public Findings(Setup setup, Set<Reads> reads, Function<TrialKey, List<FactVerdict>> confirmed, Function<TrialKey, List<CodeVerdict>> code) {
        this.setup = setup;
        this.reads = Set.copyOf(reads);
        this.facts = new FactCounter(setup, confirmed);
        this.code = new CodeCounter(setup, code);
    }

    /// What the questions of a session are there for; of those with levels, these decide.
    public static SortedSet<Role> roles(Setup setup) {
        return TrialOrder.of(setup).rows().stream().map(row -> Cell.role(row.set(), row.probe(), row.levels()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Reads one trial as it is labelled now.
    public void add(Trial trial) {
        var cell = first(trial.key());
        counters.computeIfAbsent(cell, _ -> new Tally.Counter()).add(trial);
        measured.add(trial);
        if (reads.contains(Reads.LABELS)) {
            labels.add(trial);
            ceilings.add(cell, trial);
            methods.add(cell, trial);
        }
        if (reads.contains(Reads.CODE)) {
            code.add(cell, trial);
        }
        if (reads.contains(Reads.WORDS) && trial.outcome().counts()) {
            Sketch.of(trial.reply().text()).ifPresent(sketch -> {
                sketches.add(cell, trial, sketch);
                canned.add(trial, sketch);
            });
        }
        boolean reasoned = reads.contains(Reads.REASONING) && trial.outcome().counts() && !trial.reply().reasoning().isBlank();
        if (reasoned) {
            signs.add(cell, trial);
        }
        if (!reads.contains(Reads.FACTS)) {
            return;
        }
        var readings = facts.add(trial);
        if (reasoned) {
            reasoning.add(cell, trial, readings, facts.read(trial, trial.reply().reasoning(), false));
        }
    }

    /// Which models babble in which languages, by the answers that were read.
    public Babbles babbles() {
        var tallies = new LinkedHashMap<TrialKey, Tally>();
        counters.forEach((key, counter) -> tallies.put(key, counter.tally()));
        return Babbles.among(tallies);
    }

    /// Answers whose label a person set.
    public int labelledByPeople() {
        return measured.labelledByPeople();
    }

    public List<Rates> rates(Grouping grouping) {
        return Rates.of(grouping, cells(), measured);
    }

    /// The same of the answers in one language.
    public List<Rates> rates(Grouping grouping, Locale language) {
        return Rates.of(grouping, cells().stream().filter(cell -> cell.language().equals(language)).toList(), measured);
    }

    /// A row an endpoint, role and method: its rates if no label of a stronger method had been set.
    public List<CeilingRates> ratesUpToMethods() {
        return ceilings.rates(setup, measured);
    }

    /// A row a question with answers by several routes to weights of one family.
    public List<ModelOrService> modelOrService() {
        return ModelOrService.of(contrasts());
    }

    /// A row an endpoint: each sensitive question beside its control, or its sensitive levels beside the control levels,
    /// in the languages in which both have answers that count.
    public List<Contrast> sensitiveAgainstControl() {
        return contrasts().sensitiveAgainstControl();
    }

    /// A row an endpoint, a role and two languages. Questions whose wording differs by side are left out.
    public List<Contrast> languageGaps() {
        return contrasts().languageGaps();
    }

    /// A row a role and two routes to the same weights: what differs is the service's, or chance.
    public List<Contrast> routes() {
        return contrasts().routes();
    }

    /// A row a fact, endpoint and language of which there is a text.
    public List<FactCount> facts() {
        return facts.counts(measured);
    }

    /// A row an endpoint, language and role of which there is a text.
    public List<FactShare> factShares() {
        return FactShare.of(setup, facts());
    }

    /// A row each two endpoints that were asked the same.
    public List<ModelPair> modelPairs() {
        return ModelPair.of(contrasts());
    }

    /// A row each two endpoints and language in which both say something of the same question.
    public List<AnswerDistance> distances() {
        return AnswerDistance.of(contrasts(), sketches);
    }

    /// The question whose answers differ most first; those whose answers do not differ are left out.
    public List<Diverging> ranking() {
        return Ranking.of(contrasts(), sketches, facts());
    }

    /// A row a cell that there is anything to hold against: how far it is from the others.
    public List<CellDivergence> cellDivergences() {
        return CellDivergences.of(contrasts(), sketches, facts());
    }

    /// A row an endpoint and role that was asked the same at least twice.
    public List<Steadiness> steadiness() {
        return Steadiness.of(contrasts());
    }

    /// That given to the most questions first.
    public List<CannedText> cannedTexts() {
        return canned.list(setup);
    }

    /// A row an endpoint and role whose answers came with reasoning.
    public List<ReasoningGap> reasoningGaps() {
        return reasoning.gaps(contrasts());
    }

    /// A row an endpoint and role whose answers came with reasoning.
    public List<ReasoningSigns> reasoningSigns() {
        return signs.signs(contrasts());
    }

    /// How well each method's labels agree with those of people: over all, and per language.
    public List<LabelQuality> labelQuality() {
        return measured.qualities();
    }

    /// A row each two methods and language in which both have labelled an answer.
    public List<LabelAgreement> labelAgreements() {
        return labels.agreements();
    }

    /// A row an endpoint, role and method of labelling.
    public List<MethodRate> methodRates() {
        return methods.rates(contrasts());
    }

    /// A row an endpoint that was given programming tasks, and below it one a factor and level: as patterns read the code,
    /// each followed by the same as judges read it, where they read any.
    public List<CodeLevel> codeLevels() {
        return CodeLevels.sideBySide(contrasts(), code);
    }

    /// A row a judge and one each two of them: how far they agree with the patterns, and with one another.
    public List<CodeAgreement> codeAgreements() {
        return code.agreements();
    }

    /// A row an endpoint, kind of weakness, language of the code and who finds it.
    public List<CodeWeakness> codeWeaknesses() {
        return code.weaknesses();
    }

    /// A row a weakness in an answer.
    public List<CodeFinding> codeFindings() {
        return code.findings();
    }

    private Contrasts contrasts() {
        return new Contrasts(setup, cells(), measured);
    }

    /// As a reader meets them: in the order of the sets and endpoints, not in the random one of the run.
    private List<Cell> cells() {
        return CellOrder.cells(setup, counters);
    }

    private static TrialKey first(TrialKey key) {
        return new TrialKey(key.probeSet(), key.probe(), key.language(), key.levels(), key.endpoint(), 1);
    }
}
