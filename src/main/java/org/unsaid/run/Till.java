package org.unsaid.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.unsaid.endpoint.Money;
import org.unsaid.session.Cap;
import org.unsaid.session.Cost;

/// What all runs of this process have spent, and hold back for calls under way. One for each workspace, so that runs
/// at the same time keep the caps of a day together. Safe for any thread.
public final class Till {

    private final Supplier<LocalDate> today;
    private final Map<Pot, Sum> sums = new HashMap<>(); // guarded by this, as all below
    private int purses;

    /// Days are those of this computer's calendar.
    public Till() {
        this(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    Till(Supplier<LocalDate> today) {
        this.today = today;
    }

    /// What is counted together, in one currency.
    record Pot(Cap.Scope scope, String of, String currency) {}

    /// @param held    for calls whose cost is not known yet
    /// @param certain whether what was spent is what the services counted
    private record Sum(Money spent, Money held, boolean certain) {
        static Sum nothing(String currency) {
            return new Sum(Money.zero(currency), Money.zero(currency), true);
        }
    }

    /// Begins a run.
    ///
    /// @param caps      that bind it
    /// @param before    what the session has cost in earlier runs
    /// @param spentToday what all sessions of the workspace have cost today
    public synchronized Purse open(String session, List<Cap> caps, List<Cost> before, List<Cost> spentToday) {
        boolean alone = purses++ == 0;
        sums.keySet().removeIf(pot -> pot.scope() == Cap.Scope.SESSION ? pot.of().equals(session) : alone);
        before.forEach(cost -> spend(new Pot(Cap.Scope.SESSION, session, cost.money().currency()), cost));
        if (alone) { // else what is remembered here is newer than what is stored
            spentToday.forEach(cost -> {
                spend(pot(Cap.Scope.DAY, session, cost.payee(), cost.money().currency()), cost);
                spend(pot(Cap.Scope.PROVIDER, session, cost.payee(), cost.money().currency()), cost);
            });
        }
        return new Purse(this, session, caps);
    }

    synchronized void close() {
        purses--;
    }

    /// The pots that a call is charged to, one of each scope.
    synchronized List<Pot> pots(String session, String payee, String currency) {
        return List.of(Cap.Scope.values()).stream().map(scope -> pot(scope, session, payee, currency)).toList();
    }

    private Pot pot(Cap.Scope scope, String session, String payee, String currency) {
        return new Pot(scope, switch (scope) {
            case SESSION -> session;
            case DAY -> today.get().toString();
            case PROVIDER -> today.get() + " " + payee;
        }, currency);
    }

    /// Holds an amount back. While only calls under way leave no room for it, waits for them.
    ///
    /// @return the cap that leaves no room for it, if there is one; then nothing is held
    synchronized Optional<Cap> hold(List<Pot> pots, List<Cap> caps, Money amount) throws InterruptedException {
        while (true) {
            var never = broken(pots, caps, amount, Money.zero(amount.currency()));
            if (never.isPresent()) {
                return never;
            }
            if (pots.stream().allMatch(pot -> broken(List.of(pot), caps, amount, sum(pot).held()).isEmpty())) {
                pots.forEach(pot -> sums.put(pot, new Sum(sum(pot).spent(), sum(pot).held().plus(amount), sum(pot).certain())));
                return Optional.empty();
            }
            wait();
        }
    }

    /// The first cap that what is spent, held and wanted together would exceed.
    private Optional<Cap> broken(List<Pot> pots, List<Cap> caps, Money wanted, Money held) {
        return caps.stream().filter(cap -> pots.stream().anyMatch(pot -> pot.scope() == cap.scope()
                && pot.currency().equals(cap.money().currency())
                && sum(pot).spent().plus(held).plus(wanted).exceeds(cap.money()))).findFirst();
    }

    /// Lets go of what was held, and spends.
    synchronized void settle(List<Pot> pots, Money held, Money spent, boolean certain) {
        for (var pot : pots) {
            var sum = sum(pot);
            sums.put(pot, new Sum(sum.spent().plus(spent), sum.held().minus(held), sum.certain() && certain));
        }
        notifyAll();
    }

    /// What a session has cost, an amount for each currency, those of nothing left out.
    synchronized List<Money> spent(String session) {
        var amounts = new TreeMap<String, Money>();
        sums.forEach((pot, sum) -> {
            if (pot.scope() == Cap.Scope.SESSION && pot.of().equals(session) && sum.spent().amount().compareTo(BigDecimal.ZERO) > 0) {
                amounts.put(pot.currency(), sum.spent());
            }
        });
        return List.copyOf(amounts.values());
    }

    /// Whether all that a session has cost was counted by the services.
    synchronized boolean isCertain(String session) {
        return sums.entrySet().stream().filter(entry -> entry.getKey().scope() == Cap.Scope.SESSION && entry.getKey().of().equals(session))
                .allMatch(entry -> entry.getValue().certain());
    }

    private void spend(Pot pot, Cost cost) {
        sums.put(pot, new Sum(sum(pot).spent().plus(cost.money()), sum(pot).held(), sum(pot).certain() && cost.certain()));
    }

    private Sum sum(Pot pot) {
        return sums.getOrDefault(pot, Sum.nothing(pot.currency()));
    }
}
