package org.unsaid.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import org.unsaid.statistics.Interval;

/// Numbers as a chart writes them.
final class Figures {

    private static final char MINUS = '\u2212';

    private final ChartTexts texts;

    Figures(ChartTexts texts) {
        this.texts = texts;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(texts.language()).format(number);
    }

    String percent(double share) {
        return texts.text("chart.percent", Math.round(share * 100));
    }

    /// For example `18 to 45 %`.
    String between(Interval interval) {
        return texts.text("chart.between", Math.round(interval.low() * 100), Math.round(interval.high() * 100));
    }

    /// In points, with its sign.
    String points(double gap) {
        return signed(Math.round(gap * 100));
    }

    String pointsBetween(Interval interval) {
        return texts.text("chart.points-between", points(interval.low()), points(interval.high()));
    }

    String of(long part, long whole) {
        return texts.text("chart.of", number(part), number(whole));
    }

    String p(double p) {
        return p < 0.001 ? "< " + decimal(0.001, "0.000") : decimal(p, p < 0.01 ? "0.000" : "0.00");
    }

    /// To two places.
    String value(double value) {
        return decimal(value, "0.00").replace('-', MINUS);
    }

    String valuesBetween(Interval interval) {
        return texts.text("chart.values-between", value(interval.low()), value(interval.high()));
    }

    private String decimal(double value, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(texts.language())).format(value);
    }

    private static String signed(long points) {
        return points > 0 ? "+" + points : points < 0 ? MINUS + String.valueOf(-points) : "0";
    }
}
