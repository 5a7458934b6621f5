package org.unsaid.run;

import java.util.Optional;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// What one sending costs.
///
/// @param certain  whether the service counted, and what it counted can be
/// @param reported what it would come to by the service's own numbers, if it gave any that make sense
record Charge(Money money, boolean certain, Optional<Money> reported) {

    /// The most that a sending can cost; empty if the answer may be of any length.
    static Optional<Money> most(Ask ask, Price price) {
        return ask.parameters().maxTokens().map(longest -> price.of(ask.tokensAtMost(), longest));
    }

    /// @param held what the charge never exceeds; empty if nothing bounds it
    static Charge of(Ask ask, Price price, Optional<Money> held, Exchange exchange) {
        var reply = exchange.reply();
        var in = reply.usage().input().filter(tokens -> tokens > 0); // no question is of no token
        var out = reply.usage().output().filter(tokens -> tokens > 0 || (tokens == 0 && nothingCame(reply)));
        if (in.isPresent() && out.isPresent()) {
            int thought = reply.usage().reasoning().orElse(0); // some count it within the answer, some apart
            long all = thought > out.get() ? (long) out.get() + thought : out.get();
            return counted(ask, price, held, in.get(), all);
        }
        if (reply instanceof TechnicalFailure failure && nothingCame(reply) && nothingIsCharged(failure.kind())) {
            return new Charge(Money.zero(price.currency()), true, Optional.empty());
        }
        // a token of the answer takes at least a byte of what came
        var most = held.orElseGet(() -> price.of(ask.tokensAtMost(), exchange.body().length));
        return new Charge(most, false, Optional.empty());
    }

    private static Charge counted(Ask ask, Price price, Optional<Money> held, int in, long out) {
        var said = price.of(in, out);
        boolean canBe = in <= ask.tokensAtMost() && out <= ask.parameters().maxTokens().orElse(Integer.MAX_VALUE);
        var money = held.filter(said::exceeds).orElse(said);
        return new Charge(money, canBe, Optional.of(said));
    }

    private static boolean nothingCame(Reply reply) {
        return reply.text().isEmpty() && reply.reasoning().isEmpty();
    }

    /// Whether the service turned the question away before a model saw it. Where that is not sure, it may charge.
    private static boolean nothingIsCharged(Reply.Kind kind) {
        return switch (kind) {
            case AUTH, QUOTA, RATE_LIMIT, OVERLOADED, PROXY, TLS, REDIRECT, BAD_REQUEST, CONTEXT_LENGTH, MODEL_NOT_FOUND,
                    ACCOUNT_BLOCKED, REFUSED_LOCALLY -> true;
            case TIMEOUT, NETWORK, SERVER, STREAM_TRUNCATED, EMPTY, GATEWAY_HTML, NOT_AN_API, LOCAL_NOT_READY, CANCELLED -> false;
        };
    }
}
