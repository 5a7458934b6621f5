package org.unsaid.cli;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.divergence.Cell;
import org.unsaid.divergence.Release;
import org.unsaid.divergence.SessionComparison;
import org.unsaid.divergence.SessionComparison.Drift;
import org.unsaid.divergence.SessionComparison.Reason;
import org.unsaid.session.Tally;

/// Two sessions compared, for people and for programs.
final class ComparisonText {

    /// So many questions that cannot be compared are named for each reason; the rest is counted.
    private static final int NAMED = 5;
    private static final int NARROWEST_QUESTION = 24;

    private ComparisonText() {}

    /// @param names of the two sessions, the earlier first
    static String of(SessionComparison comparison, List<String> names, String labeller, int width) {
        var parts = new ArrayList<String>();
        parts.add(drifts(comparison, width));
        parts.add(flips(comparison, width));
        comparison.notComparable().forEach((reason, cells) -> parts.add(left(reason, cells, names)));
        parts.add(notes(comparison, labeller));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static String drifts(SessionComparison comparison, int width) {
        if (comparison.endpoints().isEmpty()) {
            return "Nothing in these sessions can be compared.";
        }
        var table = new TextTable(List.of("Model", "Compared", "Withheld before", "Withheld after", "Became withheld", "Became answered", "p",
                "p, of %d".formatted(comparison.endpoints().size())), width / 3);
        comparison.endpoints().forEach(drift -> table.addLine(List.of(SafeText.line(drift.endpoint()), Words.number(drift.cells()),
                Words.number(drift.before()), Words.number(drift.after()), Words.number(drift.becameWithheld()),
                Words.number(drift.becameAnswered()), Figures.p(drift.p()), Figures.p(drift.adjusted()))));
        return table.text(width);
    }

    private static String flips(SessionComparison comparison, int width) {
        var flipped = comparison.flipped();
        if (flipped.isEmpty()) {
            return comparison.cells().isEmpty() ? "" : "No question changed from withheld to answered, or back.";
        }
        int question = Math.max(NARROWEST_QUESTION, width / 3);
        var table = new TextTable(List.of("Changed", "Model", "Before", "After"), question);
        flipped.forEach(cell -> table.add(List.of(
                Columns.wrapped(SafeText.line(cell.key().language().toLanguageTag() + " · " + cell.prompt()), question, 2),
                List.of(SafeText.line(cell.key().endpoint())), counts(cell.before()), counts(cell.after()))));
        return table.text(width);
    }

    private static String left(Reason reason, List<Cell> cells, List<String> names) {
        var named = cells.stream().limit(NAMED).map(cell -> "  %s · %s · %s".formatted(
                cell.key().language().toLanguageTag(), SafeText.line(cell.key().endpoint()), SafeText.line(cell.prompt()))).toList();
        return "Not compared, as %s: %s.\n%s%s".formatted(why(reason, names), Words.count(cells.size(), "question"),
                String.join("\n", named), cells.size() > NAMED ? "\n  and %s more".formatted(Words.number(cells.size() - NAMED)) : "");
    }

    private static String why(Reason reason, List<String> names) {
        return switch (reason) {
            case OTHER_MODELS -> "only one of the sessions asked this model";
            case ONLY_BEFORE -> "only '%s' has an answer".formatted(SafeText.line(names.getFirst()));
            case ONLY_AFTER -> "only '%s' has an answer".formatted(SafeText.line(names.getLast()));
            case OTHER_WORDING -> "the wording or the system prompt differs";
            case OTHER_SETTINGS -> "the settings (temperature, longest answer) differ";
            case NOTHING_COUNTS -> "all that came in one of them failed, was empty or unusable";
        };
    }

    private static String notes(SessionComparison comparison, String labeller) {
        var notes = new ArrayList<String>();
        notes.add("A question counts as withheld where more than half of its answers were blocked, refused, evasive or an official line.");
        notes.add("p: exact McNemar test of the two directions; beside it, adjusted for so many models (Benjamini-Hochberg).");
        notes.add("Both sessions were labelled anew by %s.".formatted(labeller) + (comparison.labelledByPeople() == 0 ? ""
                : " %s set by people left aside.".formatted(Words.count(comparison.labelledByPeople(), "label"))));
        comparison.endpoints().forEach(drift -> model(drift, notes));
        return String.join("\n", notes);
    }

    private static void model(Drift drift, List<String> notes) {
        var endpoint = SafeText.line(drift.endpoint());
        if (!drift.was().models().equals(drift.is().models())) {
            notes.add("%s named itself %s before and %s after.".formatted(endpoint, names(drift.was().models()), names(drift.is().models())));
        } else if (drift.modelChanged()) {
            notes.add("%s had other weights: %s before and %s after.".formatted(endpoint, weights(drift.was()), weights(drift.is())));
        } else if (drift.versionUnknown()) {
            notes.add("%s names no version: it may be another model than before.".formatted(endpoint));
        }
    }

    static String names(Iterable<String> models) {
        var names = SafeText.line(String.join(", ", models));
        return names.isEmpty() ? "nothing" : names;
    }

    private static String weights(Release release) {
        return SafeText.line(Stream.of(release.weights().digest(), release.weights().quantisation()).flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
    }

    static JsonLine json(Cell cell) {
        var levels = new JsonObject();
        cell.key().levels().forEach(levels::addProperty);
        return new JsonLine()
                .put("probe_set", cell.key().probeSet())
                .put("probe", cell.key().probe())
                .put("language", cell.key().language().toLanguageTag())
                .put("levels", levels)
                .put("endpoint", cell.key().endpoint())
                .put("before", counted(cell.before()))
                .put("after", counted(cell.after()));
    }

    static List<JsonLine> json(SessionComparison comparison) {
        var lines = new ArrayList<JsonLine>();
        comparison.endpoints().forEach(drift -> lines.add(new JsonLine()
                .put("type", "endpoint")
                .put("endpoint", drift.endpoint())
                .put("compared", drift.cells())
                .put("withheld_before", drift.before())
                .put("withheld_after", drift.after())
                .put("became_withheld", drift.becameWithheld())
                .put("became_answered", drift.becameAnswered())
                .put("p", drift.p())
                .put("p_adjusted", drift.adjusted())
                .put("models_before", drift.was().models())
                .put("models_after", drift.is().models())
                .put("digest_before", drift.was().weights().digest())
                .put("digest_after", drift.is().weights().digest())
                .put("model_changed", drift.modelChanged())
                .put("version_unknown", drift.versionUnknown())));
        comparison.cells().forEach(cell -> lines.add(json(cell)
                .put("type", cell.flip().isPresent() ? "changed" : "unchanged")));
        comparison.notComparable().forEach((reason, cells) -> cells.forEach(cell -> lines.add(json(cell)
                .put("type", "not_compared")
                .put("reason", reason.name().toLowerCase(Locale.ROOT)))));
        return lines;
    }

    private static JsonObject counted(Tally tally) {
        var counts = new JsonObject();
        tally.counts().forEach((outcome, count) -> counts.addProperty(outcome.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }

    private static List<String> counts(Tally tally) {
        return Words.cell(tally, tally.total());
    }
}
