package org.unsaid.statistics;

/// Where a number is to be expected, 95 times in 100.
public record Interval(double low, double high) {}
