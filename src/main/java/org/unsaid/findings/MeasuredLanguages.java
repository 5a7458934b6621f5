package org.unsaid.findings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Method;

/// In which languages it is known how well answers are labelled: in those whose public labelled answers the labelling
/// was measured on, and in those where people have labelled enough answers of the session. Not safe for several threads.
final class MeasuredLanguages {

    /// So many labels by people in one language are enough.
    static final int ENOUGH = 200;

    private static final Set<String> TRADITIONAL_PLACES = Set.of("TW", "HK", "MO");

    private final Map<Locale, Integer> byPeople = new HashMap<>();

    void add(Trial trial) {
        if (trial.verdict().filter(verdict -> verdict.method() == Method.HUMAN).isPresent()) {
            byPeople.merge(trial.key().language(), 1, Integer::sum);
        }
    }

    boolean contains(Locale language) {
        return onPublicData(language) || byPeople.getOrDefault(language, 0) >= ENOUGH;
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
