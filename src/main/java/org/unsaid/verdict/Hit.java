package org.unsaid.verdict;

/// A sign found in a [PlainText].
///
/// @param start    first character
/// @param end      after the last character
/// @param sentence number of the sentence it begins in, from 0
/// @param quoted   whether it stands between quotation marks
record Hit(Sign sign, int start, int end, int sentence, boolean quoted) {}
