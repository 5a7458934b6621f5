package org.unsaid.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// Numbers and outcomes as the command line words them, in English.
final class Words {

    private Words() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// For example `1 call`, `2,000 calls`.
    static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /// To the second under an hour, to the minute above.
    static String duration(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return "%d min %02d s".formatted(seconds / 60, seconds % 60);
        }
        return "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> "blocked";
            case REFUSED -> "refused";
            case EVASIVE -> "evasive";
            case OFFICIAL_LINE -> "official line";
            case PARTIAL -> "partial";
            case DIRECT -> "direct";
            case UNUSABLE -> "unusable";
            case FAILED -> "failed";
            case EMPTY -> "empty";
        };
    }

    private static Optional<String> remark(int count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }

    /// Every outcome with its count, one a line; then what was cut by length or has a doubtful label, and what is still to be asked.
    static List<String> cell(Tally tally, int planned) {
        var lines = new ArrayList<String>();
        tally.counts().forEach((outcome, count) -> lines.add(count + " " + outcome(outcome)));
        var remarks = Stream.of(remark(tally.truncated(), "cut off"), remark(tally.doubtful(), "doubtful")).flatMap(Optional::stream).toList();
        if (!remarks.isEmpty()) {
            lines.add("(" + String.join(", ", remarks) + ")");
        }
        if (tally.total() < planned) {
            lines.add((planned - tally.total()) + " to ask");
        }
        return lines;
    }
}
