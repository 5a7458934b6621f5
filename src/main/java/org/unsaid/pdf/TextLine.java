package org.unsaid.pdf;

import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// One line of words, shaped and in the order in which the eye meets its runs.
///
/// @param text  as it is read
/// @param width in points
record TextLine(String text, Style style, List<Run> runs, double width, boolean rightToLeft) {

    /// @param offset from the start of the line, in points
    /// @param size   in points
    record Run(Face face, GlyphVector glyphs, double offset, double size) {}

    TextLine {
        runs = List.copyOf(runs);
    }

    private record Piece(int start, int end, Face face, boolean rightToLeft) {}

    /// @param text    without line ends, and without characters that no face has
    /// @param inRight whether the paragraph flows from right to left
    static TextLine of(String text, Style style, boolean inRight) {
        char[] chars = text.toCharArray();
        var runs = new ArrayList<Run>();
        double at = 0;
        for (var piece : pieces(text, style, inRight)) {
            var glyphs = piece.face().shape(chars, piece.start(), piece.end(), piece.rightToLeft());
            double size = style.size() * piece.face().scale();
            runs.add(new Run(piece.face(), glyphs, at, size));
            at += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() * size / Face.UNITS;
        }
        return new TextLine(text, style, runs, at, inRight);
    }

    /// Runs of one face and direction, left to right.
    private static List<Piece> pieces(String text, Style style, boolean inRight) {
        if (text.isEmpty()) {
            return List.of();
        }
        var bidi = new Bidi(text, inRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        var order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        var pieces = new ArrayList<Piece>();
        for (int run : order) {
            boolean right = (bidi.getRunLevel(run) & 1) == 1;
            var ofRun = byFace(text, bidi.getRunStart(run), bidi.getRunLimit(run), style.strong(), right);
            pieces.addAll(right ? ofRun.reversed() : ofRun);
        }
        return pieces;
    }

    private static List<Piece> byFace(String text, int from, int to, boolean strong, boolean right) {
        var pieces = new ArrayList<Piece>();
        int start = from;
        Face face = Face.PLAIN;
        for (int i = from; i < to; ) {
            int point = text.codePointAt(i);
            var wanted = staysWithTheOneBefore(point) && i > start ? face : Face.of(point, strong).orElse(face);
            if (i == start) {
                face = wanted;
            } else if (wanted != face) {
                pieces.add(new Piece(start, i, face, right));
                start = i;
                face = wanted;
            }
            i += Character.charCount(point);
        }
        pieces.add(new Piece(start, to, face, right));
        return pieces;
    }

    /// Spaces, and marks that belong to the letter before.
    private static boolean staysWithTheOneBefore(int point) {
        return point == ' ' || switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
