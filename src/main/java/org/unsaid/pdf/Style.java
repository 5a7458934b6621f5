package org.unsaid.pdf;

/// How words look.
///
/// @param size    in points
/// @param leading from line to line, in points
/// @param colour  of the letters
public record Style(double size, double leading, Weight weight, Colour colour) {

    public enum Weight { PLAIN, STRONG }

    /// @param rgb for example `0x1f2328`
    public record Colour(int rgb) {

        /// As the operands of an operator of a PDF.
        String operands() {
            return number((rgb >> 16 & 0xFF) / 255.0) + " " + number((rgb >> 8 & 0xFF) / 255.0) + " " + number((rgb & 0xFF) / 255.0);
        }
    }

    public Style of(Colour other) {
        return new Style(size, leading, weight, other);
    }

    boolean strong() {
        return weight == Weight.STRONG;
    }

    /// To a thousandth, without an exponent.
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        return thousandths % 1000 == 0 ? Long.toString(thousandths / 1000)
                : (thousandths < 0 ? "-" : "") + Math.abs(thousandths) / 1000 + "." + String.valueOf(1000 + Math.abs(thousandths) % 1000).substring(1);
    }
}
