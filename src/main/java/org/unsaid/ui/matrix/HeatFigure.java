package org.unsaid.ui.matrix;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.unsaid.findings.CellDivergence;
import org.unsaid.session.Tally;
import org.unsaid.ui.Messages;

/// What a cell says of a share or a divergence: always in words and figures, of which the ink only says again how much.
///
/// @param level  of ink: 0 is none, 4 the most
/// @param figure the share or the score
/// @param beside of how many, or in what
/// @param spoken the whole of it
record HeatFigure(int level, String figure, String beside, String spoken) {

    static final int MOST = 4;

    /// Up to which score a cell has so much ink, from the least.
    private static final double[] SCORES = {0, 0.5, 1, 2};

    /// @param tally of which at least one answer counts
    static HeatFigure share(Messages messages, Heat heat, Tally tally) {
        int some = heat.of(tally);
        var share = percent(messages, some, tally.counted());
        return new HeatFigure((int) Math.ceil((double) MOST * some / tally.counted()), share,
                messages.text("matrix.heat.of", some, tally.counted()),
                messages.text("matrix.heat.spoken." + key(heat), share, some, tally.counted()));
    }

    static HeatFigure divergence(Messages messages, CellDivergence divergence) {
        var score = score(messages, divergence.score());
        if (divergence.reasons().isEmpty()) {
            return new HeatFigure(0, score, messages.text("matrix.divergence.none"), messages.text("matrix.divergence.spoken.none"));
        }
        var reasons = divergence.reasons().stream().map(reason -> messages.text(
                "chart.reason." + key(reason.aspect()), hundredths(messages).format(reason.size()))).collect(Collectors.joining(", "));
        return new HeatFigure(level(divergence.score()), score,
                messages.text("matrix.divergence." + key(divergence.reasons().getFirst().aspect())),
                messages.text("matrix.divergence.spoken", score, reasons));
    }

    static String percent(Messages messages, int some, int all) {
        return messages.text("matrix.heat.percent", Math.round(100.0 * some / all));
    }

    static String score(Messages messages, double score) {
        var format = NumberFormat.getInstance(messages.language());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(score);
    }

    /// @return the first whose bound the score does not pass
    static int level(double score) {
        int level = 0;
        while (level < MOST && score > SCORES[level]) {
            level++;
        }
        return level;
    }

    private static NumberFormat hundredths(Messages messages) {
        var format = NumberFormat.getInstance(messages.language());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
