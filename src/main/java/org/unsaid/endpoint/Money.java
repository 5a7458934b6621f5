package org.unsaid.endpoint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An amount in one currency. Amounts of two currencies are never added or compared.
///
/// @param amount   0 or more, in units of the currency, to a billionth; what is finer is rounded up
/// @param currency ISO 4217, for example `USD`
public record Money(BigDecimal amount, String currency) {

    /// Decimal places that are kept.
    public static final int PLACES = 9;

    private static final BigDecimal MOST = new BigDecimal("9000000000"); // as billionths it fits into 64 bits
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z]{3})?\\s*(\\d{1,10}(?:[.,]\\d{1,9})?)\\s*([A-Za-z]{3})?");

    public Money {
        amount = amount.setScale(PLACES, RoundingMode.CEILING).stripTrailingZeros();
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("amount %s; expected 0 to %s".formatted(amount, MOST));
        }
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("currency '%s'; expected a code of ISO 4217 such as USD".formatted(currency));
        }
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// Reads `5`, `0.25USD`, `5 EUR` or `CNY 30`.
    ///
    /// @param usual the currency of an amount without one
    /// @return empty if it is no amount, or its currency is not known
    public static Optional<Money> parse(String text, Optional<String> usual) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches() || (written.group(1) != null && written.group(3) != null)) {
            return Optional.empty();
        }
        var amount = new BigDecimal(written.group(2).replace(',', '.'));
        return Optional.ofNullable(written.group(1)).or(() -> Optional.ofNullable(written.group(3)))
                .map(code -> code.toUpperCase(Locale.ROOT)).or(() -> usual)
                .filter(code -> isCurrency(code) && amount.compareTo(MOST) <= 0)
                .map(code -> new Money(amount, code));
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public boolean exceeds(Money other) {
        return amount.compareTo(same(other).amount) > 0;
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("%s and %s are of two currencies".formatted(this, other));
        }
        return other;
    }

    /// For example `USD 0.0025`.
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
