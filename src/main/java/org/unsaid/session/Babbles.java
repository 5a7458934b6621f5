package org.unsaid.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.verdict.Outcome;

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

    /// By the outcomes of these trials, whatever session asks for them.
    public static Babbles among(Stream<Trial> trials) {
        var counters = new LinkedHashMap<Place, Tally.Counter>();
        trials.forEach(trial -> counters.computeIfAbsent(Place.of(trial.key()), _ -> new Tally.Counter()).add(trial));
        return counted(counters);
    }

    /// The same, of trials that were counted.
    public static Babbles among(Map<TrialKey, Tally> tallies) {
        var counters = new LinkedHashMap<Place, Tally.Counter>();
        tallies.forEach((key, tally) -> counters.computeIfAbsent(Place.of(key), _ -> new Tally.Counter()).add(tally));
        return counted(counters);
    }

    private static Babbles counted(Map<Place, Tally.Counter> counters) {
        return new Babbles(counters.entrySet().stream().flatMap(here -> in(here.getKey(), here.getValue().tally()).stream()).toList());
    }

    private static Optional<Babble> in(Place place, Tally tally) {
        return in(place.endpoint(), place.language(), tally.count(Outcome.UNUSABLE), tally.total() - tally.count(Outcome.FAILED) - tally.count(Outcome.EMPTY));
    }

    private record Place(String endpoint, Locale language) {
        static Place of(TrialKey key) {
            return new Place(key.endpoint(), key.language());
        }
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
