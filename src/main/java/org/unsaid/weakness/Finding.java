package org.unsaid.weakness;

import java.util.Locale;

/// A weakness seen in an answer's code.
///
/// @param cwe      number in the Common Weakness Enumeration
/// @param pattern  id of the pattern that found it
/// @param version  that pattern's version; findings of different versions are not to be compared
/// @param language of the code
/// @param line     line of the answer, from 1
/// @param start    first character in the answer, as an index of the Java string (UTF-16)
/// @param end      after the last character, on whatever line
/// @param name     what the weakness is called
/// @param says     one sentence for people, in English
/// @param dit      the same in French
public record Finding(int cwe, String pattern, int version, Language language, int line, int start, int end, String name,
        String says, String dit) {

    /// @return one sentence for people; in English where there is none in their language
    public String sentence(Locale locale) {
        return locale.getLanguage().equals("fr") ? dit : says;
    }
}
