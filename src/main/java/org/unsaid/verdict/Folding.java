package org.unsaid.verdict;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// What a character becomes when texts are compared: compatibility forms, case, accents, quotation marks and
/// traditional Chinese variants are folded; what cannot be seen is dropped.
///
/// A page of 256 characters is worked out when it is first met. Safe for any thread.
final class Folding {

    /// Stands for a character that leaves no trace.
    static final String NOTHING = "";

    /// One character stands for eighteen in Arabic; nobody hides a refusal in it, but it could fill the memory.
    private static final int LONGEST_EXPANSION = 4;

    private static final AtomicReferenceArray<String[]> PAGES = new AtomicReferenceArray<>(256);

    private Folding() {}

    static String of(char character) {
        var page = PAGES.get(character >> 8);
        if (page == null) {
            page = page(character >> 8);
            PAGES.set(character >> 8, page);
        }
        return page[character & 0xFF];
    }

    /// For what lies beyond the first 65,536: letters in mathematical dress come back to plain ones, tags vanish.
    static String ofSupplementary(int codePoint) {
        if (Character.getType(codePoint) == Character.FORMAT || isVariationSelector(codePoint)) {
            return NOTHING;
        }
        return lower(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
    }

    private static String[] page(int number) {
        var page = new String[256];
        for (int i = 0; i < 256; i++) {
            page[i] = fold((char) ((number << 8) | i));
        }
        return page;
    }

    private static String fold(char character) {
        if (character == '\n' || character == '\t') {
            return character == '\n' ? "\n" : " ";
        }
        if (Character.isSurrogate(character)) {
            return String.valueOf(character);
        }
        int type = Character.getType(character);
        boolean combiningAccent = character >= 0x300 && character < 0x370;
        if (type == Character.FORMAT || type == Character.CONTROL || combiningAccent || isVariationSelector(character)) {
            return NOTHING;
        }
        if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            return "\n";
        }
        if (type == Character.SPACE_SEPARATOR) {
            return " ";
        }
        return switch (character) {
            case '‘', '’', 'ʼ', '′', '`', '´', '‛' -> "'";
            case '“', '”', '„', '«', '»', '″', '「', '」', '『', '』' -> "\"";
            case '–', '—', '‐', '‑', '−' -> "-";
            case '。', '｡' -> "。";
            default -> plain(character);
        };
    }

    private static String plain(char character) {
        var compatible = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        if (compatible.length() > LONGEST_EXPANSION) {
            return String.valueOf(character);
        }
        boolean accented = character < 0x530 || (character >= 0x1E00 && character < 0x2000);
        if (!accented) {
            return lower(ChineseVariants.simplified(compatible));
        }
        var letters = Normalizer.normalize(compatible, Normalizer.Form.NFD);
        var kept = new StringBuilder();
        letters.chars().filter(c -> c < 0x300 || c >= 0x370).forEach(c -> kept.append((char) c));
        return lower(kept.toString()).replace("œ", "oe").replace("æ", "ae");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
