package org.unsaid.ui.endpoints;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Channel;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.ModelFamily;
import org.unsaid.endpoint.Route;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;

/// Where a model comes from and by which road it is reached, in words.
final class OriginText {

    private OriginText() {}

    /// One line on a family, for example "DeepSeek, China · open weights, MIT · 20 Jan 2025 · distilled from DeepSeek-R1".
    static String line(Messages messages, ModelFamily family) {
        var parts = new ArrayList<String>();
        parts.add(family.maker().name() + ", " + messages.place(family.maker().place()));
        parts.add(weights(messages, family));
        family.released().ifPresent(day -> parts.add(messages.text("endpoints.released", released(messages, day))));
        from(messages, family).ifPresent(parts::add);
        return join(parts);
    }

    static String weights(Messages messages, ModelFamily family) {
        return switch (family.access()) {
            case OPEN -> messages.text("endpoints.weights.open", family.licence()
                    .orElseGet(() -> messages.text("endpoints.weights.licence-unknown")));
            case CLOSED -> messages.text("endpoints.weights.closed");
            case ALIAS -> messages.text("endpoints.weights.alias");
        };
    }

    /// What it was distilled from and what it is based on, as far as it is said.
    static Optional<String> from(Messages messages, ModelFamily family) {
        if (family.distilledFrom().isPresent()) {
            return Optional.of(family.basedOn().map(base -> messages.text("endpoints.distilled-onto", family.distilledFrom().get(), base))
                    .orElseGet(() -> messages.text("endpoints.distilled", family.distilledFrom().get())));
        }
        return family.basedOn().map(base -> messages.text("endpoints.based", base));
    }

    /// @param day a year, a month or a day in ISO form
    static String released(Messages messages, String day) {
        return switch (day.length()) {
            case 10 -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.language()).format(LocalDate.parse(day));
            case 7 -> DateTimeFormatter.ofPattern("MMM yyyy", messages.language()).format(YearMonth.parse(day));
            default -> day;
        };
    }

    /// By which road the weights are reached.
    static String road(Messages messages, Endpoint endpoint, String provider) {
        var channel = endpoint.channel().orElse(Channel.ADDRESS);
        return messages.text("endpoints.road." + switch (channel) {
            case PRACTICE -> "practice";
            case THIS_COMPUTER -> "here";
            case MAKER -> "maker";
            case HOST -> "host";
            case PINNED_ROUTER -> "pinned";
            case UNPINNED_ROUTER -> "unpinned";
            case ADDRESS -> "address";
        }, provider, endpoint.pinnedHost().orElse(""));
    }

    static String way(Messages messages, Route way) {
        return switch (way) {
            case Route.Direct _ -> messages.text("endpoints.way.direct");
            case Route.Tor _ -> messages.text("endpoints.way.tor");
            case Route.HttpProxy _, Route.Socks _ -> messages.text("endpoints.way.proxy", way.text());
        };
    }

    /// Family and maker of a model, for a line under its name.
    static String origin(Messages messages, Endpoint endpoint) {
        var parts = new ArrayList<String>();
        endpoint.family().ifPresent(family -> parts.add(EndpointNames.family(messages, family)));
        parts.add(EndpointNames.maker(messages, endpoint));
        return join(parts);
    }

    static String join(List<String> parts) {
        return String.join(" · ", parts);
    }
}
