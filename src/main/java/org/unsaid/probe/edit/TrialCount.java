package org.unsaid.probe.edit;

import java.util.HashSet;
import java.util.Locale;

/// How much a set asks.
///
/// @param questions with a wording in any language of the set
/// @param languages in which any of them is worded
/// @param levels    combinations of levels that a question with the most of them is asked in; 1 without factors
/// @param wordings  different texts that are sent to one model: each question in each of its languages at each level
public record TrialCount(int questions, int languages, int levels, long wordings) {

    public static TrialCount of(SetDocument set) {
        var languages = new HashSet<Locale>();
        int questions = 0;
        int most = 1;
        long wordings = 0;
        for (int probe = 0; probe < set.size("probes"); probe++) {
            var path = QuestionEdits.path(probe) + "/prompts/";
            var worded = set.languages().stream().filter(language -> !set.text(path + language.toLanguageTag() + "/text").isBlank()).toList();
            int levels = 1;
            for (int factor = 0; factor < set.size("factors"); factor++) {
                levels *= FactorEdits.isUsed(set, factor, probe) ? Math.max(1, set.size(FactorEdits.path(factor) + "/levels")) : 1;
            }
            questions += worded.isEmpty() ? 0 : 1;
            languages.addAll(worded);
            most = worded.isEmpty() ? most : Math.max(most, levels);
            wordings += (long) worded.size() * levels;
        }
        return new TrialCount(questions, languages.size(), most, wordings);
    }

    /// Whether every question is asked in every language at every level, so that the three multiply.
    public boolean isFull() {
        return wordings == (long) questions * languages * levels;
    }

    public long calls(int models, int repeats) {
        return wordings * models * repeats;
    }
}
