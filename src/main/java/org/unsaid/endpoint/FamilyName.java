package org.unsaid.endpoint;

import java.util.Optional;

/// Which weights an endpoint serves: routes to one model are those whose [#key] is the same.
///
/// @param id           of the family in the catalogue
/// @param title        how it is called
/// @param otherThan    the model it is easily taken for, which it is not
/// @param quantisation if it is known to be another than the maker's own; such weights are a family of their own
/// @param alias        whether the service points this name to whichever version it likes
public record FamilyName(String id, String title, Optional<String> otherThan, Optional<String> quantisation, boolean alias) {

    /// The same for every endpoint with the same weights.
    public String key() {
        return quantisation.map(word -> id + "@" + word).orElse(id);
    }

    /// In English, for example `R1-Distill-Qwen-7B, not DeepSeek-R1, quantised to Q4_K_M`.
    public String words() {
        return title + otherThan.map(other -> ", not " + other).orElse("")
                + quantisation.map(word -> ", quantised to " + word).orElse("")
                + (alias ? ", an alias without a version" : "");
    }
}
