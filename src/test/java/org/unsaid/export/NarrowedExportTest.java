package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.chart.ChartSamples;
import org.unsaid.session.Babbles;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

/// A part of a session says no more than a part can, and a session without a chain does not say what nobody can know.
final class NarrowedExportTest {

    private static final Session SESSION = ChartSamples.session(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1));
    private static final List<Trial> REFUSED = ChartSamples.played(SESSION, ChartSamples::usual).stream()
            .filter(trial -> trial.outcome() == Outcome.REFUSED).toList();

    @Test
    void ofAnswersChosenByTheirOutcomeNoShareIsGiven() throws IOException {
        var html = ExportSamples.text(ExportFormat.HTML, export(REFUSED, Optional.of(new Narrowing("outcome refused", true))));

        assertFalse(html.contains("100 %"), "none of them was anything but refused");
        assertFalse(html.contains("<figure"), "charts show shares");
        assertTrue(html.contains("a share of them would say nothing of a model"), html);
        assertEquals(2, rates(Optional.of(new Narrowing("outcome refused", true))), "the heading and why there is nothing");
    }

    @Test
    void ofQuestionsChosenByTheirLanguageSharesAreGiven() throws IOException {
        var html = ExportSamples.text(ExportFormat.HTML, export(REFUSED, Optional.of(new Narrowing("language en", false))));

        assertTrue(html.contains("<figure"), html);
        assertFalse(html.contains("would say nothing of a model"), html);
        assertTrue(rates(Optional.of(new Narrowing("language en", false))) > 10);
    }

    private static long rates(Optional<Narrowing> narrowing) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(ExportSamples.bytes(ExportFormat.XLSX, export(REFUSED, narrowing))));
                var rows = book.findSheet("rates").orElseThrow().openStream()) {
            return rows.count();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartDoesNotSayThatNothingIsMissing(boolean byAnswer) throws IOException {
        var part = ExportSamples.text(ExportFormat.MARKDOWN, export(REFUSED, Optional.of(new Narrowing("some", byAnswer))));
        var whole = ExportSamples.text(ExportFormat.MARKDOWN, export(REFUSED, Optional.empty()));

        assertFalse(part.contains("stored yet: 0"), part);
        assertTrue(part.contains("is not counted in a part"), part);
        assertTrue(whole.contains("Not asked or not stored yet: %d of".formatted(ChartSamples.played(SESSION, ChartSamples::usual).size() - REFUSED.size())), whole);
        assertTrue(whole.contains("is to be put"), "not all was asked");
    }

    @Test
    void whereThereIsNoChainNothingIsSaidThatItsFileDoesNotSay() throws IOException {
        for (var format : List.of(ExportFormat.MARKDOWN, ExportFormat.METHOD_NOTE, ExportFormat.HTML)) {
            var known = ExportSamples.text(format, edited(Edition.PLAIN.withHead(Optional.of("abc"))));
            var unknown = ExportSamples.text(format, edited(Edition.PLAIN.withHead(Optional.empty())));

            assertTrue(known.contains("(seed "), format.toString());
            assertFalse(unknown.contains("(seed "), format.toString());
            assertTrue(unknown.contains("which hold no evidence"), format.toString());
        }
    }

    private static SessionExport edited(Edition edition) {
        return new SessionExport(SESSION, REFUSED::forEach, Beside.NOTHING, Optional.empty(), edition);
    }

    @Test
    void whatIsDoubtfulIsCountedAsInTheTable() throws IOException {
        var babbles = new Babbles(List.of(new Babbles.Babble("practice:candid", Locale.ENGLISH, 3, 12)));
        var trials = List.of(ExportSamples.trial("candid", 1, Samples.answered("Yes."), Label.DIRECT),
                ExportSamples.trial("candid", 2, Samples.blocked(), Label.DIRECT), ExportSamples.trial("refusing", 1, Samples.answered("Yes."), Label.DIRECT));
        var export = new SessionExport(ExportSamples.SESSION, trials::forEach, new Beside(Map.of(), Map.of(), List.of(), babbles), Optional.empty(), Edition.PLAIN);

        assertEquals(ComparisonTable.of(export).total().doubtful(), Survey.of(export).doubtful());
        assertEquals(1, Survey.of(export).doubtful());
        assertEquals(Map.of("rules 1.2", 2), Survey.of(export).methods(), "what the service blocked stands on no label");
    }

    private static SessionExport export(List<Trial> trials, Optional<Narrowing> narrowing) {
        return new SessionExport(SESSION, trials::forEach, Beside.NOTHING, narrowing, Edition.PLAIN);
    }
}
