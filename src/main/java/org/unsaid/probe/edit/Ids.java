package org.unsaid.probe.edit;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Ids for what a person adds, who need not think of any. Answers are joined on them, so none is given twice, not even
/// after what had it was deleted. Not safe for several threads.
public final class Ids {

    private static final int LONGEST = 48;

    private final Set<String> used = new HashSet<>();

    /// Learns the ids of a set or of an earlier version of it.
    public void learn(SetDocument set) {
        for (int index = 0; index < set.size("probes"); index++) {
            var probe = "probes/" + index;
            used.add(set.text(probe + "/id"));
            for (int fact = 0; fact < set.size(probe + "/facts"); fact++) {
                used.add(set.text(probe + "/facts/" + fact + "/id"));
            }
        }
        used.addAll(set.keys("sources"));
    }

    /// An id like `base-1` that was never used.
    String fresh(String base) {
        int number = 1;
        while (!used.add(base + "-" + number)) {
            number++;
        }
        return base + "-" + number;
    }

    /// The Latin letters and digits of a text, small and joined by hyphens; `otherwise` if it has none.
    public static String of(String text, String otherwise) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        var letters = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        var cut = letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? otherwise : cut;
    }
}
