package org.unsaid.review;

/// Why an answer is in the queue.
public enum Why {
    /// The machine's label that counts is doubtful.
    UNSURE,
    /// Much else that the model wrote in that language is unusable.
    BABBLE,
    /// Two methods, or two judges, gave different labels.
    DISAGREEING,
    /// The machine says that a state's line stands in place of the answer: rare, and easily wrong.
    OFFICIAL_LINE,
    /// The text resembles a block notice, and the wire did not say so.
    BLOCK_NOTICE,
    /// Drawn by lot, the same share of each model's answers in each language.
    SAMPLE,
    /// Two people labelled it differently, and nobody has decided.
    DISPUTED
}
