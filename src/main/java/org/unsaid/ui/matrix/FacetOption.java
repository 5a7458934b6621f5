package org.unsaid.ui.matrix;

import java.util.Locale;
import org.unsaid.probe.Role;
import org.unsaid.verdict.Outcome;

/// One value of a facet.
sealed interface FacetOption {

    record OutcomeIs(Outcome outcome) implements FacetOption {}

    record TopicIs(String set, String topic) implements FacetOption {}

    record LanguageIs(Locale language) implements FacetOption {}

    record EndpointIs(String spec) implements FacetOption {}

    record RoleIs(Role role) implements FacetOption {}

    record ReviewIs(Review review) implements FacetOption {}

    record TagIs(String tag) implements FacetOption {}

    /// What a person may want to look at again.
    enum Review {
        DOUBTFUL, BY_HAND, TRUNCATED,
        /// The endpoint answers the question otherwise in another language.
        LANGUAGES_DIFFER,
        /// Endpoints answer the question otherwise than one another.
        ENDPOINTS_DIFFER
    }

    default Facet facet() {
        return switch (this) {
            case OutcomeIs _ -> Facet.OUTCOME;
            case TopicIs _ -> Facet.TOPIC;
            case LanguageIs _ -> Facet.LANGUAGE;
            case EndpointIs _ -> Facet.ENDPOINT;
            case RoleIs _ -> Facet.ROLE;
            case ReviewIs _ -> Facet.REVIEW;
            case TagIs _ -> Facet.TAG;
        };
    }

    /// Whether it narrows when it is checked; all others narrow when they are not.
    default boolean narrowsWhenChecked() {
        return this instanceof ReviewIs || this instanceof TagIs;
    }
}
