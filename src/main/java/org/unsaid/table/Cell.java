package org.unsaid.table;

import java.util.Optional;

/// What stands in one cell of a table.
public sealed interface Cell {

    record Text(String text) implements Cell {}

    record Figure(double value) implements Cell {}

    record Blank() implements Cell {}

    static Cell blank() {
        return new Blank();
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(double value) {
        return new Figure(value);
    }

    static Cell ofText(Optional<String> text) {
        return text.<Cell>map(Text::new).orElseGet(Blank::new);
    }

    static Cell ofFigure(Optional<? extends Number> value) {
        return value.<Cell>map(number -> new Figure(number.doubleValue())).orElseGet(Blank::new);
    }

    /// As plain text: a whole number without a point, nothing for a blank cell.
    default String plain() {
        return switch (this) {
            case Text(var text) -> text;
            case Figure(var value) when value == Math.rint(value) && Math.abs(value) < 1e15 -> Long.toString((long) value);
            case Figure(var value) -> Double.toString(value);
            case Blank _ -> "";
        };
    }
}
