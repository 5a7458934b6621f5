package org.unsaid.ui.drift;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.divergence.Cell;
import org.unsaid.divergence.Release;
import org.unsaid.divergence.SessionComparison.Drift;
import org.unsaid.divergence.SessionComparison.Reason;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Session;
import org.unsaid.session.Tally;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Outcome;

/// How the comparison of two sessions words things. What strangers wrote cannot hide in it.
final class DriftWords {

    private static final double LEAST_P = 0.001;

    private final Messages messages;
    private final Session before;
    private final Session after;

    DriftWords(Messages messages, DriftState.Shown shown) {
        this.messages = messages;
        before = shown.before();
        after = shown.after();
    }

    /// A session with the day on which it was made.
    static String session(Messages messages, Session session) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.language()).withZone(ZoneId.systemDefault());
        return line(session.name()) + ", " + day.format(session.createdAt());
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(messages.language()).format(number);
    }

    String p(double p) {
        var format = NumberFormat.getNumberInstance(messages.language());
        format.setMinimumFractionDigits(3);
        format.setMaximumFractionDigits(3);
        return p < LEAST_P ? "< " + format.format(LEAST_P) : format.format(p);
    }

    /// With where it is served, for example "practice: candid".
    String model(String spec) {
        return Stream.of(after, before).flatMap(session -> session.setup().endpoint(spec).stream()).findFirst()
                .map(endpoint -> endpoint.scripted() ? EndpointNames.fullName(messages, endpoint)
                        : line(EndpointNames.shortName(messages, endpoint)) + " · " + line(EndpointNames.place(messages, endpoint)))
                .orElseGet(() -> line(spec));
    }

    String question(Cell cell) {
        return line(cell.prompt());
    }

    String language(Cell cell) {
        return messages.language(cell.key().language());
    }

    /// For example "2 refused, 1 direct".
    String counts(Tally tally) {
        return tally.counts().isEmpty() ? "–" : tally.counts().entrySet().stream()
                .map(entry -> messages.text("chart.count-of-outcome", number(entry.getValue()), outcome(entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    /// In a word or two.
    String release(Drift drift) {
        return messages.text(drift.modelChanged() ? "drift.release.changed" : drift.versionUnknown() ? "drift.release.unknown"
                : scripted(drift) ? "drift.release.scripted" : "drift.release.same");
    }

    /// What is to be known of a model that is, or may be, another; empty if nothing.
    Optional<String> caution(Drift drift) {
        var model = model(drift.endpoint());
        if (!drift.was().models().equals(drift.is().models())) {
            return Optional.of(messages.text("drift.named", model, names(drift.was()), names(drift.is())));
        }
        if (drift.modelChanged()) {
            return Optional.of(messages.text("drift.weights", model, weights(drift.was()), weights(drift.is())));
        }
        return drift.versionUnknown() ? Optional.of(messages.text("drift.alias", model, names(drift.is()))) : Optional.empty();
    }

    String why(Reason reason) {
        return switch (reason) {
            case ONLY_BEFORE -> messages.text("drift.why.only", line(before.name()));
            case ONLY_AFTER -> messages.text("drift.why.only", line(after.name()));
            case OTHER_MODELS, OTHER_WORDING, OTHER_SETTINGS, NOTHING_COUNTS ->
                    messages.text("drift.why." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private static boolean scripted(Drift drift) {
        return drift.endpoint().startsWith(Endpoint.PRACTICE + ":");
    }

    private String names(Release release) {
        return release.models().isEmpty() ? messages.text("drift.unnamed") : line(String.join(", ", release.models()));
    }

    private static String weights(Release release) {
        return line(List.of(release.weights().digest(), release.weights().quantisation()).stream().flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
    }

    String outcome(Outcome outcome) {
        return OutcomeLook.word(messages, outcome).toLowerCase(messages.language());
    }

    private static String line(String text) {
        return VisibleText.of(text.replaceAll("\\s+", " ").strip());
    }
}
