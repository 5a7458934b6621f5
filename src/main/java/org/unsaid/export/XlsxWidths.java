package org.unsaid.export;

import java.util.List;
import java.util.Map;

/// How wide the columns of an answer are in a workbook, in characters: what people read is wide enough to be wrapped,
/// everything else as wide as its heading and what usually stands under it.
final class XlsxWidths {

    /// Beside a heading stands the button of its filter.
    private static final int BUTTON = 4;
    private static final int LEAST = 10;

    private static final Map<String, Integer> CONTENT = Map.ofEntries(
            Map.entry("prompt", 60), Map.entry("text", 80), Map.entry("reasoning", 60), Map.entry("system_prompt", 40), Map.entry("note", 40),
            Map.entry("session", 18), Map.entry("probe_set", 18), Map.entry("probe", 24), Map.entry("levels", 18), Map.entry("endpoint", 30),
            Map.entry("outcome_by", 22), Map.entry("spans", 24), Map.entry("block", 24), Map.entry("failure", 24), Map.entry("sent_at", 26),
            Map.entry("finished_at", 26), Map.entry("served_by", 18), Map.entry("parameters_sent", 24), Map.entry("parameters_ignored", 24),
            Map.entry("model_returned", 24), Map.entry("weights_digest", 24), Map.entry("request_id", 24), Map.entry("maker", 18),
            Map.entry("family", 18), Map.entry("session_head", 24), Map.entry("tags", 18), Map.entry("reviewed_by", 18));

    /// In the order of [Columns#NAMES].
    static final List<Integer> ANSWERS = Columns.NAMES.stream()
            .map(name -> Math.max(Math.max(LEAST, name.length() + BUTTON), CONTENT.getOrDefault(name, 0))).toList();

    private XlsxWidths() {}
}
