package org.unsaid.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where models of a session babble: they wrote what nobody can use so often that what else they wrote in that language is
/// doubtful too, whatever its label says, until a person has read it. No label tells fluent nonsense from an answer, but a model that writes some of it
/// unusably writes more that only looks usable.
///
/// @param all in the order of what was counted
public record Babbles(List<Babble> all) {

    public static final Babbles NONE = new Babbles(List.of());

    /// Of 34 models with 5,183 public answers DeepSeek R1 Zero, which is known to mix languages, has one in four, another one in
    /// nineteen, and the rest two at most; models of 135 and 270 million parameters have one in two.
    private static final int ONE_IN = 10;

    private static final int FEWEST = 3;

    public Babbles {
        all = List.copyOf(all);
    }

    /// One model in one language.
    ///
    /// @param endpoint its spec
    /// @param answers  neither failed nor empty
    public record Babble(String endpoint, Locale language, int unusable, int answers) {}

    /// All that came of one model in one language, to see whether it babbles there.
    ///
    /// @param answers neither failed nor empty
    public static Optional<Babble> in(String endpoint, Locale language, int unusable, int answers) {
        return unusable >= FEWEST && unusable * ONE_IN >= answers
                ? Optional.of(new Babble(endpoint, language, unusable, answers)) : Optional.empty();
    }

    public boolean contains(String endpoint, Locale language) {
        return of(endpoint).anyMatch(babble -> babble.language().equals(language));
    }

    /// Whether the same models babble in the same languages, however much.
    public boolean coversAs(Babbles other) {
        return all.size() == other.all.size() && all.stream().allMatch(babble -> other.contains(babble.endpoint(), babble.language()));
    }

    /// Those of one model.
    public Stream<Babble> of(String endpoint) {
        return all.stream().filter(babble -> babble.endpoint().equals(endpoint));
    }
}
