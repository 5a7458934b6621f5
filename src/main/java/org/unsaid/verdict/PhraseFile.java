package org.unsaid.verdict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One language's phrases as written in `rules-xx.json`.
///
/// @param language BCP 47 tag
/// @param lists    phrases per name; `(a|b|)` stands for alternatives, a trailing `*` allows any ending
/// @param signs    which lists, one after the other in one sentence, show which sign
/// @param voices   phrases of a state's own voice, per ISO 3166-1 alpha-2 code, and under `ANY` those that any state uses
record PhraseFile(
        String language, Map<String, List<String>> lists, List<Shows> signs, Map<String, List<String>> voices) {

    PhraseFile {
        lists = Map.copyOf(lists);
        signs = List.copyOf(signs);
        voices = Map.copyOf(voices);
    }

    /// @param sign   id of a [Sign]
    /// @param parts  names of lists, in the order in which they must stand
    /// @param within most characters between one part and the next
    /// @param gaps   the same for each gap, where they differ; one fewer than parts
    /// @param state  whose voice it is, where the sign is a state's voice
    record Shows(String sign, List<String> parts, int within, @Nullable List<Integer> gaps, @Nullable String state) {
        Shows {
            parts = List.copyOf(parts);
            if (gaps != null && gaps.size() != parts.size() - 1) {
                throw new IllegalArgumentException("sign %s: %d parts and %d gaps".formatted(sign, parts.size(), gaps.size()));
            }
        }

        /// Most characters after each part but the last.
        int[] reach() {
            var each = gaps == null ? Collections.nCopies(parts.size() - 1, within) : gaps;
            return each.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
