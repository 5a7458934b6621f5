package org.unsaid.ui.matrix;

import java.util.Set;

/// What a matrix is narrowed to, as it is kept under a name.
///
/// @param unchecked options that leave answers out
/// @param wanted    options of which an answer must have one, if there are any
/// @param query     what is searched for; empty if nothing is
record FilterChoice(Set<FacetOption> unchecked, Set<FacetOption> wanted, String query) {

    FilterChoice {
        unchecked = Set.copyOf(unchecked);
        wanted = Set.copyOf(wanted);
    }
}
