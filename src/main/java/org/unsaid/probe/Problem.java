package org.unsaid.probe;

/// One thing that is wrong with a file, worded for the person who wrote it.
///
/// @param file     name of the file
/// @param place    line number or path within the file, for example `probes/3/pair`
/// @param value    the offending value, shortened
/// @param expected what was expected there
public record Problem(String file, String place, String value, String expected) {

    @Override
    public String toString() {
        return "%s: %s: %s; expected %s".formatted(file, place, value.isEmpty() ? "missing" : "‘" + value + "’", expected);
    }
}
