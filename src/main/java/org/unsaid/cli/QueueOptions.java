package org.unsaid.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.review.Pool;
import org.unsaid.review.QueueItem;
import org.unsaid.review.ReviewQueue;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import picocli.CommandLine.Option;

/// Which answers people are asked to label.
final class QueueOptions {

    private static final int ALL = 100;

    @Option(names = "--sample", paramLabel = "PERCENT", description = "So much of each model's answers in each language is drawn by lot "
            + "(default: 10; 100: every answer).")
    private int percent = (int) (ReviewQueue.SAMPLE * ALL);

    @Option(names = "--pool", paramLabel = "POOL", description = "all (the default); doubtful: unsure, methods that differ, and labels that are "
            + "always checked; sample; disputed: people differ.")
    private String pool = "all";

    /// A part of 1.
    double sample() {
        if (percent < 0 || percent > ALL) {
            throw new InputException("--sample '%d'; expected a number from 0 to 100".formatted(percent));
        }
        return (double) percent / ALL;
    }

    /// Whether a part of the queue was asked for.
    Optional<String> part() {
        return Optional.of(pool).filter(wanted -> !wanted.equals(word(Pool.ALL)));
    }

    /// In the order of review.
    List<QueueItem> items(Session session, List<Trial> trials) {
        var wanted = Arrays.stream(Pool.values()).filter(known -> word(known).equals(pool)).findFirst().orElseThrow(() -> new InputException(
                "--pool '%s'; expected one of %s".formatted(pool, Arrays.stream(Pool.values()).map(QueueOptions::word).collect(Collectors.joining(", ")))));
        return ReviewQueue.of(session, trials, sample()).items().stream().filter(item -> wanted.holds(item.reasons())).toList();
    }

    private static String word(Pool pool) {
        return pool.name().toLowerCase(Locale.ROOT);
    }
}
