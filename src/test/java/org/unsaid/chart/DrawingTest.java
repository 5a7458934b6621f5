package org.unsaid.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.TextKind;

class DrawingTest {

    @Test
    void aTallDrawingIsCutBetweenItsRowsAndNothingIsLost() {
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Line(50, 0, 50, 1000, Ink.FAINT, 1));
        for (int row = 0; row < 33; row++) {
            shapes.add(new Shape.Words(0, row * 30 + 19, "row " + row, TextKind.PLAIN, Anchor.START, Ink.TEXT));
            shapes.add(new Shape.Box(50, row * 30 + 5, 40, 14, Ink.REFUSED));
        }

        var strips = new Drawing(100, 1000, shapes, List.of()).strips(400);

        assertTrue(strips.stream().allMatch(strip -> strip.height() <= 400), strips.toString());
        assertEquals(1000, strips.stream().mapToDouble(Drawing::height).sum(), 1e-9);
        assertEquals(33, strips.stream().flatMap(strip -> strip.shapes().stream()).filter(Shape.Words.class::isInstance).count());
        assertTrue(strips.stream().allMatch(strip -> strip.shapes().stream().allMatch(shape -> shape.top() >= 0 && shape.bottom() <= strip.height())));
    }

    @Test
    void oneThatFitsStaysWhole() {
        var drawing = new Drawing(100, 300, List.of(new Shape.Box(0, 0, 10, 300, Ink.TEXT)), List.of());

        assertEquals(List.of(drawing), drawing.strips(300));
    }
}
