package org.unsaid.pdf;

import java.util.Locale;
import java.util.Optional;
import org.unsaid.pdf.Style.Colour;

/// What stands in a cell or in the flow of the text.
public sealed interface Piece {

    /// @param language of the words, for those who listen
    record Words(String text, Style style, Optional<Locale> language) implements Piece {}

    /// An icon and words on a tint, with a bar before them.
    ///
    /// @param icon strokes in a square of 24: `M`, `L` and `C` with absolute places
    /// @param edge whether it has a dashed edge instead of the bar
    record Badge(String icon, String words, Colour tint, Colour ink, Colour accent, Edge edge) implements Piece {}

    enum Edge { BAR, DASHED }

    /// A share and its interval, each from 0 to 1.
    record Bar(double low, double share, double high) implements Piece {}
}
