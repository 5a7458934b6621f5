package org.unsaid.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How one request ended on the wire.
///
/// Every ending is a case of this type, so that nobody has to tell a silent model from a broken network
/// by looking at an exception. Whether an answer is a refusal is for [org.unsaid.verdict] to say.
public sealed interface Reply {

    Set<Marker> markers();

    Usage usage();

    /// Whatever text of the model was delivered, also before a block or a failure; may be empty.
    String text();

    /// The reasoning that was delivered, apart from the text; may be empty.
    String reasoning();

    /// The model answered.
    ///
    /// @param finish the service's own word for the ending, verbatim; empty if it gave none
    record Answered(String text, String reasoning, String finish, Usage usage, Set<Marker> markers) implements Reply {
        public Answered {
            markers = Set.copyOf(markers);
        }
    }

    /// The service withheld the answer, before, while or after the model wrote one. Never asked again.
    ///
    /// @param code        the service's own word for it, for example `content_filter`
    /// @param message     what it said, redacted
    /// @param category    what kind of content it named
    /// @param level       how grave, by the service's own scale
    /// @param text        what was delivered before
    /// @param replacement what it put in its place
    /// @param upstream    who blocked, where a router passed it on
    record BlockedByService(
            Stage stage,
            By by,
            String code,
            String message,
            Optional<String> category,
            Optional<Integer> level,
            String text,
            String reasoning,
            Optional<String> replacement,
            Optional<String> upstream,
            Usage usage,
            Set<Marker> markers)
            implements Reply {
        public BlockedByService {
            markers = Set.copyOf(markers);
        }
    }

    /// No whole answer was obtained, for a technical reason.
    ///
    /// @param retryable  whether asking again may help
    /// @param retryAfter how long the service asked us to wait, if it said
    /// @param status     HTTP status; 0 if none was received
    /// @param code       the service's own word for it; empty if it gave none
    /// @param message    one sentence for the log and the tables; never holds a key
    /// @param text       what had arrived before
    record TechnicalFailure(
            Kind kind,
            boolean retryable,
            Optional<Duration> retryAfter,
            int status,
            String code,
            String message,
            String text,
            String reasoning,
            Usage usage,
            Set<Marker> markers)
            implements Reply {
        public TechnicalFailure {
            markers = Set.copyOf(markers);
        }
    }

    /// When the service stepped in; `UNKNOWN` where it does not say.
    enum Stage { INPUT, OUTPUT, STREAM_CUT, RETRACTED, UNKNOWN }

    /// Who stepped in.
    enum By { PROVIDER, CLOUD, ROUTER, RELAY, OWN_GUARDRAIL }

    /// How it failed; `PROXY`: the proxy on the way wants a name and a password, or others than it was told.
    enum Kind {
        AUTH, QUOTA, RATE_LIMIT, OVERLOADED, TIMEOUT, NETWORK, PROXY, TLS, REDIRECT, BAD_REQUEST, CONTEXT_LENGTH,
        MODEL_NOT_FOUND, SERVER, STREAM_TRUNCATED, EMPTY, GATEWAY_HTML, NOT_AN_API, LOCAL_NOT_READY, ACCOUNT_BLOCKED,
        CANCELLED, REFUSED_LOCALLY
    }
}
