package org.unsaid.chart;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Grouping;
import org.unsaid.findings.ModelOrService;
import org.unsaid.findings.Question;
import org.unsaid.probe.Role;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;

/// The charts of a session by their names. Not safe for several threads; the charts are.
public final class Charts {

    private final Context context;

    /// A question that several routes to the same weights were asked.
    public record Routed(Question question, String wording, String family) {}

    /// @param setup as the findings have it: its endpoints in the order in which they are to stand
    /// @param role  of the questions that are shown where a chart shows those of one
    /// @param soFar empty if nothing is outstanding
    public Charts(Setup setup, Findings findings, Role role, ChartTexts texts, Optional<SoFar> soFar) {
        context = new Context(setup, findings, role, texts, soFar);
    }

    /// The role that most is asked of: sensitive if there is any.
    public static Role mainRole(Setup setup) {
        var roles = Findings.roles(setup);
        return roles.isEmpty() ? Role.NEUTRAL : roles.first();
    }

    /// Which session a picture is of, and what was asked in it.
    ///
    /// @param session of which the findings are
    public List<String> from(Session session) {
        var setup = session.setup();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(context.texts().language()).format(session.createdAt().atZone(ZoneOffset.UTC));
        var questions = setup.probeSets().stream().mapToInt(set -> set.probes().size()).sum();
        return List.of(context.text("from", Names.safe(session.name()), day, questions, setup.languages().size(), setup.endpoints().size(), setup.repeats()));
    }

    /// Empty, with the reason, where the session has nothing of the kind.
    public Chart of(ChartName name) {
        return switch (name) {
            case WITHHELD_ENDPOINT -> WithheldChart.of(context, Grouping.ENDPOINT, name);
            case WITHHELD_TOPIC -> WithheldChart.of(context, Grouping.TOPIC, name);
            case WITHHELD_MAKER_PLACE -> WithheldChart.of(context, Grouping.MAKER_PLACE, name);
            case WITHHELD_SERVED_IN -> WithheldChart.of(context, Grouping.SERVED_IN, name);
            case WITHHELD_LANGUAGE -> WithheldChart.of(context, Grouping.LANGUAGE, name);
            case SENSITIVE_CONTROL -> new ContrastCharts(context).sensitiveAgainstControl();
            case LANGUAGE_GAP -> new ContrastCharts(context).languageGaps();
            case FACTS_ENDPOINT -> new FactCharts(context).shares();
            case FACTS -> new FactCharts(context).facts();
            case DIVERGENCE -> new QuestionCharts(context).divergence();
            case MAP -> new PairCharts(context).map();
            case DISAGREEMENT -> new PairCharts(context).disagreement();
            case DISTANCE -> new PairCharts(context).distance();
            case INSTABILITY -> new QuestionCharts(context).instability();
            case REASONING_GAP -> new ReasoningCharts(context).gap();
            case REASONING_SIGNS -> new ReasoningCharts(context).signs();
            case ROUTES -> new ContrastCharts(context).routes();
            case MODEL_OR_SERVICE -> telling().map(new RouteChart(context)::of).orElseGet(() -> context.nothing(name));
            case CODE_LEVELS -> CodeChart.of(context);
            case LABELS -> new LabelCharts(context).agreement();
            case LABELS_HEADLINE -> new LabelCharts(context).headline();
            case DRIFT -> throw new IllegalArgumentException("drift is shown of several sessions, by DriftChart");
            case CANNED_TEXT -> new QuestionCharts(context).canned();
        };
    }

    /// The questions that answers differ most on, so many at most.
    public Chart mostDivergent(int most) {
        return new QuestionCharts(context).divergence(most);
    }

    /// Of each question that several routes to weights of one family were asked, whether it is the model or the service.
    public Map<Routed, Chart> modelOrService() {
        var charts = new LinkedHashMap<Routed, Chart>();
        ofRole().forEach(row -> charts.put(new Routed(row.question(), context.names().question(row.question()), Names.safe(row.family())),
                new RouteChart(context).of(row)));
        return charts;
    }

    /// The one that tells most.
    private Optional<ModelOrService> telling() {
        return ofRole().min(Comparator.comparingInt(row -> switch (row.conclusion()) {
            case SERVICE -> 0;
            case MODEL -> 1;
            case CANNOT_TELL -> 2;
            case NOTHING_WITHHELD -> 3;
        }));
    }

    private Stream<ModelOrService> ofRole() {
        return context.findings().modelOrService().stream().filter(row -> row.role() == context.role());
    }
}
