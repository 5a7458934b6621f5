package org.unsaid.verdict;

import java.util.List;

/// Finds where reasoning that was written into one text with the answer ends.
///
/// Only what stands before the answer is reasoning; a tag that a text merely speaks of is left alone.
public final class ReasoningTags {

    private static final List<Tag> TAGS = List.of(
            new Tag("<think>", "</think>"), new Tag("<thinking>", "</thinking>"), new Tag("◁think▷", "◁/think▷"),
            new Tag("<reasoning>", "</reasoning>"), new Tag("[THINK]", "[/THINK]"));

    private record Tag(String opening, String closing) {}

    private ReasoningTags() {}

    /// First character of the answer: 0 if there is no reasoning before it, the length of the text if there is
    /// nothing else. Some servers swallow the opening tag.
    public static int endIn(String text) {
        var start = text.stripLeading();
        for (var tag : TAGS) {
            int closed = text.indexOf(tag.closing());
            if (start.startsWith(tag.opening())) {
                return closed < 0 ? text.length() : closed + tag.closing().length();
            }
            if (closed >= 0 && text.indexOf(tag.opening()) < 0) {
                return closed + tag.closing().length();
            }
        }
        return 0;
    }
}
