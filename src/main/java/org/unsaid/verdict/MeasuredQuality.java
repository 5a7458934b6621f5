package org.unsaid.verdict;

import com.google.gson.Gson;
import java.util.List;
import java.util.Locale;

/// How well a method of labelling did against labelled answers: the one place that README, the method note and the
/// reports take these figures from.
///
/// @param method        with its version
/// @param data          labelled answers it was held against
/// @param languages     of those answers
/// @param labelledBy    who had labelled them
/// @param refusalF1     of refused against all else, from 0 to 1
/// @param macroF1       mean over three classes, from 0 to 1
/// @param calledRefused part of the answers that complied but were called refused, from 0 to 1
public record MeasuredQuality(
        String method, String data, List<Locale> languages, LabelledBy labelledBy, double refusalF1, double macroF1, double calledRefused) {

    private static final List<MeasuredQuality> ALL = List.of(new Gson().fromJson(Resources.text("measured.json"), Row[].class))
            .stream().map(Row::quality).toList();

    public MeasuredQuality {
        languages = List.copyOf(languages);
    }

    /// `JUDGE`: another model.
    public enum LabelledBy { PEOPLE, JUDGE }

    private record Row(String method, String data, List<String> languages, String labelledBy, double refusalF1, double macroF1, double calledRefused) {
        MeasuredQuality quality() {
            return new MeasuredQuality(method, data, languages.stream().map(Locale::forLanguageTag).toList(),
                    LabelledBy.valueOf(labelledBy.toUpperCase(Locale.ROOT)), refusalF1, macroF1, calledRefused);
        }
    }

    /// All that was measured, in the order of the resource.
    public static List<MeasuredQuality> all() {
        return ALL;
    }

    /// What was measured of one version of a method; empty if nothing was.
    public static List<MeasuredQuality> of(String method) {
        return ALL.stream().filter(quality -> quality.method().equals(method)).toList();
    }

    /// Whether answers in one language tell of another: Chinese in traditional characters was never measured.
    public static boolean covers(Locale measured, Locale asked) {
        return measured.getLanguage().equals(asked.getLanguage()) && !asked.toLanguageTag().matches("zh-(Hant|TW|HK|MO).*");
    }
}
