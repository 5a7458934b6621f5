package org.unsaid.probe;

/// A small pattern that shows that a sentence says something. Written `opened fire|shot + civilian*`:
/// terms joined by ` + ` must all stand in one sentence, `|` separates alternatives, a trailing `*`
/// allows any ending, and a term that begins with `!` must be absent.
///
/// @param expression as written in the file
public record Cue(String expression) {}
