package org.unsaid.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.session.Cap;
import org.unsaid.session.Cost;

/// What one run may spend. The most that a call can cost is held back before it is sent; afterwards it costs what the
/// service counted, and never more than was held. So no cap is exceeded, whatever a service says. Safe for any thread.
public final class Purse implements AutoCloseable {

    private final Till till;
    private final String session;
    private final List<Cap> caps;
    private final Map<String, Money> dearest = new HashMap<>(); // guarded by this

    Purse(Till till, String session, List<Cap> caps) {
        this.till = till;
        this.session = session;
        this.caps = List.copyOf(caps);
    }

    /// One that no cap binds and that remembers nothing.
    public static Purse uncapped() {
        return new Till().open("", List.of(), List.of(), List.of());
    }

    /// Whether a call may be made.
    sealed interface Grant {}

    /// It may not: it might exceed this cap.
    record Refused(Cap cap) implements Grant {}

    /// It may; [#settle] or [#lose] is owed.
    record Granted(Optional<Hold> hold) implements Grant {

        /// The most that the call can cost; empty if that is not known or nothing.
        Optional<Cost> most() {
            return hold.filter(held -> held.held().amount().signum() > 0)
                    .map(held -> new Cost(held.ask().endpoint().payee(), held.held(), false));
        }
    }

    /// @param amount held back; nothing where neither a cap nor a longest answer bounds the call
    record Hold(Ask ask, Price price, List<Till.Pot> pots, Optional<Money> amount) {
        Money held() {
            return amount.orElseGet(() -> Money.zero(price.currency()));
        }
    }

    /// Holds back the most that a call can cost, if its price is known.
    Grant reserve(Ask ask) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped before a call");
        }
        var endpoint = ask.endpoint();
        if (endpoint.price().isEmpty()) {
            return new Granted(Optional.empty());
        }
        var price = endpoint.price().get();
        var binding = caps.stream().filter(cap -> cap.money().currency().equals(price.currency())).toList();
        var most = Charge.most(ask, price).map(amount -> orDearer(endpoint, amount));
        var hold = new Hold(ask, price, till.pots(session, endpoint.payee(), price.currency()), most);
        if (most.isEmpty()) {
            return binding.isEmpty() ? new Granted(Optional.of(hold)) : new Refused(binding.getFirst());
        }
        return till.hold(hold.pots(), binding, most.get()).<Grant>map(Refused::new)
                .orElseGet(() -> new Granted(Optional.of(hold)));
    }

    /// Spends what the call cost.
    ///
    /// @return empty where the price is not known or there is none
    Optional<Cost> settle(Granted granted, Exchange exchange) {
        return granted.hold().map(hold -> {
            var charge = Charge.of(hold.ask(), hold.price(), hold.amount(), exchange);
            charge.reported().filter(said -> hold.amount().filter(said::exceeds).isPresent())
                    .ifPresent(said -> dearest(hold.ask().endpoint(), said));
            till.settle(hold.pots(), hold.held(), charge.money(), charge.certain());
            return new Cost(hold.ask().endpoint().payee(), charge.money(), charge.certain());
        });
    }

    /// Spends all that was held back for a call of which nothing is known, because it was stopped.
    void lose(Granted granted) {
        granted.hold().ifPresent(hold -> till.settle(hold.pots(), hold.held(), hold.held(), hold.held().amount().signum() == 0));
    }

    /// What the session has cost, in this run and before: an amount for each currency.
    public List<Money> spent() {
        return till.spent(session);
    }

    /// Whether that is what the services counted; if not, it is the most that it can be.
    public boolean isCertain() {
        return till.isCertain(session);
    }

    public List<Cap> caps() {
        return caps;
    }

    /// An endpoint that once said more than can be is taken at its word from then on: it may charge what it says.
    private synchronized Money orDearer(Endpoint endpoint, Money most) {
        var known = dearest.get(endpoint.spec());
        return known != null && known.exceeds(most) ? known : most;
    }

    private synchronized void dearest(Endpoint endpoint, Money said) {
        dearest.merge(endpoint.spec(), said, (one, other) -> one.exceeds(other) ? one : other);
    }

    @Override
    public void close() {
        till.close();
    }
}
