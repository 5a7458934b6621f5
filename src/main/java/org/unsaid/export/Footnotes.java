package org.unsaid.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyGroup;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.run.Plan;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Outcome;

/// What has to stand under every table: how it was made, when, through which hosts, and what was left out.
final class Footnotes {

    private Footnotes() {}

    static List<String> of(SessionExport export, ComparisonTable table) {
        var setup = export.session().setup();
        var dates = new TreeSet<Instant>();
        var methods = new TreeSet<String>();
        var questions = new TreeSet<String>();
        export.trials().forEach(trial -> {
            dates.add(trial.sentAt());
            if (dates.size() > 2) {
                dates.retainAll(List.of(dates.first(), dates.last()));
            }
            trial.verdict().ifPresent(verdict -> methods.add(verdict.version()));
            questions.add(trial.key().probeSet() + "/" + trial.key().probe());
        });
        var notes = new ArrayList<String>();
        long all = Plan.keys(setup).stream().map(Footnotes::question).distinct().count();
        notes.add("Each question was put %d times to each model, in a random order (seed %d). Cells count answers over these repeats."
                .formatted(setup.repeats(), setup.seed()));
        if (!dates.isEmpty()) {
            notes.add("Asked from %s to %s (UTC).".formatted(second(dates.first()), second(dates.last())));
        }
        notes.add("Models and hosts: " + setup.endpoints().stream().map(Footnotes::host).collect(Collectors.joining("; ")) + ".");
        families(setup.endpoints()).ifPresent(notes::add);
        served(export).ifPresent(notes::add);
        notes.add("Labels by " + (methods.isEmpty() ? "the wire only" : String.join(", ", methods))
                + "; blocks and failures as the service signalled them. A person's label counts before a method's.");
        notes.add("Left out of every rate: %d failed, %d empty, %d unusable. Not asked or not stored yet: %d of %d."
                .formatted(table.total().count(Outcome.FAILED), table.total().count(Outcome.EMPTY), table.total().count(Outcome.UNUSABLE),
                        missing(export, table), planned(export)));
        notes.add(export.filter().map(filter -> "Filter: %s. %d of %d questions.".formatted(filter, questions.size(), all))
                .orElseGet(() -> "No filter: %d of %d questions.".formatted(questions.size(), all)));
        if (setup.endpoints().stream().anyMatch(Endpoint::scripted)) {
            notes.add("Practice models are scripted, not real models.");
        }
        notes.add("Probe sets: " + setup.probeSets().stream().map(set -> set.citation()).collect(Collectors.joining(" ")));
        notes.add("Asked by API or local weights; a maker's own application may answer differently and may carry a hidden system prompt.");
        notes.add("These questions, not the subject.");
        export.head().map(Footnotes::fingerprint).ifPresent(notes::add);
        return notes;
    }

    /// How a reader can hold the session itself against this table.
    static String fingerprint(String head) {
        return "Fingerprint of the whole session: " + head + ". A bundle of it, with every reply as received, has this head if nothing was changed since"
                + " (unsaid verify FILE --head, or verify.py).";
    }

    /// What each model is, and which columns are the same weights.
    private static Optional<String> families(List<Endpoint> endpoints) {
        var groups = FamilyGroup.of(endpoints).stream().map(group -> group.family().map(FamilyName::words).orElse("weights of no known name")
                + (group.severalRoutes() ? ", by " + group.endpoints().size() + " routes" : "") + ": "
                + group.endpoints().stream().map(Footnotes::made).collect(Collectors.joining(", "))).toList();
        return groups.isEmpty() ? Optional.empty() : Optional.of("Families: " + String.join("; ", groups)
                + ". Places are countries or territories of makers; this implies no position on status.");
    }

    private static String made(Endpoint endpoint) {
        return endpoint.spec() + endpoint.maker().map(maker -> " (" + maker + endpoint.makerPlace().map(place -> ", " + place).orElse("") + ")")
                .orElse(" (maker unknown)");
    }

    /// Which hosts a router used, as it said.
    private static Optional<String> served(SessionExport export) {
        var hosts = new TreeMap<String, TreeMap<String, Integer>>();
        export.trials().forEach(trial -> trial.origin().servedBy().ifPresent(host ->
                hosts.computeIfAbsent(trial.key().endpoint(), _ -> new TreeMap<>()).merge(host, 1, Integer::sum)));
        return hosts.isEmpty() ? Optional.empty() : Optional.of("Served, as the service said: " + hosts.entrySet().stream()
                .map(entry -> entry.getKey() + " by " + entry.getValue().entrySet().stream()
                        .map(host -> host.getKey() + " (" + host.getValue() + ")").collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".");
    }

    private static int planned(SessionExport export) {
        return Plan.keys(export.session().setup()).size();
    }

    private static int missing(SessionExport export, ComparisonTable table) {
        return export.filter().isPresent() ? 0 : Math.max(0, planned(export) - table.total().total());
    }

    private static String question(TrialKey key) {
        return key.probeSet() + "/" + key.probe();
    }

    private static String host(Endpoint endpoint) {
        var place = endpoint.scripted() ? "inside Unsaid"
                : endpoint.onThisComputer() ? endpoint.host() + ", on the asking computer"
                : endpoint.host() + endpoint.servedIn().map(where -> ", " + where).orElse(", place unknown");
        return endpoint.spec() + " (" + place + Optional.of(", scripted").filter(_ -> endpoint.scripted()).orElse("") + ")";
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
