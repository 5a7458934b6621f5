package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;

/// The languages of a matrix as one choice: the rows of one of them, or of all. Used on the JavaFX thread only.
record LanguageFilter(MatrixViewModel model) {

    /// The one language whose rows are shown; empty if there are several or none.
    Optional<Locale> only() {
        var shown = model.facets().options(Facet.LANGUAGE).stream().filter(model::isChecked).toList();
        return shown.size() == 1 && shown.getFirst() instanceof LanguageIs(var language) ? Optional.of(language) : Optional.empty();
    }

    /// Shows rows of one language, or of all if empty.
    void show(Optional<Locale> language) {
        model.onlyOf(Facet.LANGUAGE, language.<List<FacetOption>>map(one -> List.of(new LanguageIs(one)))
                .orElseGet(() -> model.facets().options(Facet.LANGUAGE)));
    }
}
