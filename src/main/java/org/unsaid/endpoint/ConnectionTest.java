package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// Tries an endpoint from the socket to the first words, within [#LONGEST]. Safe for any thread.
public final class ConnectionTest {

    public static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration FOR_THE_LIST = Duration.ofSeconds(4);
    private static final Parameters FEW_WORDS = new Parameters(Optional.empty(), Optional.of(24));

    private final Connections connections;
    private final Dialects dialects;
    private final Keys keys;

    public ConnectionTest(Connections connections, Dialects dialects, Keys keys) {
        this.connections = connections;
        this.dialects = dialects;
        this.keys = keys;
    }

    /// The way by which this endpoint would be asked now.
    public Route way(Endpoint endpoint) {
        var url = HttpUrl.parse(endpoint.address().toString());
        return endpoint.scripted() || url == null ? Route.direct() : connections.network().routeTo(url);
    }

    /// What was found to be in order.
    public sealed interface Step {}

    /// @param after until the server's first answer, whatever it said
    public record ServerAnswers(Duration after) implements Step {}

    /// @param title name of the service or server
    public record SpeaksOurLanguage(String title) implements Step {}

    public record HasTheModel(String model) implements Step {}

    public record AcceptsTheKey() implements Step {}

    /// @param after from sending the question
    public record FirstWord(Duration after) implements Step {}

    /// @param tokensPerSecond empty where too few came to tell
    public record Streams(Optional<Double> tokensPerSecond) implements Step {}

    public sealed interface Result {
        List<Step> steps();
    }

    public record Works(List<Step> steps) implements Result {}

    /// @param steps what was in order before
    public record Fails(List<Step> steps, Cause cause) implements Result {}

    /// @param onStep hears each step as it is done, on a thread that the caller waits for
    /// @throws InterruptedException if the calling thread is interrupted; by then the calls were aborted
    public Result run(Endpoint endpoint, Consumer<Step> onStep) throws InterruptedException {
        return Interruptible.call(() -> {
            // before the clock starts: a vault may have to ask for its passphrase
            Keys.origin(endpoint.address()).ifPresent(origin -> keys.keyFor(endpoint.provider(), origin));
            return new Attempt(endpoint, onStep).run();
        });
    }

    private final class Attempt {

        private final Endpoint endpoint;
        private final Dialect dialect;
        private final String origin;
        private final Consumer<Step> onStep;
        private final List<Step> steps = new ArrayList<>();
        private final long started = System.nanoTime();
        private List<String> offered = List.of();

        Attempt(Endpoint endpoint, Consumer<Step> onStep) {
            this.endpoint = endpoint;
            this.dialect = dialects.of(endpoint.provider());
            this.origin = Objects.requireNonNullElse(Origin.of(endpoint.address()), endpoint.address().toString());
            this.onStep = onStep;
        }

        Result run() throws InterruptedException {
            var early = endpoint.scripted() ? Optional.<Cause>empty() : list();
            return early.isPresent() ? new Fails(List.copyOf(steps), early.get()) : ask();
        }

        private void done(Step step) {
            steps.add(step);
            onStep.accept(step);
        }

        /// Asks for the list of models: the cheapest question there is, and one without a probe in it.
        private Optional<Cause> list() throws InterruptedException {
            var get = new PlainGet(connections.caller(Purpose.LIST, limits(FOR_THE_LIST)), keys);
            return switch (get.get(endpoint.address(), dialect.family().modelsPath(), dialect)) {
                case PlainGet.Failed(var cause) -> Optional.of(cause);
                case PlainGet.Got got -> judge(got);
            };
        }

        private Optional<Cause> judge(PlainGet.Got got) {
            done(new ServerAnswers(got.took()));
            if (got.status() >= 300 && got.status() < 400) {
                var context = new ReplyContext(got.status(), new ReplyHeaders(List.of(new Exchange.Header("location", got.location()))), false, Optional.empty());
                return Optional.of(new Cause.Redirected(origin, "the service sends us on to " + context.redirectTarget()));
            }
            var models = got.status() == 200 ? ListedModel.all(got.json()) : Optional.<List<ListedModel>>empty();
            if (models.isPresent()) {
                return judge(models.get(), got.sentKey());
            }
            boolean json = got.json() instanceof JsonObject;
            if (got.status() == 401 || (got.status() == 403 && json)) {
                return Optional.of(new Cause.WrongKey(origin, got.status(), got.sentKey()));
            }
            if (got.status() == 503 && json && endpoint.onThisComputer()) {
                return Optional.of(new Cause.ServerLoading(origin));
            }
            // A service need not list its models; what is no JSON is no service.
            return json ? Optional.empty() : Optional.of(got.status() == 404
                    ? new Cause.WrongAddress(origin, endpoint.address().getPath() + dialect.family().modelsPath(), 404)
                    : new Cause.NotAnApi(origin, got.status(), got.mediaType()));
        }

        private Optional<Cause> judge(List<ListedModel> models, boolean sentKey) {
            done(new SpeaksOurLanguage(dialect.title()));
            offered = models.stream().map(ListedModel::id).toList();
            boolean there = models.stream().anyMatch(model -> model.answersTo(endpoint.model()));
            // A service may leave aliases out of its list; a local server answers to any name with what it has.
            if (!there && endpoint.onThisComputer()) {
                return Optional.of(new Cause.WrongModel(endpoint.model(), offered));
            }
            if (there) {
                done(new HasTheModel(endpoint.model()));
            }
            if (sentKey && dialect.key().needed() && !dialect.router()) {
                done(new AcceptsTheKey());
            }
            return Optional.empty();
        }

        private Result ask() throws InterruptedException {
            var left = LONGEST.minus(Duration.ofNanos(System.nanoTime() - started)).minusMillis(300);
            var client = new HttpChatClient(connections, dialects, keys, limits(left), Purpose.TEST);
            var words = new Words();
            var exchange = client.ask(new Ask(endpoint, Optional.empty(), "Say hello.", FEW_WORDS), words);
            return switch (exchange.reply()) {
                case TechnicalFailure failure when !words.heard() -> new Fails(List.copyOf(steps), cause(failure));
                case TechnicalFailure _, Reply.Answered _, Reply.BlockedByService _ -> works(words, exchange);
            };
        }

        private Result works(Words words, Exchange exchange) {
            if (steps.stream().noneMatch(ServerAnswers.class::isInstance)) {
                done(new ServerAnswers(words.first().orElse(exchange.duration())));
            }
            if (steps.stream().noneMatch(SpeaksOurLanguage.class::isInstance)) {
                done(new SpeaksOurLanguage(dialect.title()));
            }
            if (steps.stream().noneMatch(HasTheModel.class::isInstance)) {
                done(new HasTheModel(endpoint.model()));
            }
            if (dialect.key().needed() && steps.stream().noneMatch(AcceptsTheKey.class::isInstance)) {
                done(new AcceptsTheKey());
            }
            words.first().ifPresent(after -> done(new FirstWord(after)));
            if (words.pieces() > 1) {
                done(new Streams(words.rate(exchange)));
            }
            return new Works(List.copyOf(steps));
        }

        private Cause cause(TechnicalFailure failure) {
            return switch (failure.kind()) {
                case AUTH -> new Cause.WrongKey(origin, failure.status(), failure.status() > 0 && keys.keyFor(dialect.name(), origin).isPresent());
                case MODEL_NOT_FOUND -> new Cause.WrongModel(endpoint.model(), offered);
                case NOT_AN_API -> failure.status() == 404
                        ? new Cause.WrongAddress(origin, endpoint.address().getPath() + dialect.family().path(endpoint, dialect), 404)
                        : new Cause.NotAnApi(origin, failure.status(), "");
                case GATEWAY_HTML -> new Cause.NotAnApi(origin, failure.status(), "text/html");
                case TIMEOUT -> endpoint.provider().equals("ollama") && endpoint.onThisComputer()
                        ? new Cause.ServerLoading(origin) // it says nothing while it loads a model
                        : new Cause.TimedOut(origin, Duration.ofNanos(System.nanoTime() - started));
                case LOCAL_NOT_READY -> new Cause.ServerLoading(origin);
                case PROXY -> Optional.ofNullable(HttpUrl.parse(endpoint.address().toString()))
                        .<Cause>map(url -> new Cause.ProxyPassword(connections.network().routeTo(url)))
                        .orElseGet(() -> new Cause.RefusedHere(failure.message()));
                case TLS -> new Cause.TlsFailure(origin, failure.message());
                case REDIRECT -> new Cause.Redirected(origin, failure.message());
                case REFUSED_LOCALLY -> new Cause.RefusedHere(failure.message());
                case RATE_LIMIT -> new Cause.TooManyCalls(failure.retryAfter());
                case QUOTA -> new Cause.OutOfCredit(failure.message());
                case OVERLOADED, NETWORK, BAD_REQUEST, CONTEXT_LENGTH, SERVER, STREAM_TRUNCATED, EMPTY, ACCOUNT_BLOCKED, CANCELLED ->
                    new Cause.Other(failure.kind(), failure.status(), failure.message());
            };
        }

        private Limits limits(Duration time) {
            var standard = Limits.STANDARD;
            return new Limits(standard.answer(), standard.line(), time, time, time);
        }
    }

    /// Times the words of an answer.
    private static final class Words implements ChatClient.Listener {

        private final long started = System.nanoTime();
        private long first;
        private long last;
        private int pieces;

        @Override
        public void text(String words) {
            last = System.nanoTime();
            first = pieces++ == 0 ? last : first;
        }

        @Override
        public void reasoning(String words) {
            text(words);
        }

        boolean heard() {
            return pieces > 0;
        }

        int pieces() {
            return pieces;
        }

        Optional<Duration> first() {
            return heard() ? Optional.of(Duration.ofNanos(first - started)) : Optional.empty();
        }

        /// By the service's own count of tokens, else a token a piece.
        Optional<Double> rate(Exchange exchange) {
            double seconds = (last - first) / 1e9;
            int tokens = exchange.reply().usage().output().orElse(pieces) - 1;
            return seconds > 0.02 && tokens > 1 ? Optional.of(tokens / seconds) : Optional.empty();
        }
    }
}
