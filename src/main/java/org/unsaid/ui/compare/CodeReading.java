package org.unsaid.ui.compare;

import java.util.List;
import org.unsaid.weakness.CodeBlocks;
import org.unsaid.weakness.Finding;
import org.unsaid.weakness.Weaknesses;

/// What was read in the code of an answer.
///
/// @param hasCode    whether there is code in a language that patterns are written for
/// @param weaknesses in the order of the lines
record CodeReading(boolean hasCode, List<Finding> weaknesses) {

    CodeReading {
        weaknesses = List.copyOf(weaknesses);
    }

    static CodeReading of(String answer) {
        boolean code = CodeBlocks.in(answer).stream().anyMatch(block -> block.language().isPresent());
        return new CodeReading(code, code ? Weaknesses.in(answer) : List.of());
    }
}
