package org.unsaid.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.run.Preflight.PriceRange;
import org.unsaid.session.Cap;
import org.unsaid.session.Cost;

/// Amounts as the command line words them, rounded up: what is not nothing is never shown as 0.
final class MoneyText {

    private MoneyText() {}

    /// For example `USD 12.30`, `USD 0.0025`.
    static String of(Money money) {
        return money.currency() + " " + amount(money);
    }

    static String amount(Money money) {
        return money.amount().setScale(money.amount().compareTo(BigDecimal.ONE) >= 0 ? 2 : 4, RoundingMode.CEILING).toPlainString();
    }

    static String of(PriceRange range) {
        return range.high().map(high -> amount(high).equals(amount(range.low()))
                        ? of(high) : "%s to %s".formatted(of(range.low()), amount(high)))
                .orElseGet(() -> "from %s, without a limit: no --max-tokens is set".formatted(of(range.low())));
    }

    static String of(Cap cap) {
        return of(cap.money()) + switch (cap.scope()) {
            case SESSION -> " for this session";
            case DAY -> " a day for all sessions";
            case PROVIDER -> " a day at any one provider";
        };
    }

    /// What was spent of what may be; empty if there is neither.
    static String spent(List<Money> spent, List<Cap> caps) {
        var byCurrency = new LinkedHashMap<String, Money>();
        spent.forEach(money -> byCurrency.put(money.currency(), money));
        caps.stream().filter(cap -> cap.scope() == Cap.Scope.SESSION)
                .forEach(cap -> byCurrency.putIfAbsent(cap.money().currency(), Money.zero(cap.money().currency())));
        return byCurrency.values().stream().map(money -> of(money) + caps.stream()
                        .filter(cap -> cap.scope() == Cap.Scope.SESSION && cap.money().currency().equals(money.currency()))
                        .map(cap -> " of " + amount(cap.money())).collect(Collectors.joining()) + " spent")
                .collect(Collectors.joining(", "));
    }

    /// What a session has cost, a sum for each currency.
    static String cost(List<Cost> costs) {
        Map<String, Cost> byCurrency = new LinkedHashMap<>();
        costs.forEach(cost -> byCurrency.merge(cost.money().currency(), cost, Cost::plus));
        return byCurrency.values().stream().map(cost -> cost.certain()
                        ? of(cost.money()) + " by what the services counted"
                        : "at most " + of(cost.money()) + ", because not every service said what it counted")
                .collect(Collectors.joining("; "));
    }

    /// For example `USD 0.27 in, 1.1 out, typed in, 2026-11-26`, for a million tokens.
    static String price(Endpoint endpoint) {
        return endpoint.price().map(price -> "%s %s in, %s out, %s, %s".formatted(
                        price.currency(), price.in().toPlainString(), price.out().toPlainString(), price.source(), price.asOf()))
                .orElse(endpoint.costsNothing() ? "none" : "unknown");
    }
}
