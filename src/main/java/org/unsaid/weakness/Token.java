package org.unsaid.weakness;

/// A word, number, text or sign of code; comments are none.
///
/// @param kind  what it is
/// @param text  as written; of a string its contents
/// @param start first character in the block
/// @param end   after the last character
/// @param line  line in the block, from 0
/// @param indent column of the first token on its line if this is that token, else -1
record Token(Kind kind, String text, int start, int end, int line, int indent) {

    enum Kind {
        /// An identifier or keyword; in PHP with its dollar sign.
        WORD,
        /// A number or a regular expression.
        LITERAL,
        /// A string, or the part of one up to, between or after what is put into it.
        STRING,
        /// Where an expression put into a string starts.
        OPEN_HOLE,
        CLOSE_HOLE,
        SIGN
    }

    boolean is(String sign) {
        return kind != Kind.STRING && text.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    boolean first() {
        return indent >= 0;
    }
}
