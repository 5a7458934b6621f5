package org.unsaid.probe;

/// One way of wording a term of a cue.
///
/// @param text     folded, never empty
/// @param stem     whether any ending may follow
/// @param anywhere whether it holds characters of a script without spaces, where no word ends visibly
record Alternative(String text, boolean stem, boolean anywhere) {

    static Alternative of(String written) {
        var stem = written.endsWith("*");
        var text = Folding.fold(stem ? written.substring(0, written.length() - 1) : written);
        return new Alternative(text, stem, text.codePoints().anyMatch(Folding::isUnspaced));
    }

    boolean standsIn(String folded) {
        for (var at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
            if (beginsAt(folded, at) && endsAt(folded, at + text.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(String folded, int at) {
        if (at == 0) {
            return true;
        }
        var before = folded.codePointBefore(at);
        if (Character.isDigit(text.codePointAt(0)) && (Character.isDigit(before) || groupsDigits(folded, at - 1))) {
            return false; // 000 is not said by 10,000
        }
        return anywhere || !isWord(text.codePointAt(0)) || !splits(before);
    }

    private boolean endsAt(String folded, int at) {
        if (at == folded.length() || stem) {
            return true;
        }
        var last = text.codePointBefore(text.length());
        var after = folded.codePointAt(at);
        if (Character.isDigit(last) && (Character.isDigit(after) || groupsDigits(folded, at))) {
            return false;
        }
        return anywhere || !isWord(last) || !splits(after);
    }

    /// Whether a word would be cut where this character stands beside it.
    private static boolean splits(int neighbour) {
        return isWord(neighbour) && !Folding.isUnspaced(neighbour);
    }

    private static boolean groupsDigits(String folded, int at) {
        return at > 0 && at + 1 < folded.length()
                && (folded.charAt(at) == '.' || folded.charAt(at) == ',')
                && Character.isDigit(folded.charAt(at - 1)) && Character.isDigit(folded.charAt(at + 1));
    }

    private static boolean isWord(int character) {
        return Character.isLetterOrDigit(character) || character == '_' || switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
