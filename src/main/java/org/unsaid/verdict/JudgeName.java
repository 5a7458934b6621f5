package org.unsaid.verdict;

import java.util.Optional;
import java.util.regex.Pattern;
import org.unsaid.endpoint.Kinship;

/// Which judge, as the version of its verdicts says it: `judge 1.0 ollama:qwen3`, and what it is to the model it judged,
/// where the two have something in common: `judge 1.0 ollama:qwen3 (same family)`.
///
/// @param rubric version of the rubric it was given
/// @param spec   of the endpoint
public record JudgeName(String rubric, String spec, Kinship kinship) {

    private static final Pattern VERSION = Pattern.compile("judge (\\S+) (.+?)(?: \\((same family|same maker)\\))?", Pattern.DOTALL);

    public String version() {
        return "judge %s %s%s".formatted(rubric, spec, switch (kinship) {
            case SAME_FAMILY -> " (same family)";
            case SAME_MAKER -> " (same maker)";
            case NONE, UNKNOWN -> "";
        });
    }

    /// @return empty if the version is of no judge
    public static Optional<JudgeName> read(String version) {
        var matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var common = matcher.group(3);
        return Optional.of(new JudgeName(matcher.group(1), matcher.group(2),
                common == null ? Kinship.NONE : common.equals("same family") ? Kinship.SAME_FAMILY : Kinship.SAME_MAKER));
    }

    /// The judge of a verdict, whichever rubric it was given; the whole version where that names none.
    public static String specOf(Verdict verdict) {
        return read(verdict.version()).map(JudgeName::spec).orElse(verdict.version());
    }
}
