package org.unsaid.weakness;

import java.util.List;

/// What an expression is made of, in its order.
///
/// @param pieces    literal text and mentions of variables
/// @param assembled whether text is put together in it
record Value(List<Piece> pieces, boolean assembled) {

    static final Value NONE = new Value(List.of(), false);

    sealed interface Piece {}

    /// A literal.
    record Text(String text) implements Piece {}

    /// A variable whose content may go into the result.
    ///
    /// @param path    the names as written, joined by dots
    /// @param through functions that it is passed through on the way, and members taken of it
    record Mention(Variable variable, String path, List<String> through) implements Piece {}

    Value {
        pieces = List.copyOf(pieces);
    }

    List<Mention> mentions() {
        return pieces.stream().filter(Mention.class::isInstance).map(Mention.class::cast).toList();
    }
}
