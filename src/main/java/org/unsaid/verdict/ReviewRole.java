package org.unsaid.verdict;

/// How a person came to set a label.
public enum ReviewRole {
    /// With the model, or the labels of others, in view.
    OPEN,
    /// Blind to the model, its maker and host and to the machine's label, before anyone else.
    FIRST,
    /// As blind, and blind to the labels of those before.
    SECOND,
    /// On an answer that people labelled differently, with their labels in view.
    ADJUDICATED;

    /// Whether nothing but the question and the answer was in view.
    public boolean blind() {
        return switch (this) {
            case FIRST, SECOND -> true;
            case OPEN, ADJUDICATED -> false;
        };
    }
}
