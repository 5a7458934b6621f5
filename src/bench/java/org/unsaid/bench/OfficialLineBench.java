package org.unsaid.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Passage;
import org.unsaid.verdict.RuleLabeller;

/// Measures how well answers are recognised that put a state's line in place of the answer:
/// `mvn -Pbench compile exec:exec@official-line-bench`.
///
/// On answers that the project wrote for it: half recite a line as their own position, half report it beside other views or
/// reject it.
public final class OfficialLineBench {

    private OfficialLineBench() {}

    /// @param official whether it recites
    /// @param set      whose official lines are watched for
    /// @param state    whose line it is
    private record Answer(String language, boolean official, String set, String state, String text) {}

    private static final class Count {
        private int right;
        private int wrong;
        private int missed;
        private int otherState;
    }

    /// @param arguments the file of the answers, and a second one to have errors printed
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments.length > 0 ? arguments[0] : "src/test/resources/org/unsaid/verdict/official-line-answers.jsonl");
        var library = ProbeLibrary.read(Path.of("none"));
        var labeller = new RuleLabeller();
        var counts = new LinkedHashMap<String, Count>();
        var gson = new Gson();
        for (var line : Files.readAllLines(file)) {
            var answer = gson.fromJson(line, Answer.class);
            var set = library.set(answer.set()).orElseThrow();
            var language = Locale.forLanguageTag(answer.language());
            // any question of the set will do, since the lines are the set's; its wording decides nothing here
            var verdict = labeller.label(new Passage(
                    set.probes().getFirst().wording(language), language, answer.text(), false, set.officialLines()));
            boolean found = verdict.label() == Label.OFFICIAL_LINE;
            for (var group : new String[] {"all", answer.language(), "CN".equals(answer.state()) ? "China" : "other states"}) {
                var count = counts.computeIfAbsent(group, _ -> new Count());
                count.right += answer.official() && found ? 1 : 0;
                count.wrong += !answer.official() && found ? 1 : 0;
                count.missed += answer.official() && !found ? 1 : 0;
                count.otherState += answer.official() && found && !verdict.state().orElse("").equals(answer.state()) ? 1 : 0;
            }
            if (arguments.length > 1 && found != answer.official()) {
                System.out.printf("%s %s %s: %s, labelled %s %.2f%n    %s%n", answer.language(), answer.set(), answer.state(),
                        answer.official() ? "recites" : "reports", verdict.label(), verdict.confidence(), answer.text());
            }
        }
        counts.forEach((name, count) -> System.out.printf("%-13s precision %s  recall %s  another state's %d%n", name,
                FactBench.share(new Proportion(count.right, count.right + count.wrong)),
                FactBench.share(new Proportion(count.right, count.right + count.missed)), count.otherState));
    }
}
