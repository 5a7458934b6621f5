package org.unsaid.session;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Any string as a database text and back. Half a surrogate pair is no UTF-8 and SQL functions stop at a zero,
/// yet a hostile answer may hold both: such a text is written with escapes, behind a mark that no sane text
/// begins with. All others are written as they are.
public final class ExactText {

    private static final char MARK = '\uFFFE';
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private ExactText() {}

    public static String encode(String text) {
        return isPlain(text) ? text : MARK + escape(text);
    }

    public static @Nullable String encodeOrNull(@Nullable String text) {
        return text == null ? null : encode(text);
    }

    public static String decode(String stored) {
        return stored.isEmpty() || stored.charAt(0) != MARK
                ? stored
                : ESCAPE.matcher(stored.substring(1)).replaceAll(ExactText::unescape);
    }

    /// Whether it is written as it is.
    public static boolean isPlain(String text) {
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            return false;
        }
        var units = text.toCharArray(); // all that is stored goes through here, and most of it is plain
        for (var index = 0; index < units.length; index++) {
            var unit = units[index];
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit) && (++index == units.length || !Character.isLowSurrogate(units[index]))) {
                return false;
            }
        }
        return true;
    }

    private static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point == 0 || point == '\\' || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                escaped.append("\\u%04x".formatted(point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static String unescape(MatchResult escape) {
        var unit = (char) Integer.parseInt(escape.group(1), 16);
        return unit == '\\' ? "\\\\" : String.valueOf(unit);
    }
}
