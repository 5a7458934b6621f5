package org.unsaid.ui.matrix;

/// By what the matrix can be narrowed.
enum Facet {
    OUTCOME, TOPIC, LANGUAGE, ROLE, ENDPOINT, REVIEW;

    /// One value of a facet.
    ///
    /// @param id an outcome's or role's name, a topic as `set/topic`, a language tag, a spec, or one of the review words
    record Option(Facet facet, String id) {}

    static final String DOUBTFUL = "doubtful";
    static final String BY_HAND = "by-hand";
    static final String TRUNCATED = "truncated";
    static final String LANGUAGES_DIFFER = "languages-differ";
}
