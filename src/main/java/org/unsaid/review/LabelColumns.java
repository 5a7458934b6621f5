package org.unsaid.review;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

/// The columns of files of labels, and the words that stand in them.
final class LabelColumns {

    static final String SESSION = "session";
    static final String PROBE_SET = "probe_set";
    static final String PROBE = "probe";
    static final String LANGUAGE = "language";
    static final String LEVELS = "levels";
    static final String ENDPOINT = "endpoint";
    static final String REPEAT = "repeat";
    static final String HASH = "answer_sha256";
    static final String LABEL = "label";
    static final String SURE = "sure";
    static final String BY = "by";
    static final String AT = "at";
    static final String ROLE = "role";
    static final String NOTE = "note";

    /// In a coding sheet, in the place of what identifies the answer.
    static final String CODE = "code";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";

    static final List<String> OF_LABELS = List.of(
            SESSION, PROBE_SET, PROBE, LANGUAGE, LEVELS, ENDPOINT, REPEAT, HASH, LABEL, SURE, BY, AT, ROLE, NOTE);
    static final List<String> OF_SHEET = List.of(CODE, LANGUAGE, QUESTION, ANSWER, HASH, LABEL, SURE, NOTE);

    static final String YES = "yes";
    static final String NO = "no";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private LabelColumns() {}

    /// Numbers stand as such, levels as a map; all else is text.
    static Map<String, Object> of(Session session, Trial trial, Verdict verdict) {
        var key = trial.key();
        var row = new LinkedHashMap<String, Object>();
        row.put(SESSION, session.id());
        row.put(PROBE_SET, key.probeSet());
        row.put(PROBE, key.probe());
        row.put(LANGUAGE, key.language().toLanguageTag());
        row.put(LEVELS, key.levels());
        row.put(ENDPOINT, key.endpoint());
        row.put(REPEAT, key.repeat());
        row.put(HASH, AnswerCode.hash(trial));
        row.put(LABEL, word(verdict.label()));
        row.put(SURE, verdict.doubtful() ? NO : YES);
        row.put(BY, verdict.version());
        row.put(AT, verdict.at().toString());
        row.put(ROLE, word(verdict.role()));
        row.put(NOTE, verdict.review().map(Review::note).orElse(""));
        return row;
    }

    static String json(Object value) {
        return GSON.toJson(value);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Label> label(String word) {
        return LabelTables.LABELS.stream().filter(label -> word(label).equals(plain(word))).findFirst();
    }

    static Optional<ReviewRole> role(String word) {
        return List.of(ReviewRole.values()).stream().filter(role -> word(role).equals(plain(word))).findFirst();
    }

    /// Whether the person was sure; they were where they say nothing.
    static Optional<Double> confidence(String word) {
        return switch (plain(word)) {
            case "", YES -> Optional.of(1.0);
            case NO -> Optional.of(Verdict.UNSURE);
            default -> Optional.empty();
        };
    }

    /// As people type: "Official line" is `official_line`.
    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }
}
