package org.unsaid.findings;

/// A probe by its ids.
public record Question(String probeSet, String probe) {}
