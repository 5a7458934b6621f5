package org.unsaid.weakness;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way in which a pattern shows, as written in the pattern files. All that is given must hold.
///
/// What it is about, one of:
///
/// @param tokens   tokens in a row, separated by spaces; `a|b` one of several, `"…"` a string, `_` any one, `..` up to
///                 twelve others, `(..)` a bracket with what is in it
/// @param call     functions, as the end of the path they are called by (`cursor.execute`, `new Random`); `^` before one
///                 asks for the whole path; letter case matters. PHP's `echo`, `print` and `include` count as functions, `return` as one too
/// @param assign   names that something is assigned to: variables, members, keys of objects, keyword arguments
///
/// Which part of it:
///
/// @param argument number from 1, a keyword, `any`, or `receiver` for what is called on; where it is missing, the first
///
/// What must be true of that part:
///
/// @param flow     `input`: holds input; `built`: text put together with something that is not fixed; `any`: not fixed
/// @param text     its literal text, with that of the variables in it
/// @param mentions names in it
/// @param below    it is a number smaller than this
/// @param secret   it is one literal that reads like a secret, not like a placeholder
/// @param leading  what flows stands at the start, or right after `https://`
///
/// And around it:
///
/// @param with     the text of all arguments, tokens separated by spaces
/// @param without  the same must not match
/// @param within   one of the enclosing function's, class's or assigned variable's names
/// @param languages where this clue is looked for, if not in all languages of its pattern
record Clue(@Nullable String tokens, @Nullable String call, @Nullable String assign, @Nullable String argument,
        @Nullable Flow flow, @Nullable String text, @Nullable String mentions, @Nullable Integer below,
        boolean secret, boolean leading, @Nullable String with, @Nullable String without, @Nullable String within,
        @Nullable List<Language> languages) {

    /// How what is not fixed reaches a place.
    enum Flow {
        @SerializedName("input")
        INPUT,
        @SerializedName("built")
        BUILT,
        @SerializedName("any")
        ANY
    }
}
