package org.unsaid.verdict;

/// How many characters of which kind a text holds, spaces left out.
///
/// @param broken   replacement characters, which stand for bytes that made no text, but at the very end
/// @param symbols  neither letter nor digit
/// @param runs     characters in runs of at least eight of the same symbol
/// @param all      every character but spaces
record Letters(int latin, int ideographs, int others, int digits, int broken, int symbols, int runs, int all) {

    static Letters of(PlainText text) {
        int latin = 0;
        int ideographs = 0;
        int others = 0;
        int digits = 0;
        int broken = 0;
        int symbols = 0;
        int runs = 0;
        int run = 0;
        int all = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ' ' || character == '\n') {
                continue;
            }
            all++;
            if (Scripts.isLatin(character)) {
                latin++;
            } else if (Scripts.isIdeograph(character)) {
                ideographs++;
            } else if (Scripts.isDigit(character)) {
                digits++;
            } else if (character >= 0x80 && Character.isLetter(character)) {
                others++;
            } else {
                symbols++;
                broken += character == '\uFFFD' && i < text.length() - 2 ? 1 : 0; // the last may be half of one that was cut
                run = character == before ? run + 1 : 1;
                runs += run == 8 ? 8 : run > 8 ? 1 : 0;
            }
            before = character;
        }
        return new Letters(latin, ideographs, others, digits, broken, symbols, runs, all);
    }

    int letters() {
        return latin + ideographs + others;
    }

    double share(int part) {
        return all == 0 ? 0 : (double) part / all;
    }
}
