package org.unsaid.ui;

import atlantafx.base.controls.SelectableTextFlow;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/// An answer with its marks: a fill behind the words, a line under or through them, and the number of a
/// fact after it. The text can be selected and copied.
public final class MarkedText extends Region {

    /// Stands for the number of a fact in the flow.
    private static final char NUMBER = '\uFFFC';

    private final SelectableTextFlow flow = new SelectableTextFlow();
    private final Pane behind = new Pane();
    private final List<Integer> numbersAfter = new ArrayList<>();
    private List<Mark> marks = List.of();
    private int length;
    private String inFlow = "";
    private boolean bothWays;

    private record Part(int start, int end) {}

    public MarkedText() {
        getStyleClass().add("marked-text");
        flow.getStyleClass().add(Styles.ANSWER);
        behind.setManaged(false);
        behind.setMouseTransparent(true);
        getChildren().setAll(behind, flow);
    }

    public MarkedText(String text, List<Mark> marks) {
        this();
        show(text, marks);
    }

    /// Shows this text in place of the one before.
    ///
    /// @param newMarks within the text; those that reach beyond it are cut
    public void show(String text, List<Mark> newMarks) {
        var shown = VisibleText.of(text);
        length = shown.length();
        marks = newMarks.stream().filter(mark -> mark.start() < mark.end() && mark.end() <= length)
                .sorted(Comparator.comparingInt(Mark::start)).toList();
        numbersAfter.clear();
        flow.getChildren().setAll(pieces(shown));
        flow.getStyleClass().setAll("text-flow", Styles.ANSWER, Face.of(shown).styleClass());
        flow.setNodeOrientation(Face.rightToLeft(shown) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        flow.setAccessibleText(marks.stream().filter(mark -> !mark.words().isEmpty())
                .map(mark -> mark.words() + ": " + shown.substring(mark.start(), mark.end()))
                .collect(Collectors.joining("; ", shown + "\n", "")));
        var held = new StringBuilder(shown);
        numbersAfter.stream().sorted(Comparator.reverseOrder()).forEach(at -> held.insert((int) at, NUMBER));
        inFlow = held.toString();
        bothWays = Bidi.requiresBidi(shown.toCharArray(), 0, shown.length());
        requestLayout();
    }

    private List<Node> pieces(String text) {
        var cuts = new TreeSet<Integer>();
        cuts.add(0);
        cuts.add(text.length());
        marks.forEach(mark -> {
            cuts.add(mark.start());
            cuts.add(mark.end());
        });
        var nodes = new ArrayList<Node>();
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null && from < to) {
                nodes.addAll(pieces(text.substring(from, to), from));
                int end = to;
                marks.stream().filter(mark -> mark.end() == end && mark.number() > 0).forEach(mark -> {
                    nodes.add(number(mark));
                    numbersAfter.add(end);
                });
            }
            from = to;
        }
        return nodes;
    }

    /// One text for each face that the words need.
    private List<Text> pieces(String words, int start) {
        var around = marks.stream().filter(mark -> mark.start() <= start && start < mark.end()).toList();
        var said = around.stream().map(Mark::words).filter(each -> !each.isEmpty()).distinct().collect(Collectors.joining("\n"));
        var tooltip = said.isEmpty() ? Optional.<Tooltip>empty() : Optional.of(new Tooltip(said));
        return Face.runs(words).stream().map(run -> {
            var piece = new Text(words.substring(run.start(), run.end()));
            piece.getStyleClass().addAll("answer-text", run.face().styleClass());
            around.stream().filter(mark -> mark.kind().filled())
                    .forEach(mark -> piece.getStyleClass().addAll("marked", mark.kind().styleClass()));
            tooltip.ifPresent(shown -> Tooltip.install(piece, shown));
            return piece;
        }).toList();
    }

    private static Label number(Mark mark) {
        boolean contradicted = mark.kind() == Mark.Kind.CONTRADICTED;
        var label = new Label((contradicted ? "×" : "") + mark.number());
        label.getStyleClass().addAll(Styles.FACT_NUMBER, "fact-inline", contradicted ? "fact-contradicted" : "fact-said");
        return label;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        var paths = new ArrayList<Path>();
        for (var mark : marks) {
            for (var part : parts(flowIndex(mark.start(), false), flowIndex(mark.end(), true))) {
                if (mark.kind().filled()) {
                    paths.add(path(flow.getRangeShape(part.start(), part.end(), false), mark, "mark-fill"));
                }
                var line = mark.kind().struck() ? flow.getStrikeThroughShape(part.start(), part.end())
                        : flow.getUnderlineShape(part.start(), part.end());
                paths.add(path(line, mark, "mark-line"));
            }
        }
        behind.getChildren().setAll(paths);
        behind.applyCss(); // added while laying out, they would be drawn once without their colours
    }

    /// A range of the flow, line by line, without the blanks at which lines were broken: these would stick out of the column.
    private List<Part> parts(int start, int end) {
        var lines = lines(flow.getRangeShape(start, end, false));
        if (bothWays || lines.size() < 2) {
            return List.of(new Part(start, end));
        }
        var parts = new ArrayList<Part>();
        int from = start;
        for (var line : lines.subList(0, lines.size() - 1)) {
            int last = flow.getHitInfo(new Point2D(line.getMaxX() - 0.5, line.getCenterY())).getCharIndex();
            if (last >= from && last < end && Character.isWhitespace(inFlow.charAt(last))) {
                parts.add(new Part(from, last));
                from = last + 1;
            }
        }
        parts.add(new Part(from, end));
        return parts.stream().filter(part -> part.start() < part.end()).toList();
    }

    /// The rectangles that a range's shape consists of, one for each line.
    private static List<Bounds> lines(PathElement[] shape) {
        var lines = new ArrayList<Bounds>();
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] instanceof MoveTo corner && i + 2 < shape.length && shape[i + 2] instanceof LineTo opposite) {
                lines.add(new BoundingBox(Math.min(corner.getX(), opposite.getX()), Math.min(corner.getY(), opposite.getY()),
                        Math.abs(opposite.getX() - corner.getX()), Math.abs(opposite.getY() - corner.getY())));
            }
        }
        return lines;
    }

    private Path path(PathElement[] shape, Mark mark, String styleClass) {
        var path = new Path(shape);
        path.getStyleClass().setAll(styleClass, mark.kind().styleClass());
        if (flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT) {
            path.setScaleX(-1);
            path.setTranslateX(getWidth() - 2 * path.getLayoutBounds().getCenterX());
        }
        return path;
    }

    /// Where a character stands in the flow, which also holds the numbers of facts as one character each.
    private int flowIndex(int textIndex, boolean endOfRange) {
        return textIndex + (int) numbersAfter.stream().filter(at -> endOfRange ? at < textIndex : at <= textIndex).count();
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return flow.prefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
