package org.unsaid.probe.edit;

import java.math.BigInteger;
import java.util.List;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;

/// The number of the next version of a set. The first of its three counts changes of what is sent, which answers to
/// earlier versions cannot be compared with; the second what was added, and other ways to recognise a fact; the third
/// everything else.
public final class VersionNumber {

    private enum Step { SENT, ADDED, REST }

    private VersionNumber() {}

    public static String after(ProbeSet before, ProbeSet after) {
        var numbers = before.version().split("\\.");
        return switch (step(before, after)) {
            case SENT -> next(numbers[0]) + ".0.0";
            case ADDED -> numbers[0] + "." + next(numbers[1]) + ".0";
            case REST -> numbers[0] + "." + numbers[1] + "." + next(numbers[2]);
        };
    }

    private static Step step(ProbeSet before, ProbeSet after) {
        boolean sentOtherwise = (!before.factors().isEmpty() && !fillTheSame(before.factors(), after.factors()))
                || before.probes().stream().anyMatch(probe -> after.probe(probe.id()).filter(now -> sendsTheSame(probe, now)).isEmpty());
        if (sentOtherwise) {
            return Step.SENT;
        }
        boolean same = before.languages().equals(after.languages()) && before.factors().equals(after.factors())
                && before.officialLines().equals(after.officialLines()) && after.probes().stream()
                        .allMatch(probe -> before.probe(probe.id()).filter(then -> measuresTheSame(then, probe)).isPresent());
        return same ? Step.REST : Step.ADDED;
    }

    private static boolean sendsTheSame(Probe before, Probe after) {
        return before.prompts().entrySet().stream().allMatch(then -> {
            var now = after.prompts().get(then.getKey());
            return now != null && now.text().equals(then.getValue().text())
                    && before.systemPrompt().in(then.getKey()).equals(after.systemPrompt().in(then.getKey()));
        });
    }

    /// Whether levels fill places as before, in the languages that they had.
    private static boolean fillTheSame(List<Factor> before, List<Factor> after) {
        return levels(before).equals(levels(after)) && before.stream().allMatch(factor -> factor.levels().stream().allMatch(level -> after.stream()
                .filter(other -> other.id().equals(factor.id())).flatMap(other -> other.levels().stream()).filter(other -> other.id().equals(level.id()))
                .allMatch(other -> other.text().byLanguage().entrySet().containsAll(level.text().byLanguage().entrySet()))));
    }

    private static List<String> levels(List<Factor> factors) {
        return factors.stream().flatMap(factor -> factor.levels().stream().map(level -> factor.id() + "=" + level.id() + " " + level.kind())).toList();
    }

    private static boolean measuresTheSame(Probe before, Probe after) {
        return before.prompts().keySet().equals(after.prompts().keySet()) && before.facts().equals(after.facts())
                && before.role() == after.role() && before.pair().equals(after.pair()) && before.state().equals(after.state());
    }

    private static String next(String number) {
        return new BigInteger(number).add(BigInteger.ONE).toString();
    }
}
