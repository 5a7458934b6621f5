package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.evidence.History;
import org.unsaid.session.Babbles;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.RecordedAnswer.Sighting;
import org.unsaid.session.Samples;
import org.unsaid.session.Trial;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

class RecordedExportTest {

    private static final Trial TRIAL = ExportSamples.trial("candid", 1, Samples.answered("It opened in 1850."), Label.DIRECT);
    private static final Asked ASKED = Asked.of(TRIAL.key());
    private static final Asked ELSEWHERE = new Asked("libraries", "town-1", Locale.ENGLISH, new TreeMap<>());

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"HTML", "MARKDOWN"})
    void aReportTellsThemApartAndSaysThatTheyAreInNoRate(ExportFormat format) throws IOException {
        var text = ExportSamples.text(format, export(Optional.empty(), answer("a1", ASKED)));

        assertTrue(text.contains("1 answer recorded by hand, in no rate."), text);
        assertTrue(text.contains("Recorded by hand, in no rate"));
        assertTrue(text.contains("DeepSeek app"));
        assertTrue(text.contains("Ich kann nicht") && text.contains("Germany") && text.contains("refused, by Ana"));
        assertEquals(format == ExportFormat.MARKDOWN, text.contains("<script>")); // there within a fence
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"CSV", "JSON_LINES", "PARQUET", "BIBTEX", "CSL_JSON"})
    void whatIsReadByProgramsHoldsAnswersOnly(ExportFormat format) throws IOException {
        var without = ExportSamples.text(format, export(Optional.empty()));
        var with = ExportSamples.text(format, export(Optional.empty(), answer("a1", ASKED)));

        assertEquals(without, with);
    }

    @Test
    void noFigureOfAReportChanges() throws IOException {
        var without = ExportSamples.text(ExportFormat.HTML, export(Optional.empty()));
        var with = ExportSamples.text(ExportFormat.HTML, export(Optional.empty(), answer("a1", ASKED), answer("a2", ASKED)));

        assertEquals(tables(without), tables(with));
        assertFalse(tables(with).isEmpty());
    }

    @Test
    void aFilterLeavesThoseToItsQuestions() {
        var survey = Survey.of(export(Optional.of("only these"), answer("a1", ASKED), answer("a2", ELSEWHERE)));

        assertEquals(List.of("a1"), survey.recorded().stream().map(RecordedAnswer::id).toList());
        assertEquals(2, Survey.of(export(Optional.empty(), answer("a1", ASKED), answer("a2", ELSEWHERE))).recorded().size());
    }

    @Test
    void aWorkbookHasASheetOfItsOwn() throws IOException {
        var with = new String(ExportSamples.bytes(ExportFormat.XLSX, export(Optional.empty(), answer("a1", ASKED))), StandardCharsets.ISO_8859_1);
        var without = new String(ExportSamples.bytes(ExportFormat.XLSX, export(Optional.empty())), StandardCharsets.ISO_8859_1);

        assertTrue(with.contains("sheet6.xml"));
        assertFalse(without.contains("sheet6.xml"));
    }

    @Test
    void tagsAndReviewersStandInColumns() throws IOException {
        var verdicts = new ArrayList<>(TRIAL.verdicts());
        verdicts.add(new Verdict(Label.PARTIAL, Method.HUMAN, "Ana", 1, List.of(), Optional.empty(), Instant.EPOCH));
        var reviewed = TRIAL.withVerdicts(verdicts);
        var export = new SessionExport(ExportSamples.SESSION, List.of(reviewed)::forEach,
                new Beside(Map.of(), Map.of(TRIAL.key(), new TreeSet<>(List.of("short", "hedges"))), List.of(), Babbles.NONE), Optional.empty(), Edition.PLAIN);

        var line = ExportSamples.text(ExportFormat.JSON_LINES, export);

        assertTrue(line.contains("\"tags\":[\"hedges\",\"short\"],\"reviewed_by\":[\"Ana\"]"), line);
    }

    @Test
    void theHistoryIsATableThatNoSpreadsheetCalculates() throws IOException {
        var entry = new History.Entry(7, Instant.EPOCH, "Ana", "note changed", Optional.of(TRIAL.key()), Optional.empty(), "odd", "=1+1", "");

        var csv = written(HistoryExport.Format.CSV, entry);
        var json = written(HistoryExport.Format.JSON, entry);

        assertTrue(csv.startsWith("\uFEFFnumber,at,by,what,probe_set,probe,language"), csv);
        assertTrue(csv.contains("7,1970-01-01T00:00:00Z,Ana,note changed,libraries,town-0,en,,practice:candid,1,,odd,"), csv);
        assertFalse(csv.contains(",=1+1"), csv);
        assertTrue(json.contains("\"before\":\"odd\",\"after\":\"=1+1\",\"detail\":null"), json);
    }

    private static String written(HistoryExport.Format format, History.Entry entry) throws IOException {
        var out = new ByteArrayOutputStream();
        new HistoryExport(List.of(entry)).write(format, ',', out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> tables(String html) {
        return Pattern.compile("(?s)<table.*?</table>").matcher(html).results().map(match -> match.group()).toList();
    }

    private static SessionExport export(Optional<String> filter, RecordedAnswer... recorded) {
        return new SessionExport(ExportSamples.SESSION, List.of(TRIAL)::forEach, new Beside(Map.of(), Map.of(), List.of(recorded), Babbles.NONE),
                filter.map(words -> new Narrowing(words, false)), Edition.PLAIN);
    }

    private static RecordedAnswer answer(String id, Asked asked) {
        var label = new Verdict(Label.REFUSED, Method.HUMAN, "Ana", 1, List.of(), Optional.empty(), Instant.EPOCH);
        return new RecordedAnswer(id, asked, new Sighting("DeepSeek app", "Germany", Instant.EPOCH, Optional.empty()), "Ich kann nicht <script>", Optional.empty(),
                "Ana", Instant.EPOCH, Optional.of(label));
    }
}
