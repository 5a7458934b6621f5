package org.unsaid.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.chart.Shape.TextKind;

/// Text in the bundled faces: how wide it is, where it breaks, how it is drawn. Every script has a face, so that
/// nothing is measured or drawn as an empty box.
final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();

    private static final String CUT = "…";

    private Lettering() {}

    /// Read when they are first needed: the Chinese one is large.
    private enum Face {
        REGULAR("Inter_400Regular.ttf"), STRONG("Inter_600SemiBold.ttf"), CJK("wqy-microhei.ttc"), ARABIC("Vazirmatn_400Regular.ttf"),
        TIBETAN("DDC_Uchen.ttf");

        private final String file;
        Face(String file) {
            this.file = file;
        }

        Font font() {
            return FONTS.computeIfAbsent(this, Face::read);
        }

        private Font read() {
            var resource = Objects.requireNonNull(Lettering.class.getResourceAsStream("/org/unsaid/ui/fonts/" + file), file);
            try (resource) {
                return Font.createFont(Font.TRUETYPE_FONT, resource);
            } catch (IOException e) {
                throw new UncheckedIOException("reading the bundled font " + file, e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font %s could not be read".formatted(file), e);
            }
        }
    }

    static double width(String text, TextKind type) {
        if (text.isEmpty()) {
            return 0;
        }
        return plain(text) ? face(type).font().deriveFont((float) type.size()).getStringBounds(text, CONTEXT).getWidth()
                : layout(text, type).getAdvance();
    }

    /// @param text not empty
    static TextLayout layout(String text, TextKind type) {
        var attributed = new AttributedString(text);
        if (rightToLeft(text)) {
            attributed.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        }
        int start = 0;
        var face = face(type);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            var next = face(point, type, face);
            if (next != face && at > start) {
                attributed.addAttribute(TextAttribute.FONT, face.font().deriveFont((float) type.size()), start, at);
                start = at;
            }
            face = next;
            at += Character.charCount(point);
        }
        attributed.addAttribute(TextAttribute.FONT, face.font().deriveFont((float) type.size()), start, text.length());
        return new TextLayout(attributed.getIterator(), CONTEXT);
    }

    /// Whether most letters run from right to left.
    static boolean rightToLeft(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long fromRight = text.codePoints().filter(Character::isLetter).map(Character::getDirectionality).filter(direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC).count();
        return fromRight * 2 > letters;
    }

    /// The text in lines of at most this width; what does not fit into the last one is cut.
    ///
    /// @param lines at least 1
    /// @return at least one line
    static List<String> wrap(String text, TextKind type, double width, int lines) {
        if (width(text, type) <= width) {
            return List.of(text);
        }
        var wrapped = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        while (start < text.length() && wrapped.size() < lines - 1) {
            int end = fits(text, start, breaks, type, width);
            wrapped.add(text.substring(start, end).strip());
            start = end;
        }
        if (start < text.length()) {
            wrapped.add(cut(text.substring(start).strip(), type, width));
        }
        return wrapped;
    }

    /// The text, shortened until it fits, with a sign that it is.
    static String cut(String text, TextKind type, double width) {
        if (width(text, type) <= width) {
            return text;
        }
        int shortest = 0;
        int longest = text.length();
        while (shortest < longest) {
            int middle = (shortest + longest + 1) / 2;
            if (width(text.substring(0, middle).stripTrailing() + CUT, type) <= width) {
                shortest = middle;
            } else {
                longest = middle - 1;
            }
        }
        boolean half = shortest > 0 && Character.isHighSurrogate(text.charAt(shortest - 1));
        return text.substring(0, half ? shortest - 1 : shortest).stripTrailing() + CUT;
    }

    /// Where the line that begins here ends: at a place to break, or, in a word that is too long, anywhere.
    private static int fits(String text, int start, BreakIterator breaks, TextKind type, double width) {
        int end = start;
        for (int next = breaks.following(start); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(start, next).strip(), type) > width) {
                break;
            }
            end = next;
        }
        if (end > start) {
            return end;
        }
        int characters = text.offsetByCodePoints(start, 1);
        while (characters < text.length() && width(text.substring(start, text.offsetByCodePoints(characters, 1)), type) <= width) {
            characters = text.offsetByCodePoints(characters, 1);
        }
        return characters;
    }

    /// Letters are set in the first face that has them; signs and digits stay with what is before them.
    private static Face face(int point, TextKind type, Face before) {
        boolean common = !Character.isLetter(point) && before.font().canDisplay(point);
        if (common || face(type).font().canDisplay(point)) {
            return common ? before : face(type);
        }
        for (var face : List.of(Face.CJK, Face.ARABIC, Face.TIBETAN)) {
            if (face.font().canDisplay(point)) {
                return face;
            }
        }
        return before;
    }

    private static Face face(TextKind type) {
        return type.strong() ? Face.STRONG : Face.REGULAR;
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(unit -> unit < 0x250);
    }
}
