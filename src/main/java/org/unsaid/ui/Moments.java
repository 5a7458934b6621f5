package org.unsaid.ui;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// When something happened, for people.
public final class Moments {

    private Moments() {}

    /// As short as it is clear, for example "22 Nov", or "22 Nov 2025" in another year.
    public static String day(Messages messages, Instant at) {
        var then = at.atZone(ZoneId.systemDefault());
        boolean thisYear = then.getYear() == Year.now(ZoneId.systemDefault()).getValue();
        return DateTimeFormatter.ofLocalizedPattern(thisYear ? "MMMd" : "yMMMd").withLocale(messages.language()).format(then);
    }

    /// Of today, to the second, for example "14:02:10".
    static String time(Messages messages, Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(messages.language()).format(at.atZone(ZoneId.systemDefault()));
    }

    /// In this computer's zone, for example "22 Nov 2026, 14:02".
    public static String of(Messages messages, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(messages.language())
                .format(at.atZone(ZoneId.systemDefault()));
    }
}
