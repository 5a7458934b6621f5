package org.unsaid.ui.matrix;

/// By what the matrix can be narrowed, in the order shown. [#SEARCH] has no options: its rows are those with hits.
enum Facet {
    OUTCOME(1), TOPIC(2), LANGUAGE(4), ENDPOINT(8), ROLE(16), REVIEW(32), TAG(64), SEARCH(128);

    private final int bit;

    Facet(int bit) {
        this.bit = bit;
    }

    /// Its own in a set of facets that is kept as a number, of which a matrix holds one a trial.
    int bit() {
        return bit;
    }
}
