package org.unsaid.chart;

import java.util.List;
import java.util.Optional;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.Form;
import org.unsaid.chart.Shape.TextKind;
import org.unsaid.statistics.Interval;

/// Lays lines over sessions out: a small picture for each model, one below the other, the same sessions above one another.
final class DriftLayout {

    private static final double NAMES = 210;
    private static final double AXIS = 44;
    private static final double NARROWEST = 108;
    private static final double PANEL = 104;
    private static final double BETWEEN = 26;
    private static final double RADIUS = 4.5;
    private static final double CAP = 4;

    private DriftLayout() {}

    /// A session on the axis.
    record Stop(String name, String day) {}

    /// @param marks in the order of the sessions
    record Panel(String name, String origin, String questions, List<Mark> marks) {}

    /// @param stop    place of the session on the axis, from 0
    /// @param share   from 0 to 1; empty where there are too few answers to say
    /// @param another whether another model or version stood behind the name than in the session before
    record Mark(int stop, Optional<Double> share, Interval interval, boolean another, String spoken) {}

    static Drawing draw(List<Stop> stops, List<Panel> panels, Figures figures, double width) {
        double slot = Math.max(NARROWEST, (width - NAMES - AXIS) / stops.size());
        var pad = new Sketchpad();
        double y = head(pad, stops, slot);
        for (var panel : panels) {
            panel(pad, panel, figures, y, slot, stops.size());
            pad.nextRow();
            y += PANEL + BETWEEN;
        }
        return pad.drawing(NAMES + AXIS + slot * stops.size(), y - BETWEEN + 10);
    }

    /// @return where the first panel begins
    private static double head(Sketchpad pad, List<Stop> stops, double slot) {
        for (int i = 0; i < stops.size(); i++) {
            pad.words(middle(i, slot), 14, Lettering.cut(stops.get(i).name(), TextKind.CAPTION, slot - 8), TextKind.CAPTION, Anchor.MIDDLE, Ink.TEXT);
            pad.words(middle(i, slot), 30, Lettering.cut(stops.get(i).day(), TextKind.AXIS, slot - 8), TextKind.AXIS, Anchor.MIDDLE, Ink.MUTED);
        }
        return 48;
    }

    private static void panel(Sketchpad pad, Panel panel, Figures figures, double top, double slot, int stops) {
        var name = Lettering.wrap(panel.name(), TextKind.NAME, NAMES - 12, 2);
        pad.lines(0, top + 14, name, TextKind.NAME, Anchor.START, Ink.TEXT);
        double below = top + 14 + name.size() * TextKind.NAME.line();
        var origin = Lettering.wrap(panel.origin(), TextKind.CAPTION, NAMES - 12, 2);
        pad.lines(0, below, origin, TextKind.CAPTION, Anchor.START, Ink.MUTED);
        pad.words(0, below + origin.size() * TextKind.CAPTION.line(), panel.questions(), TextKind.CAPTION, Anchor.START, Ink.MUTED);
        for (double share : new double[] {0, 0.5, 1}) {
            double y = Math.rint(at(share, top));
            pad.line(NAMES + AXIS, y, NAMES + AXIS + slot * stops, y, share == 0 ? Ink.LINE : Ink.FAINT, 1);
            pad.words(NAMES + AXIS - 8, y + 4, figures.percent(share), TextKind.AXIS, Anchor.END, Ink.MUTED);
        }
        Optional<Mark> last = Optional.empty();
        for (var mark : panel.marks()) {
            var from = last;
            mark.share().ifPresent(share -> from.flatMap(Mark::share).ifPresent(before ->
                    pad.line(middle(from.orElseThrow().stop(), slot), at(before, top), middle(mark.stop(), slot), at(share, top), Ink.TEXT, 1.5)));
            last = Optional.of(mark);
        }
        for (var mark : panel.marks()) {
            mark(pad, mark, figures, top, slot);
        }
    }

    private static void mark(Sketchpad pad, Mark mark, Figures figures, double top, double slot) {
        double x = Math.rint(middle(mark.stop(), slot));
        double high = at(mark.interval().high(), top);
        double low = at(mark.interval().low(), top);
        var ink = mark.share().isPresent() ? Ink.MUTED : Ink.LINE;
        pad.line(x, high, x, low, ink, 1);
        pad.line(x - CAP, high, x + CAP, high, ink, 1);
        pad.line(x - CAP, low, x + CAP, low, ink, 1);
        mark.share().ifPresent(share -> {
            pad.dot(x, at(share, top), RADIUS, mark.another() ? Form.DIAMOND : Form.DISC, Ink.TEXT);
            pad.words(x + 10, at(share, top) + (share > 0.5 ? 14 : -5), figures.percent(share), TextKind.FIGURE, Anchor.START, Ink.TEXT);
        });
        pad.target(middle(mark.stop(), slot) - slot / 2, top, slot, PANEL, mark.spoken(), Optional.empty());
    }

    private static double at(double share, double top) {
        return top + PANEL - share * PANEL;
    }

    private static double middle(int stop, double slot) {
        return NAMES + AXIS + slot * (stop + 0.5);
    }
}
