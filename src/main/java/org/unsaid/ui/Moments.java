package org.unsaid.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// When something happened, for people.
public final class Moments {

    private Moments() {}

    /// In this computer's zone, for example "22 Nov 2026, 14:02".
    public static String of(Messages messages, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(messages.language())
                .format(at.atZone(ZoneId.systemDefault()));
    }
}
