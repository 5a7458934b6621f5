package org.unsaid.review;

import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unsaid.probe.Problem;
import org.unsaid.review.LabelSource.Fields;
import org.unsaid.session.Json;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.Session;
import org.unsaid.session.SetLabel;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

/// Reads labels that people set elsewhere: what [LabelExport] wrote, or a [CodingSheet] that comes back. Every problem is
/// told with its row, and with one nothing is imported; what is there already is not added again. Not safe for several
/// threads; serves one file.
public final class LabelImport {

    private static final TypeToken<SortedMap<String, String>> LEVELS = new TypeToken<>() {};

    private final Session session;
    private final Optional<String> by;
    private final Instant now;
    private final Map<TrialKey, Trial> trials = new HashMap<>();
    private final Map<String, TrialKey> codes = new HashMap<>();
    private final LabelHistory history;
    private final List<Problem> problems = new ArrayList<>();
    private final List<SetLabel> labels = new ArrayList<>();
    private final Map<Untimed, Fields> untimed = new HashMap<>();
    private String file = "";
    private int known;
    private int blank;

    private record Untimed(TrialKey key, String by) {}

    /// @param events of people's labels, by trial
    /// @param by     who labelled where the file does not say
    /// @param now    when, where the file does not say
    public LabelImport(
            Session session, Collection<Trial> stored, Map<TrialKey, List<LabelEvent>> events, Optional<String> by, Instant now) {
        this.session = session;
        this.by = by;
        this.now = now;
        this.history = new LabelHistory(events);
        stored.forEach(trial -> {
            trials.put(trial.key(), trial);
            codes.put(AnswerCode.of(session, trial.key()).code(), trial.key());
        });
    }

    /// @throws IOException          if the file cannot be read
    /// @throws InterruptedException if the thread is interrupted
    public ImportedLabels read(Path path) throws IOException, InterruptedException {
        file = String.valueOf(path.getFileName());
        var source = LabelSource.read(path);
        problems.addAll(source.problems());
        if (problems.isEmpty() && source.rows().isEmpty()) {
            problems.add(Problem.of(file, "row 2", "", "at least one row"));
        }
        if (problems.isEmpty() || !source.rows().isEmpty()) {
            boolean headingsHold = source.problems().stream().noneMatch(problem -> problem.place().equals("headings"));
            source.rows().stream().filter(_ -> headingsHold).forEach(this::row);
        }
        return problems.isEmpty() ? new ImportedLabels.Good(labels, known, blank) : new ImportedLabels.Refused(problems);
    }

    private void row(Fields row) {
        if (row.get(LabelColumns.LABEL).isEmpty()) {
            blank++;
            return;
        }
        int before = problems.size();
        boolean sheet = !row.get(LabelColumns.CODE).isEmpty();
        var trial = (sheet ? byCode(row) : byIdentity(row)).flatMap(key -> trial(row, key));
        var label = LabelColumns.label(row.get(LabelColumns.LABEL));
        if (label.isEmpty()) {
            wrong(row, LabelColumns.LABEL, "one of " + String.join(", ", LabelTables.LABELS.stream().map(LabelColumns::word).toList()));
        }
        var confidence = LabelColumns.confidence(row.get(LabelColumns.SURE));
        if (confidence.isEmpty()) {
            wrong(row, LabelColumns.SURE, "yes or no");
        }
        var person = row.get(LabelColumns.BY).isEmpty() ? by : Optional.of(row.get(LabelColumns.BY));
        if (person.isEmpty()) {
            wrong(row, LabelColumns.BY, "who set the label");
        }
        var at = at(row);
        var role = role(row);
        if (problems.size() == before) {
            add(row, trial.orElseThrow().key(), new Verdict(label.orElseThrow(), Method.HUMAN, person.orElseThrow(),
                    confidence.orElseThrow(), List.of(), Optional.empty(), at.orElse(now),
                    Optional.of(new Review(role.orElse(ReviewRole.OPEN), row.get(LabelColumns.NOTE)))), at.isPresent(),
                    sheet && role.isEmpty());
        }
    }

    private void add(Fields row, TrialKey key, Verdict read, boolean timed, boolean blind) {
        if (timed ? history.holds(key, read) : history.stands(key, read)) {
            known++;
            return;
        }
        if (!timed) {
            var earlier = untimed.putIfAbsent(new Untimed(key, read.version()), row);
            if (earlier != null) {
                wrong(row, LabelColumns.LABEL, "one label of one person on this answer; row %d has another".formatted(earlier.line()));
                return;
            }
        }
        var verdict = blind ? Verdict.reviewed(read.label(), read.version(), read.confidence(),
                new Review(history.blindRole(key, read.version()), read.review().map(Review::note).orElse("")), read.at()) : read;
        history.add(key, verdict);
        labels.add(new SetLabel(key, verdict));
    }

    private Optional<TrialKey> byCode(Fields row) {
        var key = Optional.ofNullable(codes.get(row.get(LabelColumns.CODE)));
        if (key.isEmpty()) {
            wrong(row, LabelColumns.CODE, "the code of an answer of this session");
        }
        return key;
    }

    private Optional<TrialKey> byIdentity(Fields row) {
        var of = row.get(LabelColumns.SESSION);
        if (!of.isEmpty() && !of.equals(session.id()) && !of.equals(session.name())) {
            wrong(row, LabelColumns.SESSION, "this session, '%s'".formatted(session.id()));
        }
        var repeat = row.get(LabelColumns.REPEAT).matches("[1-9][0-9]{0,6}(\\.0+)?")
                ? Optional.of((int) Double.parseDouble(row.get(LabelColumns.REPEAT))) : Optional.<Integer>empty();
        if (repeat.isEmpty()) {
            wrong(row, LabelColumns.REPEAT, "a number from 1");
        }
        var levels = levels(row);
        return repeat.isEmpty() || levels.isEmpty() ? Optional.empty() : Optional.of(new TrialKey(
                row.get(LabelColumns.PROBE_SET), row.get(LabelColumns.PROBE), Locale.forLanguageTag(row.get(LabelColumns.LANGUAGE)),
                levels.get(), row.get(LabelColumns.ENDPOINT), repeat.get()));
    }

    private Optional<SortedMap<String, String>> levels(Fields row) {
        var text = row.get(LabelColumns.LEVELS);
        if (text.isEmpty()) {
            return Optional.of(new TreeMap<>());
        }
        try {
            return Optional.ofNullable(Json.gson().fromJson(text, LEVELS));
        } catch (JsonParseException _) {
            wrong(row, LabelColumns.LEVELS, "a JSON object of level ids by factor");
            return Optional.empty();
        }
    }

    private Optional<Trial> trial(Fields row, TrialKey key) {
        var trial = Optional.ofNullable(trials.get(key));
        if (trial.isEmpty()) {
            problems.add(Problem.of(file, "row %d".formatted(row.line()), "%s/%s, %s, %s, repeat %d".formatted(
                    key.probeSet(), key.probe(), key.language().toLanguageTag(), key.endpoint(), key.repeat()), "an answer of this session"));
        } else if (trial.get().reply().text().isBlank()) {
            problems.add(Problem.of(file, "row %d".formatted(row.line()), LabelColumns.word(trial.get().delivery()), "an answer with text"));
        } else if (!AnswerCode.hash(trial.get()).equals(row.get(LabelColumns.HASH).toLowerCase(Locale.ROOT))) {
            wrong(row, LabelColumns.HASH, "the hash of the answer that is stored, %s".formatted(AnswerCode.hash(trial.get())));
        }
        return trial;
    }

    private Optional<Instant> at(Fields row) {
        var text = row.get(LabelColumns.AT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            wrong(row, LabelColumns.AT, "a time such as 2026-11-22T14:02:00Z");
            return Optional.empty();
        }
    }

    private Optional<ReviewRole> role(Fields row) {
        var text = row.get(LabelColumns.ROLE);
        var role = LabelColumns.role(text);
        if (!text.isEmpty() && role.isEmpty()) {
            wrong(row, LabelColumns.ROLE, "one of " + String.join(", ", List.of(ReviewRole.values()).stream().map(LabelColumns::word).toList()));
        }
        return role;
    }

    private void wrong(Fields row, String column, String expected) {
        problems.add(Problem.of(file, "row %d, %s".formatted(row.line(), column), row.get(column), expected));
    }
}
