package org.unsaid.translation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.Passage;
import org.unsaid.verdict.RuleLabeller;

/// Real translations of real questions and facts, some four thousand, as if a model had just written them: hardly any may
/// be turned away, and hardly any that is in the wrong language may pass.
class ShippedTranslationsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));

    @TempDir
    private static Path nowhere;

    private final Labeller labeller = new RuleLabeller();

    @Test
    void goodTranslationsAreTaken() {
        var refused = new ArrayList<String>();
        int all = 0;
        for (var each : gaps()) {
            all++;
            if (outcome(each.gap(), each.done()) instanceof Outcome.NotTaken(_, var reason, var text)) {
                refused.add(reason + " " + each.gap().place() + ": " + text);
            }
        }

        assertTrue(all > 2000, "only " + all);
        assertTrue(refused.size() * 100 < all, "%d of %d: %s".formatted(refused.size(), all, String.join("\n", refused)));
    }

    /// Short texts in Latin letters hold no word by which two languages are told apart.
    @Test
    void theSameTextsAreNotTakenForTranslationsIntoAnotherLanguage() {
        int all = 0;
        int taken = 0;
        for (var each : gaps()) {
            if (each.gap().to().equals(Locale.FRENCH) && each.done().length() > 40) {
                all++;
                var other = new Gap(each.gap().part(), each.gap().place(), "", Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"), each.gap().text());
                var german = new Gap(other.part(), other.place(), "", Locale.ENGLISH, Locale.GERMAN, other.text());
                taken += outcome(other, each.done()) instanceof Outcome.Taken || outcome(german, each.done()) instanceof Outcome.Taken ? 1 : 0;
            }
        }

        assertTrue(all > 500 && taken * 50 < all, taken + " of " + all);
    }

    private record Done(Gap gap, String done) {}

    private static List<Done> gaps() {
        var all = new ArrayList<Done>();
        for (var set : ProbeLibrary.read(nowhere).sets()) {
            var document = SetDocument.of(set);
            for (var language : LANGUAGES) {
                for (var place : List.of("title", "description")) {
                    add(all, document, place, language, "", Gap.Part.TITLE);
                }
                for (int probe = 0; probe < document.size("probes"); probe++) {
                    add(all, document, "probes/" + probe + "/prompts", language, "/text", Gap.Part.WORDING);
                    for (int fact = 0; fact < document.size("probes/" + probe + "/facts"); fact++) {
                        add(all, document, "probes/" + probe + "/facts/" + fact + "/statement", language, "", Gap.Part.STATEMENT);
                    }
                }
            }
        }
        return all;
    }

    private static void add(List<Done> all, SetDocument set, String texts, Locale language, String tail, Gap.Part part) {
        var original = set.text(texts + "/en" + tail);
        var done = set.text(texts + "/" + language.toLanguageTag() + tail);
        if (!original.isBlank() && !done.isBlank()) {
            all.add(new Done(new Gap(part, set.text("id") + "/" + texts, "", Locale.ENGLISH, language, original), done));
        }
    }

    private Outcome outcome(Gap gap, String text) {
        var request = Request.of(gap);
        var verdict = labeller.label(new Passage(request.prompt(), gap.to(), text, false, List.of()));
        var key = new TrialKey("set", "probe", gap.to(), new TreeMap<>(), "spec", 1);
        return AnswerCheck.of(gap, request, new Trial(key, request.prompt(), Optional.of(request.instruction()),
                new Reply.Answered(text, "", "stop", Usage.UNKNOWN, Set.of()), 1, Instant.EPOCH, Instant.EPOCH, Trial.Origin.UNKNOWN, List.of(verdict)));
    }
}
