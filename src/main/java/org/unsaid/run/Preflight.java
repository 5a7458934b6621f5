package org.unsaid.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.unsaid.endpoint.AnswerForm;
import org.unsaid.endpoint.Ask;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Parameters;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;

/// What a run would do, reckoned before it does it.
///
/// @param calls        trials still outstanding
/// @param tokensSent   about how many tokens the questions are
/// @param tokensLow    of all answers together, if they are short
/// @param tokensHigh   if each is as long as it may be
/// @param shortest     how long the slowest endpoint takes, if answers are short
/// @param longest      if they are long
/// @param slowest      the endpoint that takes longest; empty where there is no call
/// @param destinations which text goes where, in the order of the endpoints
/// @param prices       what it costs, for each currency
/// @param unpriced     endpoints that somebody may charge for, nobody here knows how much
public record Preflight(
        int calls,
        long tokensSent,
        long tokensLow,
        long tokensHigh,
        Duration shortest,
        Duration longest,
        Optional<Endpoint> slowest,
        List<Destination> destinations,
        List<PriceRange> prices,
        List<Endpoint> unpriced) {

    /// Answers of chat models to questions of this kind run to about this many tokens.
    private static final int SHORT_ANSWER = 120;
    private static final int LONG_ANSWER = 900;

    /// Tokens a second of one answer; small local models and hosted ones alike reach about this.
    private static final double TOKENS_A_SECOND = 40;
    private static final double SECONDS_TO_FIRST_WORD = 0.6;

    public Preflight {
        destinations = List.copyOf(destinations);
        prices = List.copyOf(prices);
        unpriced = List.copyOf(unpriced);
    }

    /// @param low  with short answers
    /// @param high the most that will be charged if no call is made twice; empty if answers may be of any length
    public record PriceRange(Money low, Optional<Money> high) {
        private PriceRange plus(PriceRange other) {
            return new PriceRange(low.plus(other.low), high.flatMap(money -> other.high.map(money::plus)));
        }
    }

    /// Where some of the text goes.
    ///
    /// @param host      host and port
    /// @param endpoints those that are reached there
    /// @param calls     sent there
    public record Destination(String host, List<Endpoint> endpoints, int calls) {
        public Destination {
            endpoints = List.copyOf(endpoints);
        }

        public boolean onThisComputer() {
            return endpoints.stream().allMatch(endpoint -> endpoint.scripted() || endpoint.onThisComputer());
        }
    }

    /// @param done keys of trials that need no further call
    public static Preflight of(Session session, Set<TrialKey> done) {
        return of(session, done, _ -> Optional.empty());
    }

    /// @param done  keys of trials that need no further call
    /// @param forms what the answer to a trial is to look like; services may count it as part of the question
    public static Preflight of(Session session, Set<TrialKey> done, Function<? super TrialKey, Optional<AnswerForm>> forms) {
        var setup = session.setup();
        var perEndpoint = new LinkedHashMap<String, Integer>();
        setup.endpoints().forEach(endpoint -> perEndpoint.put(endpoint.spec(), 0));
        int most = setup.parameters().maxTokens().orElse(LONG_ANSWER);
        int low = Math.min(SHORT_ANSWER, most);
        var prices = new TreeMap<String, PriceRange>();
        int calls = 0;
        long sent = 0;
        var order = TrialOrder.of(setup);
        for (int row = 0; row < order.rows().size(); row++) {
            var wording = Wording.of(setup, order.rows().get(row));
            int asked = tokens(wording.prompt()) + wording.systemPrompt().map(Preflight::tokens).orElse(0);
            for (int place = order.first(row, 0); place < order.first(row + 1, 0); place++) {
                var key = order.get(place);
                if (!done.contains(key)) {
                    calls++;
                    sent += asked;
                    perEndpoint.merge(key.endpoint(), 1, Integer::sum);
                    price(setup.endpoints().get(order.endpoint(place)), wording, setup.parameters(), forms.apply(key), asked, low)
                            .ifPresent(range -> prices.merge(range.low().currency(), range, PriceRange::plus));
                }
            }
        }
        var slowest = setup.endpoints().stream()
                .filter(endpoint -> perEndpoint.getOrDefault(endpoint.spec(), 0) > 0)
                .max(Comparator.comparingDouble(
                        endpoint -> (double) perEndpoint.getOrDefault(endpoint.spec(), 0) / endpoint.concurrency()));
        double rounds = slowest.map(endpoint ->
                Math.ceil((double) perEndpoint.getOrDefault(endpoint.spec(), 0) / endpoint.concurrency())).orElse(0.0);
        return new Preflight(
                calls, sent, (long) calls * low, (long) calls * most,
                seconds(rounds, low), seconds(rounds, most), slowest, destinations(setup.endpoints(), perEndpoint),
                List.copyOf(prices.values()),
                setup.endpoints().stream().filter(endpoint -> endpoint.priceUnknown() && perEndpoint.getOrDefault(endpoint.spec(), 0) > 0).toList());
    }

    private static Optional<PriceRange> price(
            Endpoint endpoint, Wording wording, Parameters parameters, Optional<AnswerForm> form, int asked, int low) {
        return endpoint.price().map(price -> new PriceRange(
                price.of(asked, low), Charge.most(new Ask(endpoint, wording.systemPrompt(), wording.prompt(), parameters, form), price)));
    }

    private static List<Destination> destinations(List<Endpoint> endpoints, LinkedHashMap<String, Integer> calls) {
        var byHost = new LinkedHashMap<String, List<Endpoint>>();
        for (var endpoint : endpoints) {
            byHost.computeIfAbsent(endpoint.host(), _ -> new ArrayList<>()).add(endpoint);
        }
        return byHost.entrySet().stream().map(entry -> new Destination(
                entry.getKey(), entry.getValue(),
                entry.getValue().stream().mapToInt(endpoint -> calls.getOrDefault(endpoint.spec(), 0)).sum())).toList();
    }

    private static Duration seconds(double rounds, int tokens) {
        return Duration.ofMillis(Math.round(1000 * rounds * (SECONDS_TO_FIRST_WORD + tokens / TOKENS_A_SECOND)));
    }

    /// About four characters a token in alphabets, about one and a half in Chinese.
    private static int tokens(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return (int) Math.ceil((text.length() - han) / 4.0 + han / 1.5);
    }
}
