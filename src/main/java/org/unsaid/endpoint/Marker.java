package org.unsaid.endpoint;

/// Something worth knowing about a reply that does not change which kind of reply it is.
public enum Marker {
    /// The model's own refusal came in the field that the protocol has for it.
    MODEL_REFUSAL_FIELD,
    /// The text equals a sentence that services are known to put in place of an answer.
    CANNED_TEXT,
    /// The service flagged the text as sensitive but delivered it.
    SENSITIVE_FLAG,
    /// The service said that its filter was down and nothing was checked.
    UNFILTERED,
    /// Cut by the length limit.
    TRUNCATED,
    /// The service calls it complete, but it has as many tokens as it was allowed; comes with [#TRUNCATED].
    LENGTH_EQUALS_LIMIT,
    /// Cut by our own limit on size.
    OVERSIZED,
    NO_TEXT,
    SERVED_BY_OTHER,
    /// A local server passed the question on to another computer.
    REMOTE_HOST,
    SUSPECTED_BLOCK,
    SUSPECTED_NETWORK_BLOCK,
    POLICY_RELATED,
    UNSUPPORTED_LANGUAGE,
    /// An ending, or an error, that no rule knows; kept verbatim and shown.
    UNCLASSIFIED,
    /// The bytes were not valid UTF-8; what could not be decoded shows as U+FFFD.
    BAD_ENCODING
}
