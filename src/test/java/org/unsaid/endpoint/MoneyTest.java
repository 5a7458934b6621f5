package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"5, EUR 5", "0.25USD, USD 0.25", "'0,5 usd', USD 0.5", "CNY 30.0, CNY 30", "0, EUR 0"})
    void anAmountIsReadWithItsCurrencyOrTheUsualOne(String text, String money) {
        assertEquals(Optional.of(money), Money.parse(text, Optional.of("EUR")).map(Money::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "5 XQQ", "USD", "1e9", "USD 5 EUR", "five", "99999999999", "1.2.3"})
    void whatIsNoAmountIsNotRead(String text) {
        assertEquals(Optional.empty(), Money.parse(text, Optional.of("EUR")));
    }

    @Test
    void withoutAUsualCurrencyOneMustBeNamed() {
        assertEquals(Optional.empty(), Money.parse("5", Optional.empty()));
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThrows(IllegalArgumentException.class, () -> Money.zero("USD").plus(Money.zero("CNY")));
        assertThrows(IllegalArgumentException.class, () -> Money.zero("USD").exceeds(Money.zero("CNY")));
    }

    @Test
    void aCostIsExactAndWhatIsFinerThanABillionthIsRoundedUp() {
        var price = new Price(new BigDecimal("0.27"), new BigDecimal("1.10"), "USD", LocalDate.EPOCH, Price.TYPED_IN);
        assertEquals("USD 0.00000137", price.of(1, 1).toString());
        assertEquals("USD 0.000000001", new Price(new BigDecimal("0.000001"), BigDecimal.ZERO, "USD", LocalDate.EPOCH, "").of(1, 0).toString());
    }

    @Test
    void aPriceBelowNothingOrInNoCurrencyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Price(BigDecimal.ONE.negate(), BigDecimal.ONE, "USD", LocalDate.EPOCH, ""));
        assertThrows(IllegalArgumentException.class, () -> new Price(BigDecimal.ONE, BigDecimal.ONE, "dollar", LocalDate.EPOCH, ""));
    }
}
