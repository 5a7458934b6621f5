package org.unsaid.endpoint;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Weights that a maker released under one name, wherever they are served. A distil, a fine-tune and each size are
/// families of their own.
///
/// @param id            key that never changes, in lower case
/// @param title         how people call it
/// @param otherThan     the model it is easily taken for, which it is not
/// @param licence       of the weights, in its own words; empty where they are not given away or nobody knows
/// @param released      ISO year, month or day on which it could first be had under this name, if known
/// @param precision     in which the maker itself gives the weights out, for example `FP8`; empty if not known
/// @param basedOn       the weights that training went on from, if it is said
/// @param distilledFrom the model whose answers it was trained on, if it is said
/// @param names         under which it is recognised anywhere, in lower case and without an author
/// @param served        full model ids per provider
/// @param ollamaDefault quantisation that Ollama gives where a tag names none, if known
/// @param source        the maker's card or announcement
public record ModelFamily(
        String id,
        String title,
        Optional<String> otherThan,
        ModelMaker maker,
        Access access,
        Optional<String> licence,
        Optional<String> released,
        List<String> precision,
        Optional<String> basedOn,
        Optional<String> distilledFrom,
        List<String> names,
        Map<String, List<String>> served,
        Optional<String> ollamaDefault,
        URI source) {

    /// Weights before any quantisation; turning one of these into another loses nothing that we could tell.
    private static final Set<String> FULL = Set.of("F32", "FP32", "F16", "FP16", "BF16");

    public ModelFamily {
        precision = List.copyOf(precision);
        names = List.copyOf(names);
        served = Collections.unmodifiableMap(new LinkedHashMap<>(served));
    }

    public enum Access {
        /// Everybody may have the weights, under a licence.
        OPEN,
        /// Only the maker and those it chooses have them.
        CLOSED,
        /// No weights of its own: a name that a service points to whichever version it likes.
        ALIAS
    }

    /// The family as an endpoint has it.
    ///
    /// @param quantisation of the weights that are served, if it is known
    FamilyName name(Optional<String> quantisation) {
        return new FamilyName(id, title, otherThan, quantisation.filter(this::another), access == Access.ALIAS);
    }

    /// Whether weights that are quantised so are not as the maker gave them out.
    private boolean another(String quantisation) {
        var word = quantisation.toUpperCase(Locale.ROOT);
        return !FULL.contains(word) && precision.stream().noneMatch(word::equalsIgnoreCase);
    }
}
