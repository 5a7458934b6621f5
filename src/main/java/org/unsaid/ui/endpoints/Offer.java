package org.unsaid.ui.endpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.ModelFamily;

/// What the catalogue has to offer: a model at a provider, or a provider whose own list shall be looked at.
///
/// @param model as the provider calls it; empty for the provider's list
record Offer(Catalogue.Provider provider, Optional<ModelFamily> family, String model) {

    boolean isModel() {
        return family.isPresent();
    }

    /// Whether it is a router's, which can be told the host to use.
    boolean takesHost() {
        return isModel() && !provider.hostMark().isEmpty();
    }

    /// @param host for a router: the one it shall use; may be empty
    String spec(String host) {
        var pinned = takesHost() && !host.isBlank() ? provider.hostMark() + host.strip() : "";
        return provider.name() + ":" + model + pinned;
    }

    /// Offers that each of the words stands in.
    ///
    /// @param providers in the order in which they shall come
    static List<Offer> matching(String words, List<Catalogue.Provider> providers, List<ModelFamily> families) {
        var wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var offers = new ArrayList<Offer>();
        for (var family : families) {
            for (var provider : providers) {
                family.served().getOrDefault(provider.name(), List.of()).forEach(model -> offers.add(new Offer(provider, Optional.of(family), model)));
            }
        }
        providers.stream().filter(provider -> !provider.addresses().isEmpty() && !provider.local())
                .forEach(provider -> offers.add(new Offer(provider, Optional.empty(), "")));
        return offers.stream().filter(offer -> wanted.stream().allMatch(offer.text()::contains)).toList();
    }

    private String text() {
        return Stream.concat(Stream.of(provider.name(), provider.title(), model),
                family.stream().flatMap(found -> Stream.concat(Stream.of(found.title(), found.id(), found.maker().name()),
                        Stream.of(Locale.ENGLISH, Locale.FRENCH).map(Locale.of("", found.maker().place())::getDisplayCountry))))
                .reduce("", (all, next) -> all + " " + next).toLowerCase(Locale.ROOT);
    }
}
