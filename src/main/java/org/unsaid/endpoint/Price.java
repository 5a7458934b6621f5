package org.unsaid.endpoint;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a provider charges for a model.
///
/// @param in       for a million tokens of the question, 0 to 1,000,000 units of the currency
/// @param out      for a million tokens of the answer, reasoning included
/// @param currency ISO 4217
/// @param asOf     when it was read or typed in
/// @param source   [#TYPED_IN], or the address of the list it was read from
public record Price(BigDecimal in, BigDecimal out, String currency, LocalDate asOf, String source) {

    public static final String TYPED_IN = "typed in";

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int MILLION = 6; // decimal places

    public Price {
        check(in);
        check(out);
        if (!Money.isCurrency(currency)) {
            throw new IllegalArgumentException("currency '%s'; expected a code of ISO 4217 such as USD".formatted(currency));
        }
    }

    private static void check(BigDecimal price) {
        if (price.signum() < 0 || price.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("price %s; expected 0 to %s for a million tokens".formatted(price.toPlainString(), MOST));
        }
    }

    /// What so many tokens cost, rounded up.
    public Money of(long tokensIn, long tokensOut) {
        return new Money(in.multiply(BigDecimal.valueOf(tokensIn)).add(out.multiply(BigDecimal.valueOf(tokensOut)))
                .movePointLeft(MILLION), currency);
    }
}
