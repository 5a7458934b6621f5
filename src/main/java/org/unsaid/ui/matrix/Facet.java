package org.unsaid.ui.matrix;

/// By what the matrix can be narrowed, in the order shown. [#SEARCH] has no options: its rows are those with hits.
enum Facet { OUTCOME, TOPIC, LANGUAGE, ENDPOINT, ROLE, REVIEW, TAG, SEARCH }
