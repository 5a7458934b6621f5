package org.unsaid.verdict;

/// What a person's label keeps beside the label itself.
///
/// @param note why, in their words; may be empty
public record Review(ReviewRole role, String note) {}
