package org.unsaid.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.unsaid.review.LabelTables.Question;
import org.unsaid.session.Trial;
import org.unsaid.statistics.Agreement;
import org.unsaid.statistics.Bootstrap;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Label;

/// How far people give the same labels to the same answers. Only labels that were set blind are in it: one set in view of
/// another's is no second opinion.
///
/// @param people    two for Cohen's κ, more for Krippendorff's α
/// @param language  empty for all of them
/// @param label     this label against every other; empty for all seven
/// @param answers   that at least two of them labelled
/// @param questions they belong to
/// @param same      of the answers, those to which all gave the same
/// @param value     1 is always, 0 is as by chance; empty where chance alone would agree always
/// @param interval  of the value, 95 %, drawn from the questions; empty where they are too few, or the value is not known
public record PeoplesAgreement(
        List<String> people, Optional<Locale> language, Optional<Label> label, int answers, int questions, int same, Optional<Double> value,
        Optional<Interval> interval) {

    public PeoplesAgreement {
        people = List.copyOf(people);
    }

    /// Which figure the value is.
    public enum Measure { KAPPA, ALPHA }

    public Measure measure() {
        return people.size() == 2 ? Measure.KAPPA : Measure.ALPHA;
    }

    private record Unit(Question question, Locale language, Map<String, Label> labels) {}

    /// Of all people together first, where they are more than two; then of each two who labelled the same. Of each group
    /// over all, then per language, then per label.
    public static List<PeoplesAgreement> of(Collection<Trial> trials) {
        var units = new ArrayList<Unit>();
        Set<String> people = new LinkedHashSet<>();
        Set<Locale> languages = new LinkedHashSet<>();
        for (var trial : trials) {
            var labels = PeoplesLabels.of(trial).blindLabels();
            if (labels.size() > 1 && PeoplesLabels.canBeReviewed(trial)) {
                units.add(new Unit(Question.of(trial.key()), trial.key().language(), labels));
                people.addAll(labels.keySet());
                languages.add(trial.key().language());
            }
        }
        var names = people.stream().sorted().toList();
        var order = languages.stream().sorted((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag())).toList();
        var rows = new ArrayList<PeoplesAgreement>();
        if (names.size() > 2) {
            rows.addAll(rows(names, units, order, PeoplesAgreement::alpha));
        }
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                rows.addAll(rows(List.of(names.get(one), names.get(other)), units, order, PeoplesAgreement::kappa));
            }
        }
        return rows;
    }

    private interface Figure {
        PeoplesAgreement of(List<String> people, Optional<Locale> language, Optional<Label> label, List<Unit> units);
    }

    private static List<PeoplesAgreement> rows(List<String> people, List<Unit> all, List<Locale> languages, Figure figure) {
        var units = all.stream().map(unit -> of(unit, people)).filter(unit -> unit.labels().size() > 1).toList();
        if (units.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<PeoplesAgreement>();
        rows.add(figure.of(people, Optional.empty(), Optional.empty(), units));
        for (var language : languages) {
            var some = units.stream().filter(unit -> unit.language().equals(language)).toList();
            if (!some.isEmpty()) {
                rows.add(figure.of(people, Optional.of(language), Optional.empty(), some));
            }
        }
        LabelTables.LABELS.stream().filter(label -> units.stream().anyMatch(unit -> unit.labels().containsValue(label)))
                .forEach(label -> rows.add(figure.of(people, Optional.empty(), Optional.of(label), units)));
        return rows;
    }

    private static Unit of(Unit unit, List<String> people) {
        var labels = new LinkedHashMap<>(unit.labels());
        labels.keySet().retainAll(people);
        return new Unit(unit.question(), unit.language(), labels);
    }

    private static PeoplesAgreement kappa(List<String> people, Optional<Locale> language, Optional<Label> label, List<Unit> units) {
        var tables = new LabelTables();
        for (var unit : units) {
            var first = unit.labels().get(people.getFirst());
            var second = unit.labels().get(people.getLast());
            if (first != null && second != null) {
                tables.add(unit.question(), first, second);
            }
        }
        Function<int[][], Optional<Double>> figure = counts -> Agreement.kappa(
                label.map(one -> LabelTables.against(counts, one)).orElse(counts));
        return new PeoplesAgreement(people, language, label, units.size(), tables.questions(), same(units, label),
                figure.apply(tables.sum()), tables.interval(figure));
    }

    private static PeoplesAgreement alpha(List<String> people, Optional<Locale> language, Optional<Label> label, List<Unit> units) {
        Map<Question, Pairings> byQuestion = new LinkedHashMap<>();
        units.forEach(unit -> byQuestion.merge(unit.question(), pairings(unit, label), Pairings::plus));
        var questions = List.copyOf(byQuestion.values());
        var value = questions.stream().reduce(Pairings::plus).flatMap(Pairings::alpha);
        Optional<Interval> interval = value.isEmpty() || questions.size() < Bootstrap.ENOUGH ? Optional.empty()
                : Optional.of(Bootstrap.interval(questions.size(), drawn -> IntStream.of(drawn).mapToObj(questions::get)
                        .reduce(Pairings::plus).flatMap(Pairings::alpha).orElse(Double.NaN)));
        return new PeoplesAgreement(people, language, label, units.size(), questions.size(), same(units, label), value, interval);
    }

    /// What α is computed of; that of several questions is their sum.
    private static final class Pairings {

        private final double observed;

        /// How often each label was given, in the order of the labels; or one label, and all others.
        private final long[] totals;

        Pairings(double observed, long[] totals) {
            this.observed = observed;
            this.totals = totals;
        }

        Pairings plus(Pairings other) {
            var sum = new long[totals.length];
            Arrays.setAll(sum, at -> totals[at] + other.totals[at]);
            return new Pairings(observed + other.observed, sum);
        }

        Optional<Double> alpha() {
            return Agreement.alpha(observed, totals);
        }
    }

    private static Pairings pairings(Unit unit, Optional<Label> label) {
        var totals = new long[LabelTables.LABELS.size()];
        unit.labels().values().forEach(given ->
                totals[label.isEmpty() ? LabelTables.LABELS.indexOf(given) : label.get() == given ? 0 : 1]++);
        return new Pairings(Agreement.disagreement(totals), totals);
    }

    private static int same(List<Unit> units, Optional<Label> label) {
        return (int) units.stream().filter(unit -> values(unit, label).stream().distinct().count() == 1).count();
    }

    /// The labels of a unit, or, for one label, whether each is that one.
    private static List<Object> values(Unit unit, Optional<Label> label) {
        return unit.labels().values().stream().<Object>map(each -> label.isEmpty() ? each : (Object) each.equals(label.get())).toList();
    }
}
