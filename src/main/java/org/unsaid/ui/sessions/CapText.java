package org.unsaid.ui.sessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.session.Cap;

/// Caps as a person writes them: one amount for each currency, with semicolons between them.
final class CapText {

    private CapText() {}

    /// @param endpoints whose prices tell the currency of an amount without one, if they are all in one
    /// @return empty if it cannot be read; no cap if nothing is written
    static Optional<List<Cap>> read(Cap.Scope scope, String text, Stream<Endpoint> endpoints) {
        var currencies = endpoints.flatMap(endpoint -> endpoint.price().stream()).map(Price::currency).distinct().toList();
        var usual = currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.<String>empty();
        var read = new LinkedHashMap<String, Cap>();
        for (var amount : text.split(";")) {
            if (amount.isBlank()) {
                continue;
            }
            var money = Money.parse(amount, usual);
            if (money.isEmpty() || read.put(money.get().currency(), new Cap(scope, money.get())) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(read.values()));
    }
}
