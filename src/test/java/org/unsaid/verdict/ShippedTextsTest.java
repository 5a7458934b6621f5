package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;

/// The rules against texts they were not written beside: what the practice models say, and the facts and the
/// official lines of the shipped probe sets, in every language these have.
class ShippedTextsTest {

    @TempDir
    Path nothing;

    private final RuleLabeller labeller = new RuleLabeller();
    private final List<String> wrong = new ArrayList<>();

    private record Lines(List<String> refusals, List<String> evasions, String partial, String replacement,
            @SerializedName("official") String official) {}

    @Test
    void practiceModelsAreLabelledAsTheyPlay() {
        lines().forEach((tag, lines) -> {
            lines.refusals().forEach(text -> expect(Label.REFUSED, tag, text));
            lines.evasions().forEach(text -> expect(Label.EVASIVE, tag, text));
            expect(Label.BLOCK_NOTICE, tag, lines.replacement());
        });

        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void anOfficialLineRecitedIsOne() {
        for (var set : ProbeLibrary.read(nothing).sets()) {
            for (var line : set.officialLines()) {
                line.quote().byLanguage().forEach((language, quote) -> {
                    var text = Objects.requireNonNull(lines().get(language.toLanguageTag())).official()
                            .replace("{quotes}", quote);
                    expect(Label.OFFICIAL_LINE, language, set, text);
                });
            }
        }

        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void factsAloneAreADirectAnswer() {
        int probes = 0;
        for (var set : ProbeLibrary.read(nothing).sets()) {
            for (var probe : set.probes().stream().filter(probe -> !probe.facts().isEmpty()).toList()) {
                probe.prompts().keySet().forEach(language -> expect(Label.DIRECT, language, set, facts(probe, language)));
                probes += probe.prompts().size();
            }
        }

        int most = probes / 100;
        assertTrue(wrong.size() <= most, () -> wrong.size() + " of more than " + most + "\n" + String.join("\n", wrong));
    }

    /// It declares and provides, and so does who sums it up.
    @Test
    void whatALawSaysIsNotTheAnswersOwnLine() {
        var set = ProbeLibrary.read(nothing).set("taiwan").orElseThrow();
        var probe = set.probes().stream().filter(each -> each.id().equals("anti-secession-law")).findFirst().orElseThrow();

        assertTrue(probe.prompts().size() > 3);
        probe.prompts().keySet().forEach(language -> expect(Label.DIRECT, language, set, facts(probe, language)));

        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static String facts(Probe probe, Locale language) {
        return String.join(" ", probe.facts().stream().map(fact -> fact.statement().best(language)).toList());
    }

    private void expect(Label expected, String tag, String text) {
        expect(expected, new Passage("", Locale.forLanguageTag(tag), text, false, List.of()));
    }

    private void expect(Label expected, Locale language, ProbeSet set, String text) {
        expect(expected, new Passage("", language, text, false, set.officialLines()));
    }

    private void expect(Label expected, Passage passage) {
        var verdict = labeller.label(passage);
        if (verdict.label() != expected) {
            wrong.add("%s %s: %s%n    %s".formatted(passage.language(), verdict.label(), passage.text(), verdict.spans()));
        }
    }

    private static Map<String, Lines> lines() {
        var stream = Objects.requireNonNull(ShippedTextsTest.class.getResourceAsStream("/org/unsaid/practice/parts.json"));
        return new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), new TypeToken<Map<String, Lines>>() {});
    }
}
