package org.unsaid.pdf;

import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The bundled faces as a page carries them, so that it shows no empty box on a computer without fonts for a script: those of
/// the scripts beside Latin that the page is in, as rules of a style sheet with the font in them. To be used by one thread at
/// a time.
///
/// Of Chinese there is what the page says. Arabic and Tibetan letters come all: which forms of them are drawn, joined or
/// stacked, each browser decides by rules of its own.
public final class WebFaces {

    /// Families for a style sheet to name, wherever they are wanted; one that no text needs is not there.
    public static final String TIBETAN = "Unsaid Tibetan";
    public static final String ARABIC = "Unsaid Arabic";
    public static final String HAN = "Unsaid Han";

    private static final Map<Face, String> FAMILIES = Map.of(Face.TIBETAN, TIBETAN, Face.ARABIC, ARABIC, Face.HAN, HAN);

    /// The first letter that any of them is for.
    private static final char FIRST = '\u0590';

    private final Map<Integer, Optional<Face>> known = new HashMap<>();
    private final Map<Face, SortedSet<Integer>> needs = new EnumMap<>(Face.class);

    /// A text that the page will hold.
    public void add(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST) { // few are
                int point = text.codePointAt(at);
                known.computeIfAbsent(point, this::need);
                at += Character.charCount(point) - 1;
            }
        }
    }

    /// Rules for the families that are needed; empty if none is.
    public String styleSheet() {
        var rules = new StringBuilder();
        needs.forEach((face, points) -> rules.append("@font-face { font-family: \"").append(FAMILIES.get(face)).append("\"; unicode-range: ")
                .append(ranges(points)).append("; src: url(\"data:font/woff;base64,")
                .append(Base64.getEncoder().encodeToString(face == Face.HAN ? Woff.of(face, points) : Woff.of(face)))
                .append("\") format(\"woff\"); }\n"));
        return rules.toString();
    }

    /// Empty for what is drawn with a face that every computer has one like.
    private Optional<Face> need(int point) {
        var face = Face.of(point, false).filter(FAMILIES::containsKey);
        face.ifPresent(needed -> needs.computeIfAbsent(needed, _ -> new TreeSet<>()).add(point));
        return face;
    }

    private static String ranges(SortedSet<Integer> points) {
        var ranges = new StringBuilder();
        int from = -1;
        int to = -2;
        for (int point : points) {
            if (point != to + 1) {
                append(ranges, from, to);
                from = point;
            }
            to = point;
        }
        append(ranges, from, to);
        return ranges.toString();
    }

    private static void append(StringBuilder ranges, int from, int to) {
        if (from >= 0) {
            ranges.append(ranges.isEmpty() ? "" : ", ").append("U+%X".formatted(from)).append(from == to ? "" : "-%X".formatted(to));
        }
    }
}
