package org.unsaid.ui;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.unsaid.chart.Ink;
import org.unsaid.chart.Shape;
import org.unsaid.chart.Shape.Form;

/// Shapes of a drawing as nodes; their colours are the style sheet's, so that they follow the window's appearance.
final class ShapeNodes {

    private static final double ICON_GRID = 24;

    private ShapeNodes() {}

    static Node of(Shape shape) {
        return switch (shape) {
            case Shape.Box box -> {
                var node = new Rectangle(box.x(), box.y(), box.width(), box.height());
                node.setOpacity(box.opacity());
                yield dressed(node, "chart-fill", box.ink());
            }
            case Shape.Line line -> {
                // hairlines in the middle of a pixel, or they are two pixels of half their colour
                double half = line.thickness() == 1 ? 0.5 : 0;
                boolean across = line.y1() == line.y2();
                var node = across ? new Line(line.x1(), Math.floor(line.y1()) + half, line.x2(), Math.floor(line.y2()) + half)
                        : new Line(Math.floor(line.x1()) + half, line.y1(), Math.floor(line.x2()) + half, line.y2());
                if (!across && line.x1() != line.x2()) {
                    node = new Line(line.x1(), line.y1(), line.x2(), line.y2());
                }
                node.setStrokeWidth(line.thickness());
                node.setStrokeLineCap(StrokeLineCap.BUTT);
                yield dressed(node, "chart-stroke", line.ink());
            }
            case Shape.Dot dot -> dot(dot);
            case Shape.Icon icon -> {
                var node = new SVGPath();
                node.setContent(icon.path());
                node.setStrokeWidth(2);
                node.setStrokeLineCap(StrokeLineCap.ROUND);
                node.setStrokeLineJoin(StrokeLineJoin.ROUND);
                node.setLayoutX(icon.x());
                node.setLayoutY(icon.y());
                node.getTransforms().add(new Scale(icon.size() / ICON_GRID, icon.size() / ICON_GRID));
                yield dressed(node, "chart-stroke", icon.ink());
            }
            case Shape.Words words -> words(words);
        };
    }

    private static Node dot(Shape.Dot dot) {
        double r = dot.radius();
        var node = switch (dot.form()) {
            case DISC, RING -> new Circle(dot.x(), dot.y(), r);
            case SQUARE -> new Rectangle(dot.x() - r * 0.9, dot.y() - r * 0.9, r * 1.8, r * 1.8);
            case DIAMOND -> new Polygon(dot.x(), dot.y() - r * 1.25, dot.x() + r * 1.25, dot.y(), dot.x(), dot.y() + r * 1.25, dot.x() - r * 1.25, dot.y());
        };
        node.setStrokeType(StrokeType.CENTERED);
        node.setStrokeWidth(dot.form() == Form.RING ? 2 : 1);
        return dressed(node, dot.form() == Form.RING ? "chart-ring" : "chart-dot", dot.ink());
    }

    private static Node words(Shape.Words words) {
        var node = new Text(words.text());
        node.getStyleClass().addAll("chart-text", "chart-" + words.type().name().toLowerCase(Locale.ROOT), Face.of(words.text()).styleClass());
        node.setY(words.y());
        double share = switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
        node.setX(words.x());
        if (share > 0) { // the width is known once the style sheet has been applied
            node.layoutBoundsProperty().subscribe(bounds -> node.setTranslateX(-Math.rint(bounds.getWidth() * share)));
        }
        return dressed(node, "chart-fill", words.ink());
    }

    private static <T extends javafx.scene.shape.Shape> T dressed(T node, String how, Ink ink) {
        node.getStyleClass().addAll(how, "ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.setMouseTransparent(true);
        return node;
    }
}
