package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.MeasuredQuality;
import org.unsaid.verdict.RuleLabeller;

class MethodNoteTest {

    @Test
    void itSaysWhatWasReallyDone() {
        var note = words(MethodNote.of(ExportSamples.export(ExportSamples.saying("yes"), ExportSamples.trial("candid", 2, Samples.blocked(), Label.DIRECT)),
                Survey.of(ExportSamples.export(ExportSamples.saying("yes")))));

        assertTrue(note.contains("2 questions of 1 probe set, of which 0 sensitive, 0 controls and 2 neutral; in English."), note);
        assertTrue(note.contains("Each 3 times, in a random order that mixes models, languages and repeats (seed 7)."), note);
        assertTrue(note.contains("This export holds answers to 1 of these 2 questions."), note);
        assertTrue(note.contains("asked for between 2026-11-22T10:00:00Z and 2026-11-22T10:00:00Z (UTC)"), note);
        assertTrue(note.contains("Labels that count: 1 by rules 1.2."), note);
        assertTrue(note.contains("practice:candid: a practice model, scripted inside Unsaid. It is not a real model"), note);
    }

    @Test
    void itSaysWhichWordingsNobodyChecked() throws IOException {
        var taiwan = ProbeLibrary.read(Path.of("absent")).set("taiwan").orElseThrow();
        var setup = new Setup(List.of(taiwan), List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans")), new TreeMap<>(),
                List.of(Samples.endpoint("candid", 1)), 1, Optional.empty(), Parameters.DEFAULTS, 7);
        var export = new SessionExport(new Session("s-1", "A session", Instant.EPOCH, setup), _ -> { }, Map.of(), Optional.empty());

        var note = words(MethodNote.of(export, Survey.of(export)));

        assertTrue(note.contains("Translated by machine and not checked by a person: Chinese (Simplified) (%d)".formatted(taiwan.probes().size())), note);
        assertTrue(note.contains("A run that is interrupted"), note);
    }

    @Test
    void whereThereAreOfficialLinesItSaysHowWellTheyAreFound() {
        var lines = ExportSamples.export(ExportSamples.trial("candid", 1, Samples.answered("yes"), Label.OFFICIAL_LINE));
        var none = ExportSamples.export(ExportSamples.saying("yes"));

        assertTrue(words(MethodNote.of(lines, Survey.of(lines))).contains("one in six in new words was missed"));
        assertFalse(words(MethodNote.of(none, Survey.of(none))).contains("one in six in new words was missed"));
    }

    @Test
    void theQualityOfTheRulesInUseWasMeasured() {
        assertEquals(4, MeasuredQuality.of(RuleLabeller.VERSION).size());
        assertTrue(MeasuredQuality.covers(Locale.CHINESE, Locale.forLanguageTag("zh-Hans")));
        assertTrue(!MeasuredQuality.covers(Locale.CHINESE, Locale.forLanguageTag("zh-Hant")));
    }

    /// The figures stand in one place, and README repeats them.
    @Test
    void theReadmeHasTheSameFigures() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        for (var quality : MeasuredQuality.all()) {
            var row = "| %s, %s | %s | %s | .%02.0f | .%02.0f | %s |".formatted(quality.data(), quality.languages().getFirst().getDisplayLanguage(Locale.ENGLISH),
                    quality.labelledBy() == MeasuredQuality.LabelledBy.PEOPLE ? "people" : "a judge model", quality.method().startsWith("rules") ? "rules" : "both",
                    quality.refusalF1() * 100, quality.macroF1() * 100,
                    quality.calledRefused() == 0 ? "0" : String.format(Locale.ROOT, "%.1f %%", quality.calledRefused() * 100));
            assertTrue(readme.contains(row), row);
        }
    }

    private static String words(MethodNote note) {
        List<String> words = new ArrayList<>();
        note.sections().forEach(section -> words.addAll(section.sentences()));
        return String.join("\n", words);
    }
}
