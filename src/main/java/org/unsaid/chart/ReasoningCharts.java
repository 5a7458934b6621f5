package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.chart.Rows.Column;
import org.unsaid.chart.Rows.Group;
import org.unsaid.chart.Rows.LegendKey;
import org.unsaid.chart.Rows.Marks;
import org.unsaid.chart.Rows.Row;
import org.unsaid.chart.Rows.Shares;
import org.unsaid.chart.Shape.Form;
import org.unsaid.findings.ReasoningGap;
import org.unsaid.findings.ReasoningSigns;
import org.unsaid.findings.Selection;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.verdict.Outcome;

/// What the reasoning before an answer says, and the answer does not.
final class ReasoningCharts {

    private final Context context;

    ReasoningCharts(Context context) {
        this.context = context;
    }

    Chart gap() {
        var gaps = context.findings().reasoningGaps().stream().filter(gap -> gap.role() == context.role()).toList();
        var columns = List.of(new Column(context.text("head.withheld-knew"), true, 0), new Column(context.text("head.interval"), 1),
                new Column(context.text("head.of-withheld"), 0), new Column(context.text("head.answered-knew"), 1),
                new Column(context.text("head.with-reasoning"), 2));
        var rows = new Rows(context.text("head.endpoint"), "", columns, "", context.percents(), List.of(), gaps.stream().map(this::row).toList(),
                Shares.USUAL);
        return context.chart(ChartName.REASONING_GAP, context.text("reasoning-gap.says", context.names().role(context.role())),
                context.notes(gaps.stream().map(ReasoningGap::scope).toList(), context.text("note.reasoning"), context.text("note.interval")), rows);
    }

    private Group row(ReasoningGap gap) {
        var ofModel = Selection.ALL.withEndpoints(Set.of(gap.endpoint())).withRoles(Set.of(gap.role()));
        var withheld = ofModel.withOutcomes(Selection.WITHHELD);
        var answered = ofModel.withOutcomes(Set.of(Outcome.PARTIAL, Outcome.DIRECT));
        boolean tells = Context.tells(gap.withheldKnew());
        Marks marks = tells ? new Marks.Bar(List.of(new Marks.Part(Ink.SAID, Optional.empty(), gap.withheldKnew().rate().orElse(0.0),
                context.share(gap.withheldKnew()), Optional.of(withheld))), Optional.of(gap.withheldKnew().interval()))
                : new Marks.Words(gap.withheldKnew().whole() == 0 ? context.text("reasoning-gap.none-withheld") : context.tooFew(gap.withheldKnew()));
        var ofWithheld = context.figures().of(gap.withheldKnew().part(), gap.withheldKnew().whole());
        var figures = List.of(Figure.of(context.share(gap.withheldKnew()), withheld), Figure.of(context.interval(gap.withheldKnew())),
                Figure.of(ofWithheld, withheld), Figure.of(context.figures().of(gap.answeredKnew().part(), gap.answeredKnew().whole()), answered),
                Figure.of(context.figures().number(gap.answers()), ofModel.counted()));
        return new Group(context.names().endpoint(gap.endpoint()), context.names().origin(gap.endpoint()), List.of(new Row("", "", marks, figures,
                Figure.of(""), ofWithheld, Optional.of(withheld))));
    }

    /// A row a sign: the answers in which it was found, beside those in which it would be no contradiction.
    Chart signs() {
        var signs = context.findings().reasoningSigns().stream().filter(each -> each.role() == context.role()).toList();
        var columns = List.of(new Column(context.text("head.sign-found"), true, 0), new Column(context.text("head.interval"), 1),
                new Column(context.text("head.of-those"), 0), new Column(context.text("head.questions"), Column.TABLE_ONLY));
        var rows = new Rows(context.text("head.endpoint"), context.text("head.sign"), columns, "", context.percents(), List.of(
                LegendKey.of(Form.DISC, Ink.TEXT, context.text("sign.of-withheld")), LegendKey.of(Form.RING, Ink.TEXT, context.text("sign.of-others"))),
                signs.stream().map(this::group).toList(), Shares.USUAL);
        return context.chart(ChartName.REASONING_SIGNS, context.text("reasoning-signs.says", context.names().role(context.role())),
                context.notes(signs.stream().map(ReasoningSigns::scope).toList(), context.text("note.reasoning-signs"), context.text("note.interval-line")), rows);
    }

    private Group group(ReasoningSigns signs) {
        var ofModel = Selection.ALL.withEndpoints(Set.of(signs.endpoint())).withRoles(Set.of(signs.role()));
        var withheld = ofModel.withOutcomes(Selection.WITHHELD);
        var others = ofModel.withOutcomes(Set.of(Outcome.PARTIAL, Outcome.DIRECT));
        var rows = new ArrayList<Row>();
        rows.add(row("planned-withheld", signs.withheldPlanned(), Form.DISC, withheld));
        rows.add(row("planned-answered", signs.answeredPlanned(), Form.RING, others));
        rows.add(row("policy-withheld", signs.withheldPolicy(), Form.DISC, withheld));
        rows.add(row("policy-answered", signs.answeredPolicy(), Form.RING, others));
        if (signs.otherLanguage().whole() > 0) {
            rows.add(row("other-language", signs.otherLanguage(), Form.SQUARE, ofModel.counted()));
        }
        return new Group(context.names().endpoint(signs.endpoint()), context.names().origin(signs.endpoint()), rows);
    }

    private Row row(String sign, ClusteredProportion share, Form form, Selection opens) {
        var name = context.text("sign." + sign);
        Marks marks = Context.tells(share) ? new Marks.Points(List.of(new Marks.Point(share.rate().orElse(0.0), form, Ink.TEXT)), Optional.of(share.interval()))
                : new Marks.Words(share.whole() == 0 ? context.text("sign.none") : context.tooFew(share));
        var of = context.figures().of(share.part(), share.whole());
        return new Row(name, name, marks, List.of(Figure.of(context.share(share), opens), Figure.of(context.interval(share)), Figure.of(of, opens),
                Figure.of(context.figures().number(share.clusters().size()))), Figure.of(""), of, Optional.of(opens));
    }
}
