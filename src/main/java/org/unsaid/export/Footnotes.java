package org.unsaid.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.verdict.Outcome;

/// What has to stand under every table: how it was made, when, through which hosts, and what was left out.
final class Footnotes {

    private Footnotes() {}

    static List<String> of(SessionExport export, Survey survey) {
        var words = export.words();
        var endpoints = new EndpointText(words);
        var setup = export.session().setup();
        var tally = survey.outcomes();
        var notes = new ArrayList<String>();
        if (export.edition().chained()) {
            notes.add(words.text(survey.missing() > 0 ? "note.repeats.so-far" : "note.repeats", words.number(setup.repeats()), String.valueOf(setup.seed())));
        } else {
            notes.add(words.text("note.unchained"));
        }
        survey.first().ifPresent(first -> notes.add(words.text("note.asked", second(first), second(survey.last().orElse(first)))));
        notes.add(words.text("note.hosts", setup.endpoints().stream().map(endpoints::host).collect(Collectors.joining("; "))));
        endpoints.families(setup.endpoints()).ifPresent(families -> notes.add(words.text("note.families", families)));
        if (!survey.hosts().isEmpty()) {
            notes.add(words.text("note.served", survey.hosts().entrySet().stream()
                    .map(entry -> words.text("note.served.one", entry.getKey(), entry.getValue().entrySet().stream()
                            .map(host -> host.getKey() + " (" + words.number(host.getValue()) + ")").collect(Collectors.joining(", "))))
                    .collect(Collectors.joining("; "))));
        }
        notes.add(words.text("note.labels", methods(words, survey)));
        notes.add(words.text(export.filter().isPresent() ? "note.left-out.part" : "note.left-out", words.number(tally.count(Outcome.FAILED)),
                words.number(tally.count(Outcome.EMPTY)), words.number(tally.count(Outcome.UNUSABLE)), words.number(survey.missing()),
                words.number(survey.planned())));
        babbles(export).ifPresent(notes::add);
        recorded(words, survey).ifPresent(notes::add);
        notes.add(filter(export, survey));
        if (setup.endpoints().stream().anyMatch(Endpoint::scripted)) {
            notes.add(words.text("scripted"));
        }
        notes.add(words.text("note.sets", setup.probeSets().stream().map(set -> set.citation()).collect(Collectors.joining(" "))));
        notes.add(words.text("caution"));
        notes.add(words.text("these-questions"));
        return notes;
    }

    /// How many answers were recorded by hand; empty if none was.
    static Optional<String> recorded(Words words, Survey survey) {
        int count = survey.recorded().size();
        return count == 0 ? Optional.empty() : Optional.of(count == 1 ? words.text("note.recorded.one") : words.text("note.recorded", words.number(count)));
    }

    /// Which models wrote so much that nobody can use that the rest is doubtful; empty if none did.
    static Optional<String> babbles(SessionExport export) {
        var words = export.words();
        var all = export.beside().babbles().all().stream().map(babble -> words.text("note.babble.one",
                babble.endpoint(), words.language(babble.language()), words.number(babble.unusable()), words.number(babble.answers()))).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(words.text("note.babble", String.join("; ", all)));
    }

    /// What was narrowed, and how many of the session's questions are here.
    static String filter(SessionExport export, Survey survey) {
        var words = export.words();
        var questions = words.number(survey.questions());
        var all = words.number(survey.plannedQuestions());
        return export.filter().map(filter -> words.text("note.filter", filter, questions, all))
                .orElseGet(() -> words.text("note.no-filter", questions, all));
    }

    private static String methods(Words words, Survey survey) {
        return survey.methods().isEmpty() ? words.text("note.labels.wire") : survey.methods().keySet().stream()
                .map(method -> method.isEmpty() ? words.text("note.labels.person") : method).collect(Collectors.joining(", "));
    }

    static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
