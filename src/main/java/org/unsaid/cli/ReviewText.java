package org.unsaid.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.review.PeoplesAgreement;
import org.unsaid.review.PeoplesLabels;
import org.unsaid.review.QueueItem;
import org.unsaid.review.ReviewedShare;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;

/// How far people have labelled a session, as tables.
final class ReviewText {

    private ReviewText() {}

    static FindingsTable shares(List<ReviewedShare> shares) {
        return new FindingsTable("reviewed", "Reviewed by people",
                "Answers with text that came, whole or cut by length, and how many of them people have labelled. What was blocked, empty or failed"
                        + " needs no person: the wire tells.",
                List.of("Model", "Language", "Reviewed", "By two or more", "To be adjudicated"),
                shares.stream().map(share -> List.of(List.of(SafeText.line(share.endpoint().orElse("all"))), List.of(tag(share.language())),
                        List.of("%s of %s".formatted(Words.number(share.reviewed()), Words.number(share.answers()))),
                        List.of(Words.number(share.twice())), List.of(Words.number(share.disputed())))).toList(),
                shares.stream().map(share -> new JsonLine().put("table", "reviewed").put("endpoint", share.endpoint())
                        .put("language", share.language().map(Locale::toLanguageTag)).put("answers", share.answers())
                        .put("reviewed", share.reviewed()).put("twice", share.twice()).put("disputed", share.disputed())).toList());
    }

    static FindingsTable agreement(List<PeoplesAgreement> rows) {
        return new FindingsTable("people", "Agreement between people",
                "Labels set blind to the model and to one another. Cohen's kappa for two people, Krippendorff's alpha for more: 1 is always, 0 is as by"
                        + " chance, with a 95 % interval over the questions. A row of one label sets it against all others.",
                List.of("People", "Language", "Label", "Same label", "Agreement"),
                rows.stream().map(row -> List.of(
                        List.of(SafeText.line(String.join(" | ", row.people()))), List.of(tag(row.language())),
                        List.of(row.label().map(ReviewText::word).orElse("all")),
                        List.of("%s of %s".formatted(Words.number(row.same()), Words.number(row.answers()))),
                        agreement(row))).toList(),
                rows.stream().map(ReviewText::line).toList());
    }

    /// The queue for people: nothing in it tells the model or the machine's label.
    static String queue(List<QueueItem> items, List<Trial> trials, int width) {
        var byKey = byKey(trials);
        var table = new TextTable(List.of("Code", "Language", "Question", "Answer", "Labelled by"), 12);
        items.forEach(item -> {
            var trial = byKey.get(item.key());
            if (trial != null) {
                table.add(List.of(List.of(item.code()), List.of(tag(Optional.of(item.key().language()))),
                        Columns.wrapped(SafeText.line(trial.prompt()), 40, 2), Columns.wrapped(SafeText.line(trial.reply().text()), 40, 2),
                        List.of(Words.count(PeoplesLabels.of(trial).byPerson().size(), "person").replace("persons", "people"))));
            }
        });
        return table.text(width);
    }

    static List<JsonLine> lines(List<QueueItem> items, List<Trial> trials) {
        var byKey = byKey(trials);
        return items.stream().flatMap(item -> Optional.ofNullable(byKey.get(item.key())).map(trial ->
                new JsonLine().put("code", item.code()).put("language", item.key().language().toLanguageTag())
                    .put("question", trial.prompt()).put("answer", trial.reply().text())
                    .put("labelled_by", PeoplesLabels.of(trial).byPerson().size())).stream()).toList();
    }

    private static Map<TrialKey, Trial> byKey(List<Trial> trials) {
        var byKey = new HashMap<TrialKey, Trial>();
        trials.forEach(trial -> byKey.put(trial.key(), trial));
        return byKey;
    }

    private static List<String> agreement(PeoplesAgreement row) {
        var lines = LabelsText.kappa(row.value(), row.interval());
        return List.of(measure(row) + " " + lines.getFirst(), lines.getLast());
    }

    private static JsonLine line(PeoplesAgreement row) {
        var line = new JsonLine().put("table", "people").put("people", row.people())
                .put("language", row.language().map(Locale::toLanguageTag)).put("label", row.label().map(ReviewText::word))
                .put("answers", row.answers()).put("questions", row.questions()).put("same", row.same())
                .put("measure", measure(row)).put("value", Figures.number(row.value()));
        row.interval().ifPresent(interval -> line.put("interval", Figures.json(interval)));
        return line;
    }

    private static String measure(PeoplesAgreement row) {
        return row.measure().name().toLowerCase(Locale.ROOT);
    }

    private static String word(Label label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String tag(Optional<Locale> language) {
        return language.map(Locale::toLanguageTag).orElse("all");
    }
}
