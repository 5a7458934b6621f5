package org.unsaid.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Reads numbers, and says of what is none what a number looks like, not what Java calls it.
final class NumberConverters {

    private NumberConverters() {}

    static void register(CommandLine line) {
        line.registerConverter(Integer.class, text -> read(text, Integer::valueOf, "a whole number, such as 20"));
        line.registerConverter(int.class, text -> read(text, Integer::valueOf, "a whole number, such as 20"));
        line.registerConverter(Long.class, text -> read(text, Long::valueOf, "a whole number, such as 1989"));
        line.registerConverter(Double.class, text -> read(text, Double::valueOf, "a number, such as 0.7"));
    }

    private static <T> T read(String text, Function<String, T> reading, String expected) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s'; expected %s".formatted(text, expected));
        }
    }
}
