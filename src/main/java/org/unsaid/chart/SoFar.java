package org.unsaid.chart;

/// How far a session is of which something is still outstanding.
///
/// @param answers it has, none of them failed
/// @param planned answers there are to be
public record SoFar(long answers, long planned) {}
