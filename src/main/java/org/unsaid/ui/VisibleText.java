package org.unsaid.ui;

/// Makes characters that hide or reorder others visible, so that a hostile answer cannot show one thing and
/// hold another. Stored text is never changed.
public final class VisibleText {

    /// Stands for one hidden UTF-16 unit; lengths stay equal, so marks stay in place.
    private static final char SHOWN = '\u25AF';

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int VARIATION_SELECTOR_16 = 0xFE0F;

    private VisibleText() {}

    public static String of(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int units = Character.charCount(point);
            if (hides(point)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                for (int unit = 0; unit < units; unit++) {
                    changed.setCharAt(i + unit, SHOWN);
                }
            }
            i += units;
        }
        return changed == null ? text : changed.toString();
    }

    private static boolean hides(int point) {
        if (point == '\n' || point == '\t' || point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER
                || point == SOFT_HYPHEN || point == VARIATION_SELECTOR_16) {
            return false; // line ends, and joiners that scripts need
        }
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
