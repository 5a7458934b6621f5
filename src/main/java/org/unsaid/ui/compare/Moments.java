package org.unsaid.ui.compare;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.unsaid.ui.Messages;

/// When something happened, for people.
final class Moments {

    private Moments() {}

    /// In this computer's zone, for example "22 Nov 2026, 14:02".
    static String of(Messages messages, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(messages.language())
                .format(at.atZone(ZoneId.systemDefault()));
    }
}
