package org.unsaid.divergence;

/// A stretch of two compared texts.
///
/// @param text never empty
public record Piece(Change change, String text) {

    public enum Change { KEPT, REMOVED, ADDED }
}
