package org.unsaid.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.review.LabelQuality;
import org.unsaid.review.QualityCounter;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Method;

/// In which languages it is known how well answers are labelled: in those whose public labelled answers the labelling
/// was measured on, and in those where people have labelled enough answers of the session. Not safe for several threads.
final class MeasuredLanguages {

    private static final Set<String> TRADITIONAL_PLACES = Set.of("TW", "HK", "MO");

    private final Map<Locale, Integer> byPeople = new HashMap<>();
    private final QualityCounter counter = new QualityCounter();
    private final Map<Locale, Optional<LabelQuality>> qualities = new HashMap<>();

    void add(Trial trial) {
        counter.add(trial);
        qualities.remove(trial.key().language());
        if (trial.verdict().filter(verdict -> verdict.method() == Method.HUMAN).isPresent()) {
            byPeople.merge(trial.key().language(), 1, Integer::sum);
        }
    }

    boolean contains(Locale language) {
        return onPublicData(language) || byPeople.getOrDefault(language, 0) >= LabelQuality.ENOUGH;
    }

    /// How well the labels agree with those of people, where these are what makes the language a measured one; empty
    /// where it was measured on public answers, or where they are too few.
    Optional<LabelQuality> byPeople(Locale language) {
        boolean ofPeople = !onPublicData(language) && contains(language);
        return ofPeople ? qualities.computeIfAbsent(language, counter::ofWhatCounts) : Optional.empty();
    }

    /// Of every method that people's labels can be held against.
    List<LabelQuality> qualities() {
        return counter.byMethod();
    }

    int labelledByPeople() {
        return byPeople.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean onPublicData(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> true;
            case "zh" -> !language.getScript().equals("Hant") && !TRADITIONAL_PLACES.contains(language.getCountry());
            default -> false;
        };
    }
}
