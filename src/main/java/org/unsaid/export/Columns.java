package org.unsaid.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Reply;
import org.unsaid.probe.Role;
import org.unsaid.session.Trial;
import org.unsaid.session.Verdicts;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// What every format says of a trial, in one order. Names are those that scripts rely on; what is unknown is null.
final class Columns {

    static final List<String> NAMES = List.of(
            "session", "probe_set", "probe", "sensitive", "language", "levels", "endpoint", "repeat", "prompt", "delivery", "outcome",
            "outcome_by", "confidence", "spans", "text", "reasoning", "scripted", "block", "failure", "attempts", "sent_at",
            "finished_at", "tokens_in", "tokens_out", "served_by", "system_prompt", "parameters_sent", "parameters_ignored",
            "web_search", "model_returned", "weights_digest", "quantisation", "request_id", "maker_place", "served_in",
            "served_in_basis", "asked_from", "note", "cost", "cost_currency", "cost_basis", "maker", "family", "route", "session_head",
            "tags", "reviewed_by");

    private Columns() {}

    /// Values are texts, numbers, booleans, lists and maps.
    static Map<String, @Nullable Object> of(SessionExport export, Trial trial) {
        var setup = export.session().setup();
        var endpoint = setup.endpoint(trial.key().endpoint());
        var reply = trial.reply();
        var verdict = trial.verdict();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("session", export.session().name());
        row.put("probe_set", trial.key().probeSet());
        row.put("probe", trial.key().probe());
        row.put("sensitive", setup.probe(trial.key()).filter(probe -> probe.role() == Role.SENSITIVE).isPresent());
        row.put("language", trial.key().language().toLanguageTag());
        row.put("levels", trial.key().levels());
        row.put("endpoint", trial.key().endpoint());
        row.put("repeat", trial.key().repeat());
        row.put("prompt", trial.prompt());
        row.put("delivery", lower(trial.delivery()));
        row.put("outcome", lower(trial.outcome()));
        row.put("outcome_by", outcomeBy(trial, verdict));
        row.put("confidence", verdict.map(Verdict::confidence).orElse(null));
        row.put("spans", verdict.map(found -> spans(found.spans(), reply.text())).orElse(List.of()));
        row.put("text", reply.text());
        row.put("reasoning", reply.reasoning().isEmpty() ? null : reply.reasoning());
        row.put("scripted", endpoint.map(Endpoint::scripted).orElse(false));
        row.put("block", reply instanceof Reply.BlockedByService blocked ? block(blocked) : null);
        row.put("failure", reply instanceof Reply.TechnicalFailure failure
                ? map("kind", lower(failure.kind()), "message", failure.message()) : null);
        row.put("attempts", trial.attempts());
        row.put("sent_at", trial.sentAt().toString());
        row.put("finished_at", trial.finishedAt().toString());
        row.put("tokens_in", reply.usage().input().orElse(null));
        row.put("tokens_out", reply.usage().output().orElse(null));
        row.put("served_by", trial.origin().servedBy().orElse(null));
        row.put("system_prompt", trial.systemPrompt().orElse(null));
        row.put("parameters_sent", map("temperature", setup.parameters().temperature().orElse(null),
                "max_tokens", setup.parameters().maxTokens().orElse(null)));
        row.put("parameters_ignored", trial.origin().ignored().orElse(null));
        row.put("web_search", trial.origin().webSearch().orElse(null));
        row.put("model_returned", trial.origin().modelReturned().orElse(null));
        row.put("weights_digest", endpoint.flatMap(found -> found.weights().digest()).orElse(null));
        row.put("quantisation", endpoint.flatMap(found -> found.weights().quantisation()).orElse(null));
        row.put("request_id", trial.origin().requestId().orElse(null));
        row.put("maker_place", endpoint.flatMap(Endpoint::makerPlace).orElse(null));
        row.put("served_in", endpoint.flatMap(Endpoint::servedIn).orElse(null));
        row.put("served_in_basis", endpoint.map(found -> lower(found.servedBasis())).orElse("unknown"));
        row.put("asked_from", word(trial.origin().askedFrom().orElse(AskedFrom.DIRECT))); // an earlier version knew only the direct way
        row.put("note", export.notes().get(trial.key()));
        putCost(row, trial, endpoint);
        row.put("maker", endpoint.flatMap(Endpoint::maker).orElse(null));
        row.put("family", endpoint.flatMap(Endpoint::family).map(FamilyName::words).orElse(null));
        row.put("route", endpoint.flatMap(Endpoint::channel).map(Columns::lower).orElse(null));
        row.put("session_head", export.edition().head().or(() -> export.edition().namedHead()).orElse(null));
        row.put("tags", Optional.ofNullable(export.beside().tags().get(trial.key())).map(List::copyOf).orElse(List.of()));
        row.put("reviewed_by", Verdicts.reviewedBy(trial.verdicts()));
        return row;
    }

    /// `at_most` where the service did not say what it counted, or said what cannot be.
    private static void putCost(Map<String, @Nullable Object> row, Trial trial, Optional<Endpoint> endpoint) {
        boolean free = trial.cost().isEmpty() && endpoint.filter(Endpoint::costsNothing).isPresent();
        row.put("cost", trial.cost().map(cost -> cost.money().amount()).orElse(free ? BigDecimal.ZERO : null));
        row.put("cost_currency", trial.cost().map(cost -> cost.money().currency()).orElse(null));
        row.put("cost_basis", trial.cost().map(cost -> cost.certain() ? "reported" : "at_most").orElse(free ? "free" : "unknown"));
    }

    static String word(AskedFrom way) {
        return switch (way) {
            case DIRECT -> "direct";
            case PROXY -> "proxy";
            case TOR -> "Tor";
        };
    }

    private static String outcomeBy(Trial trial, Optional<Verdict> verdict) {
        return switch (trial.delivery()) {
            case BLOCKED, FAILED, EMPTY -> "wire";
            case ANSWERED, TRUNCATED -> verdict.map(found -> lower(found.method()) + ": " + found.version()).orElse("none");
        };
    }

    /// Offsets are code points, end exclusive, since not every reader counts in UTF-16.
    private static List<Map<String, @Nullable Object>> spans(List<Span> spans, String text) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (var span : spans) {
            if (span.end() <= text.length()) {
                list.add(map("start", text.codePointCount(0, span.start()), "end", text.codePointCount(0, span.end()), "reason", span.reason()));
            }
        }
        return list;
    }

    private static Map<String, @Nullable Object> block(Reply.BlockedByService blocked) {
        var block = map("stage", lower(blocked.stage()), "by", lower(blocked.by()), "code", blocked.code(), "message", blocked.message());
        block.put("replacement", blocked.replacement().orElse(null));
        return block;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
