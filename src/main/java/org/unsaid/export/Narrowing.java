package org.unsaid.export;

/// What an export was narrowed to.
///
/// @param words    for people
/// @param byAnswer whether by what came of answers, as their outcome: of those that were chosen so no share says anything
public record Narrowing(String words, boolean byAnswer) {}
