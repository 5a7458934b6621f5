package org.unsaid.export;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Json;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;

/// What JSON Lines say of a trial beside [Columns], so that a session can be read back from them: what its question is there
/// for, and every label that stands, as it is kept (its spans count UTF-16 units, as Java does).
final class ExactColumns {

    static final String QUESTION = "question";
    static final String LABELS = "labels";
    static final List<String> NAMES = List.of(QUESTION, LABELS);

    private ExactColumns() {}

    /// All columns, in one order.
    static Map<String, @Nullable Object> of(SessionExport export, Trial trial) {
        var row = Columns.of(export, trial);
        row.put(QUESTION, question(export.session().setup(), trial));
        row.put(LABELS, trial.verdicts().stream().map(verdict -> (Object) Json.gson().toJsonTree(verdict)).toList());
        return row;
    }

    /// Null where the session does not know it. Wordings have the places of factors still in them.
    private static @Nullable Map<String, @Nullable Object> question(Setup setup, Trial trial) {
        var probe = setup.probe(trial.key());
        return probe.isEmpty() ? null : question(setup.probeSet(trial.key().probeSet()).orElseThrow(), probe.get(), trial);
    }

    private static Map<String, @Nullable Object> question(ProbeSet set, Probe probe, Trial trial) {
        var prompt = Optional.ofNullable(probe.prompts().get(trial.key().language()));
        var question = new LinkedHashMap<String, @Nullable Object>();
        question.put("topic", probe.topic());
        question.put("role", lower(probe.role()));
        question.put("state", probe.state().orElse(null));
        question.put("about", probe.about().orElse(null));
        question.put("pair", probe.pair().orElse(null));
        question.put("kind", lower(probe.kind()));
        question.put("tags", probe.tags().stream().sorted().toList());
        question.put("wording", prompt.map(ExactColumns::plain).orElse(null));
        question.put("system_prompt", probe.systemPrompt().in(trial.key().language()).orElse(null));
        question.put("levels", trial.key().levels().entrySet().stream().flatMap(chosen -> level(set, chosen.getKey(), chosen.getValue(), trial).stream()).toList());
        return question;
    }

    private static JsonElement plain(Object value) {
        return Json.gson().toJsonTree(value);
    }

    private static Optional<Map<String, @Nullable Object>> level(ProbeSet set, String factor, String id, Trial trial) {
        return set.factors().stream().filter(each -> each.id().equals(factor)).flatMap(each -> each.levels().stream())
                .filter(level -> level.id().equals(id)).findFirst().map(level -> level(factor, level, trial.key().language()));
    }

    private static Map<String, @Nullable Object> level(String factor, Factor.Level level, Locale language) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("factor", factor);
        plain.put("level", level.id());
        plain.put("kind", lower(level.kind()));
        plain.put("text", level.text().best(language));
        return plain;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
