package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.run.CapProblem;
import org.unsaid.session.Cap;
import org.unsaid.session.Setup;
import picocli.CommandLine.Option;

/// What a run may cost.
final class CostOptions {

    private static final String USUAL = "USD";

    @Option(
            names = "--max-cost",
            paramLabel = "AMOUNT[CURRENCY]",
            description = "Cap on what the session costs, over all its runs, for example 5 or 5EUR; once for each currency.")
    private List<String> session = List.of();

    @Option(
            names = "--max-cost-day",
            paramLabel = "AMOUNT[CURRENCY]",
            description = "Cap on what all sessions of the workspace cost in one day.")
    private List<String> day = List.of();

    @Option(
            names = "--max-cost-provider",
            paramLabel = "AMOUNT[CURRENCY]",
            description = "Cap on what all sessions of the workspace cost in one day at any one provider.")
    private List<String> provider = List.of();

    @Option(names = "--unknown-price-ok", description = "Also ask models whose price is not known; no cap binds them.")
    private boolean unknownPriceOk;

    boolean unknownPriceOk() {
        return unknownPriceOk;
    }

    /// The setup with the caps that were given in the place of its own, each scope for itself.
    ///
    /// @throws InputException also if the caps cannot be kept
    Setup capped(Setup setup) {
        var problems = new ArrayList<String>();
        var given = Stream.of(
                        caps("--max-cost", Cap.Scope.SESSION, session, setup.endpoints(), problems),
                        caps("--max-cost-day", Cap.Scope.DAY, day, setup.endpoints(), problems),
                        caps("--max-cost-provider", Cap.Scope.PROVIDER, provider, setup.endpoints(), problems))
                .flatMap(List::stream).toList();
        InputException.throwIfAny(problems);
        var kept = setup.caps().stream().filter(cap -> given.stream().noneMatch(other -> other.scope() == cap.scope()));
        var capped = setup.withCaps(Stream.concat(kept, given.stream()).toList());
        InputException.throwIfAny(CapProblem.of(capped).stream().map(CostOptions::words).toList());
        return capped;
    }

    private static List<Cap> caps(String option, Cap.Scope scope, List<String> texts, List<Endpoint> endpoints, List<String> problems) {
        var caps = new ArrayList<Cap>();
        for (var text : texts) {
            var money = Money.parse(text, usual(endpoints));
            if (money.isEmpty()) {
                problems.add("%s '%s'; expected an amount with the currency of the prices, for example 5USD".formatted(option, text));
            } else if (caps.stream().anyMatch(cap -> cap.money().currency().equals(money.get().currency()))) {
                problems.add("%s '%s'; expected one cap for each currency".formatted(option, text));
            } else {
                caps.add(new Cap(scope, money.get()));
            }
        }
        return caps;
    }

    /// The currency of an amount without one: that of the prices, if they are all in one.
    private static Optional<String> usual(List<Endpoint> endpoints) {
        var currencies = endpoints.stream().flatMap(endpoint -> endpoint.price().stream()).map(Price::currency).distinct().toList();
        return currencies.isEmpty() ? Optional.of(USUAL) : Optional.of(currencies.getFirst()).filter(_ -> currencies.size() == 1);
    }

    private static String words(CapProblem problem) {
        return switch (problem) {
            case CapProblem.NoLongestAnswer(var endpoints) ->
                "a cap cannot be kept while answers of %s may be of any length; expected --max-tokens".formatted(SafeText.line(endpoints.getFirst().spec()));
            case CapProblem.NoCapInCurrency(var endpoint, var currency, var scope) ->
                "%s charges in %s; expected %s with an amount in %s too".formatted(SafeText.line(endpoint.spec()), currency, option(scope), currency);
        };
    }

    private static String option(Cap.Scope scope) {
        return switch (scope) {
            case SESSION -> "--max-cost";
            case DAY -> "--max-cost-day";
            case PROVIDER -> "--max-cost-provider";
        };
    }
}
