package org.unsaid.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.unsaid.chart.Shape.Form;

/// A drawing as a PNG, made without a window in the bundled faces, so that it looks the same everywhere.
public final class Bitmap {

    private static final int SCALE = 2;

    /// More than this, in pixels, is no picture that anybody opens; the table has it all.
    private static final long MOST = 100_000_000;

    private final Graphics2D canvas;
    private final Paper paper;

    private Bitmap(Graphics2D canvas, Paper paper) {
        this.canvas = canvas;
        this.paper = paper;
    }

    /// Two pixels for each unit of the drawing.
    ///
    /// @throws IOException if it cannot be written, or would be too large
    public static void write(Drawing drawing, Paper paper, OutputStream out) throws IOException {
        int width = (int) Math.ceil(drawing.width() * SCALE);
        int height = (int) Math.ceil(drawing.height() * SCALE);
        if ((long) width * height > MOST) {
            throw new IOException("a picture of %d × %d pixels is too large; expected at most %,d".formatted(width, height, MOST));
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.scale(SCALE, SCALE);
            var bitmap = new Bitmap(canvas, paper);
            bitmap.draw(new Shape.Box(0, 0, drawing.width(), drawing.height(), Ink.GROUND));
            drawing.shapes().forEach(bitmap::draw);
        } finally {
            canvas.dispose();
        }
        ImageIO.write(image, "png", out);
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Shape.Box box -> {
                canvas.setComposite(AlphaComposite.SrcOver.derive((float) box.opacity()));
                canvas.setColor(colour(box.ink()));
                canvas.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
                canvas.setComposite(AlphaComposite.SrcOver);
            }
            case Shape.Line line -> {
                canvas.setColor(colour(line.ink()));
                canvas.setStroke(new BasicStroke((float) line.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                canvas.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
            }
            case Shape.Dot dot -> dot(dot);
            case Shape.Icon icon -> {
                var before = canvas.getTransform();
                canvas.translate(icon.x(), icon.y());
                canvas.scale(icon.size() / 24, icon.size() / 24);
                canvas.setColor(colour(icon.ink()));
                canvas.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                canvas.draw(path(icon.path()));
                canvas.setTransform(before);
            }
            case Shape.Words words -> {
                var layout = Lettering.layout(words.text(), words.type());
                double left = words.x() - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> layout.getAdvance() / 2;
                    case END -> layout.getAdvance();
                };
                canvas.setColor(colour(words.ink()));
                layout.draw(canvas, (float) left, (float) words.y());
            }
        }
    }

    private void dot(Shape.Dot dot) {
        var outline = dot.form() == Form.SQUARE || dot.form() == Form.DIAMOND ? path(dot.outline())
                : new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        boolean hollow = dot.form() == Form.RING;
        canvas.setColor(colour(hollow ? Ink.GROUND : dot.ink()));
        canvas.fill(outline);
        canvas.setColor(colour(hollow ? dot.ink() : Ink.GROUND));
        canvas.setStroke(new BasicStroke(hollow ? 2 : 1));
        canvas.draw(outline);
    }

    private Color colour(Ink ink) {
        return Color.decode(paper.colour(ink));
    }

    /// Of absolute moves, lines and curves.
    private static Path2D path(String description) {
        var path = new Path2D.Double();
        for (var part : description.split("(?=[MLCZ])")) {
            var numbers = part.substring(1).strip().split("\\s+");
            switch (part.charAt(0)) {
                case 'M' -> path.moveTo(number(numbers, 0), number(numbers, 1));
                case 'L' -> path.lineTo(number(numbers, 0), number(numbers, 1));
                case 'C' -> path.curveTo(number(numbers, 0), number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4),
                        number(numbers, 5));
                case 'Z' -> path.closePath();
                default -> throw new IllegalArgumentException("'%s' in a path; expected M, L, C or Z".formatted(part));
            }
        }
        return path;
    }

    private static double number(String[] numbers, int at) {
        return Double.parseDouble(numbers[at]);
    }
}
