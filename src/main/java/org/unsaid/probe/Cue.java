package org.unsaid.probe;

import java.util.ArrayList;
import java.util.List;

/// A small pattern that shows that a sentence says something. Written `opened fire|shot + civilian*`:
/// terms joined by ` + ` must all stand in one sentence, `|` separates alternatives, a trailing `*`
/// allows any ending, and a term that begins with `!` must be absent.
///
/// @param expression as written in the file
public record Cue(String expression) {

    /// What was expected where the expression is malformed, for the person who wrote it; empty if it is sound.
    public List<String> problems() {
        var problems = new ArrayList<String>();
        var _ = CuePattern.parse(expression, problems);
        return List.copyOf(problems);
    }
}
