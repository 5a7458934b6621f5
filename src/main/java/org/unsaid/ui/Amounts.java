package org.unsaid.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.run.CapProblem;
import org.unsaid.run.Preflight.PriceRange;
import org.unsaid.session.Cap;

/// Amounts of money in words, rounded up: what is not nothing is never shown as 0.
public final class Amounts {

    private Amounts() {}

    /// For example "USD 0.0025".
    public static String of(Messages messages, Money money) {
        return messages.text("app.money.amount", money.currency(), number(messages, money));
    }

    private static String number(Messages messages, Money money) {
        int places = money.amount().compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
        var format = NumberFormat.getNumberInstance(messages.language());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.CEILING);
        return format.format(money.amount());
    }

    /// For example "USD 0.02 to 0.35".
    public static String of(Messages messages, PriceRange range) {
        return range.high().map(high -> number(messages, high).equals(number(messages, range.low())) ? of(messages, high)
                        : messages.text("app.money.range", high.currency(), number(messages, range.low()), number(messages, high)))
                .orElseGet(() -> messages.text("app.money.from", of(messages, range.low())));
    }

    /// For example "USD 5.00 for this session".
    public static String of(Messages messages, Cap cap) {
        return messages.text("app.money.cap." + switch (cap.scope()) {
            case SESSION -> "session";
            case DAY -> "day";
            case PROVIDER -> "provider";
        }, of(messages, cap.money()));
    }

    /// For example "USD 0.12 of 5.00 spent"; empty if nothing was.
    public static String spent(Messages messages, List<Money> spent, List<Cap> caps) {
        return spent.stream().map(money -> cap(caps, money)
                        .map(cap -> messages.text("app.money.spent-of", money.currency(), number(messages, money), number(messages, cap)))
                        .orElseGet(() -> messages.text("app.money.spent", of(messages, money))))
                .collect(Collectors.joining(" · "));
    }

    private static Optional<Money> cap(List<Cap> caps, Money money) {
        return caps.stream().filter(cap -> cap.scope() == Cap.Scope.SESSION && cap.money().currency().equals(money.currency()))
                .map(Cap::money).findFirst();
    }

    /// For example "USD 0.27 in, 1.10 out for a million tokens; typed in on 26 Nov 2026".
    public static String price(Messages messages, Price price) {
        var format = NumberFormat.getNumberInstance(messages.language());
        format.setMaximumFractionDigits(Money.PLACES);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.language()).format(price.asOf());
        var source = price.source().equals(Price.TYPED_IN)
                ? messages.text("app.money.typed", day) : messages.text("app.money.listed", price.source(), day);
        return messages.text("app.money.price", price.currency(), format.format(price.in()), format.format(price.out()), source);
    }

    public static String problem(Messages messages, CapProblem problem) {
        return switch (problem) {
            case CapProblem.NoLongestAnswer _ -> messages.text("app.money.no-longest");
            case CapProblem.NoCapInCurrency(var endpoint, var currency, _) ->
                messages.text("app.money.other-currency", names(messages, List.of(endpoint)), currency);
        };
    }

    public static String names(Messages messages, List<Endpoint> endpoints) {
        return endpoints.stream().map(endpoint -> EndpointNames.shortName(messages, endpoint)).collect(Collectors.joining(", "));
    }
}
