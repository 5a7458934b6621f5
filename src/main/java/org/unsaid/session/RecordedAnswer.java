package org.unsaid.session;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unsaid.verdict.Verdict;

/// An answer that a person saw in a maker's own application, or on a page of a service, and recorded by hand.
///
/// It is no [Trial], and none can be made of it. Nobody knows what was sent with the question, nothing of the wire is kept, and
/// whoever records it chose it. So it stands in a table of its own beside the trials: rates, contrasts, divergence, findings,
/// charts and comparisons of sessions are made of trials, and cannot come across it. Who shows or exports it asks for it by name.
///
/// @param id         unique within its session, never changes
/// @param text       as it was pasted in
/// @param picture    SHA-256 of the picture that goes with it; the picture itself is read apart
/// @param by         who recorded it, and `recordedAt` when
/// @param label      a person's, and the one that stands; no machine labels it
public record RecordedAnswer(
        String id, Asked asked, Sighting sighting, String text, Optional<String> picture, String by, Instant recordedAt, Optional<Verdict> label) {

    /// Characters of the longest text that is taken.
    public static final int LONGEST_TEXT = 1_000_000;

    /// Characters of the longest application, place or model that is taken.
    public static final int LONGEST_NAME = 200;

    public RecordedAnswer {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of %d characters; expected 1 to %d".formatted(text.strip().length(), LONGEST_TEXT));
        }
    }

    /// Which question it answers: one of the session's, in one language, at the same levels.
    public record Asked(String probeSet, String probe, Locale language, SortedMap<String, String> levels) {

        public Asked {
            levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        }

        /// The question that a trial puts.
        public static Asked of(TrialKey key) {
            return new Asked(key.probeSet(), key.probe(), key.language(), key.levels());
        }

        /// The trial that puts this question to an endpoint for the first time.
        public TrialKey putTo(String endpoint) {
            return new TrialKey(probeSet, probe, language, levels, endpoint, 1);
        }
    }

    /// Where and when it was seen, in the words of the person who saw it.
    ///
    /// @param application for example `DeepSeek app 1.3, iPhone`
    /// @param place       the country or territory, or the network, from which it was asked
    /// @param at          when it was seen
    /// @param model       as the application names it, where it does
    public record Sighting(String application, String place, Instant at, Optional<String> model) {

        public Sighting {
            application = name("application", application);
            place = name("place", place);
            model = model.filter(name -> !name.isBlank()).map(name -> name("model", name));
        }

        private static String name(String what, String given) {
            var name = given.strip();
            if (!fits(name)) {
                throw new IllegalArgumentException("%s '%s'; expected a line of 1 to %d characters".formatted(what, name, LONGEST_NAME));
            }
            return name;
        }

        /// Whether this can be the name of an application, a place or a model.
        public static boolean fits(String name) {
            return !name.isBlank() && name.strip().length() <= LONGEST_NAME && name.strip().codePoints().noneMatch(Character::isISOControl);
        }
    }

    public RecordedAnswer withLabel(Optional<Verdict> other) {
        return new RecordedAnswer(id, asked, sighting, text, picture, by, recordedAt, other);
    }
}
