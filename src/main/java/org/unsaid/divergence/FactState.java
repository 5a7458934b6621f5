package org.unsaid.divergence;

/// What an answer does with a fact, as far as cues can tell, or as a judge or a person says.
public enum FactState {
    SAID,
    /// The opposite is said, and the fact nowhere.
    CONTRADICTED,
    /// No cue was found. Whether the fact was left out is for a person or a judge to say.
    NOT_FOUND,
    /// A person or a judge says that the fact was left out.
    LEFT_OUT,
    /// No cue was found, but the answer was cut off and might have come to it.
    NOT_REACHED
}
