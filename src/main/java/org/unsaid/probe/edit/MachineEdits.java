package org.unsaid.probe.edit;

import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.regex.Pattern;

/// What a machine writes into a set. Pure: makes a new document.
public final class MachineEdits {

    private static final Pattern WORDING = Pattern.compile("(probes/\\d+/prompts/[^/]+)/text");

    private MachineEdits() {}

    /// Fills places where nothing is written; what is written stays. Wordings of questions are marked as the machine's
    /// and as read by nobody; the format has no room for such a mark beside other texts.
    ///
    /// @param texts by the path of their place
    /// @param by    see [org.unsaid.probe.Prompt#machine]
    public static SetDocument fill(SetDocument set, Map<String, String> texts, String by) {
        return set.edit(copy -> texts.forEach((place, text) -> {
            if (!set.text(place).isBlank()) {
                return;
            }
            SetDocument.put(copy, place, new JsonPrimitive(text));
            var wording = WORDING.matcher(place);
            if (wording.matches()) {
                SetDocument.put(copy, wording.group(1) + "/by", new JsonPrimitive(by));
                SetDocument.put(copy, wording.group(1) + "/reviewed", new JsonPrimitive(false));
            }
        }));
    }
}
