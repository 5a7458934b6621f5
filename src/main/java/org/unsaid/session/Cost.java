package org.unsaid.session;

import org.unsaid.endpoint.Money;

/// What a provider charges, as far as it can be known from here.
///
/// @param payee   who charges: [org.unsaid.endpoint.Endpoint#payee]
/// @param certain false if the service did not say what it counted, or said what cannot be; then the money is the
///     most it can be
public record Cost(String payee, Money money, boolean certain) {

    /// Both together.
    ///
    /// @throws IllegalArgumentException if they are of two currencies
    public Cost plus(Cost other) {
        return new Cost(payee, money.plus(other.money), certain && other.certain);
    }
}
