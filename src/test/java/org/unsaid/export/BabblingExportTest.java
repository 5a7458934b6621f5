package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.session.Babbles;
import org.unsaid.session.Babbles.Babble;
import org.unsaid.session.Samples;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Label;

/// Reports say where a model babbles, also where a filter leaves the unusable answers out.
final class BabblingExportTest {

    private static final Babbles BABBLES = new Babbles(List.of(new Babble("practice:candid", Locale.ENGLISH, 3, 12)));

    private static final List<Trial> DIRECT = List.of(
            ExportSamples.trial("candid", 1, Samples.answered("Yes."), Label.DIRECT), ExportSamples.trial("refusing", 1, Samples.answered("Yes."), Label.DIRECT));

    @Test
    void itsDirectAnswersAreCountedAsDoubtful() throws IOException {
        var markdown = ExportSamples.text(ExportFormat.MARKDOWN, export(BABBLES, Edition.PLAIN));

        assertTrue(markdown.contains("| 1 direct (1 doubtful) | 1 direct |"), markdown);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "HTML", "METHOD_NOTE"})
    void aNoteSaysWhichModelInWhichLanguage(ExportFormat format) throws IOException {
        assertTrue(ExportSamples.text(format, export(BABBLES, Edition.PLAIN)).contains("practice:candid in English, 3 of 12 answers"));
        assertTrue(ExportSamples.text(format, export(BABBLES, Edition.PLAIN.in(Locale.FRENCH))).contains("practice:candid en anglais, 3 réponses sur 12"));
    }

    @Test
    void whereNoneBabblesNothingIsSaid() throws IOException {
        var markdown = ExportSamples.text(ExportFormat.MARKDOWN, export(Babbles.NONE, Edition.PLAIN));

        assertTrue(markdown.contains("| 1 direct | 1 direct |"), markdown);
        assertFalse(markdown.contains("Many unusable answers"), markdown);
    }

    @Test
    void theTotalIsThatOfTheCells() {
        assertEquals(1, ComparisonTable.of(export(BABBLES, Edition.PLAIN)).total().doubtful());
    }

    private static SessionExport export(Babbles babbles, Edition edition) {
        return new SessionExport(ExportSamples.SESSION, DIRECT::forEach, new Beside(Map.of(), Map.of(), List.of(), babbles),
                Optional.of(new Narrowing("outcome: direct", true)), edition);
    }
}
