package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EndpointSpec;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

class SessionExportTest {

    private static final Session SESSION = Samples.session(Samples.set(2), 3, Samples.endpoint("candid", 1), Samples.endpoint("refusing", 1));
    private static final String HOSTILE = "```\n=HYPERLINK(\"http://evil\")\n<script>alert(1)</script> | 汉字 \uD83D\uDE00";

    @Test
    void everyAnswerIsALineOfJsonWithTheNamesThatScriptsRelyOn() throws IOException {
        var lines = text(ExportFormat.JSON_LINES, export(List.of(trial("candid", 1, Samples.answered(HOSTILE), Label.DIRECT)))).lines().toList();
        var line = JsonParser.parseString(lines.getFirst()).getAsJsonObject();

        assertEquals(1, lines.size());
        assertEquals(Stream.concat(Columns.NAMES.stream(), ExactColumns.NAMES.stream()).toList(), List.copyOf(line.keySet()));
        assertEquals(HOSTILE, line.get("text").getAsString());
        assertEquals("practice:candid", line.get("endpoint").getAsString());
        assertTrue(line.get("scripted").getAsBoolean());
        assertTrue(line.get("tokens_in").isJsonNull(), "what is unknown is null, never 0");
    }

    @Test
    void halfACharacterOfAHostileAnswerSurvivesInALine() throws IOException {
        var line = text(ExportFormat.JSON_LINES, export(List.of(trial("candid", 1, Samples.answered("half \uD83D here"), Label.DIRECT))));

        assertTrue(line.contains("\"text\":\"half \\ud83d here\""), line);
    }

    @Test
    void spansCountCodePointsWithTheEndLeftOut() throws IOException {
        var span = JsonParser.parseString(text(ExportFormat.JSON_LINES, export(List.of(
                trial("candid", 1, Samples.answered("\uD83D\uDE00 no"), Label.REFUSED, new Span(3, 5, "declines")))))).getAsJsonObject()
                .getAsJsonArray("spans").get(0).getAsJsonObject();

        assertEquals(2, span.get("start").getAsInt());
        assertEquals(4, span.get("end").getAsInt());
    }

    @Test
    void aBlockAndAFailureSayWhatTheServiceSaid() throws IOException {
        var lines = text(ExportFormat.JSON_LINES, export(List.of(
                trial("candid", 1, Samples.blocked(), Label.DIRECT), trial("candid", 2, Samples.failure(Reply.Kind.QUOTA, false), Label.DIRECT))))
                .lines().map(line -> (JsonObject) JsonParser.parseString(line)).toList();

        assertEquals("blocked", lines.getFirst().get("outcome").getAsString());
        assertEquals("input", lines.getFirst().getAsJsonObject("block").get("stage").getAsString());
        assertEquals("failed", lines.getLast().get("delivery").getAsString());
        assertEquals("quota", lines.getLast().getAsJsonObject("failure").get("kind").getAsString());
    }

    @Test
    void theComparisonCountsOutcomesAndPicksNoWinner() {
        var table = ComparisonTable.of(export(List.of(
                trial("candid", 1, Samples.answered("yes"), Label.DIRECT), trial("candid", 2, Samples.answered("no"), Label.REFUSED),
                trial("candid", 3, Samples.answered("no"), Label.REFUSED))));

        assertEquals(1, table.rows().size());
        assertEquals("2 refused, 1 direct", new Words(Locale.ENGLISH).counts(Objects.requireNonNull(table.rows().getFirst().cells().get("practice:candid"))));
    }

    @Test
    void theFootnotesSayWhatWasLeftOutAndThatPracticeModelsAreScripted() throws IOException {
        var markdown = text(ExportFormat.MARKDOWN, export(List.of(trial("candid", 1, Samples.failure(Reply.Kind.SERVER, true), Label.DIRECT))));

        assertTrue(markdown.contains("Left out of every rate: 1 failed, 0 empty, 0 unusable. Not asked or not stored yet: 11 of 12."), markdown);
        assertTrue(markdown.contains("Practice models are scripted, not real models."), markdown);
        assertTrue(markdown.contains("No filter: 1 of 2 questions."), markdown);
    }

    @Test
    void theFootnotesNameEachFamilyItsMakerAndItsRoutes() throws IOException {
        var markdown = text(ExportFormat.MARKDOWN, new SessionExport(Samples.session(Samples.set(2), 3, real("openrouter:deepseek/deepseek-r1@novita"),
                real("fireworks:accounts/fireworks/models/deepseek-r1"), real("ollama:deepseek-r1:7b")), _ -> {}, Map.of(), Optional.empty()));

        assertTrue(markdown.contains("- Families: DeepSeek-R1, by 2 routes: openrouter:deepseek/deepseek-r1@novita (DeepSeek, CN), "
                + "fireworks:accounts/fireworks/models/deepseek-r1 (DeepSeek, CN); R1-Distill-Qwen-7B, not DeepSeek-R1, quantised to Q4_K_M: "
                + "ollama:deepseek-r1:7b (DeepSeek, CN)."), markdown);
        assertTrue(markdown.contains("implies no position on status"), markdown);
    }

    @Test
    void theFootnotesSayWhichHostsARouterUsed() throws IOException {
        var markdown = text(ExportFormat.MARKDOWN, export(List.of(served(1, "Novita"), served(2, "DeepInfra"), served(3, "Novita"))));

        assertTrue(markdown.contains("Served, as the service said: practice:candid by DeepInfra (1), Novita (2)."), markdown);
    }

    private static Trial served(int repeat, String host) {
        var trial = trial("candid", repeat, Samples.answered("ok"), Label.DIRECT);
        return new Trial(trial.key(), trial.prompt(), trial.systemPrompt(), trial.reply(), trial.attempts(), trial.sentAt(), trial.finishedAt(),
                new Trial.Origin(Optional.empty(), Optional.of(host), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), trial.verdicts());
    }

    private static Endpoint real(String spec) {
        return ((EndpointSpec.Valid) EndpointSpec.parse(spec, Dialects.shipped())).endpoint();
    }

    @Test
    void aFilteredExportSaysSo() throws IOException {
        var markdown = text(ExportFormat.MARKDOWN, new SessionExport(SESSION, List.of(trial("candid", 1, Samples.answered("ok"), Label.DIRECT))::forEach,
                Map.of(), Optional.of("outcome direct")));

        assertTrue(markdown.contains("Filter: outcome direct. 1 of 2 questions."), markdown);
    }

    @Test
    void anAnswerCannotLeaveItsFence() throws IOException {
        var markdown = text(ExportFormat.MARKDOWN, export(List.of(trial("candid", 1, Samples.answered("````\n# not a heading"), Label.DIRECT))));

        assertTrue(markdown.contains("`````text\n````\n# not a heading\n`````"), markdown);
    }

    @Test
    void theTableForSpreadsheetsBeginsWithAMarkAndHoldsNoFormula() throws IOException {
        var csv = text(ExportFormat.CSV, export(List.of(trial("candid", 1, Samples.answered("=1+1"), Label.DIRECT))));

        assertTrue(csv.startsWith("\uFEFF" + String.join(",", Columns.NAMES) + "\r\n"), csv);
        assertTrue(csv.contains(",'=1+1,"), csv);
    }

    @Test
    void theWorkbookOpensWithTheComparisonAndHoldsEveryAnswerWhole() throws IOException {
        var bytes = bytes(ExportFormat.XLSX, export(List.of(trial("candid", 1, Samples.answered(HOSTILE), Label.DIRECT))));

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var comparison = book.getFirstSheet();
            assertEquals("comparison", comparison.getName());
            assertEquals("1 direct", comparison.read().get(1).getCellText(3));
            var answers = book.findSheet("answers").orElseThrow().read();
            assertEquals(HOSTILE, answers.get(1).getCellText(Columns.NAMES.indexOf("text")));
        }
    }

    @Test
    void theSheetsOfAWorkbookFilterWrapAndPrintAsWideAsAPage() throws IOException {
        var bytes = bytes(ExportFormat.XLSX, export(List.of(trial("candid", 1, Samples.answered("word ".repeat(900)), Label.DIRECT))));

        var sheets = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sheets.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (int number : List.of(1, 3, 5)) { // comparison, facts, answers
            assertTrue(sheets.getOrDefault("xl/worksheets/sheet" + number + ".xml", "").contains("<autoFilter ref=\"A1:"), "sheet " + number);
        }
        var comparison = sheets.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertTrue(Pattern.compile("<c r=\"C\\d+\" s=\"\\d+\" t=\"inlineStr\"><is><t[^>]*>These questions").matcher(comparison).find(), comparison);
        assertTrue(sheets.getOrDefault("xl/worksheets/sheet4.xml", "").contains("fitToWidth=\"1\""));
        var answers = sheets.getOrDefault("xl/worksheets/sheet5.xml", "");
        assertTrue(answers.contains("<row r=\"2\" ht=\"90.0\""), answers);
        assertEquals(List.of(60, 80), Stream.of("prompt", "text").map(name -> XlsxWidths.ANSWERS.get(Columns.NAMES.indexOf(name))).toList());
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameSessionGivesTheSameBytesAnywhere(ExportFormat format) throws IOException {
        var export = export(List.of(trial("candid", 1, Samples.answered(HOSTILE + "x".repeat(40_000) + "བོད་ཡིག عربي"), Label.DIRECT, new Span(3, 5, "declines")),
                trial("refusing", 1, Samples.blocked(), Label.DIRECT)));
        var here = bytes(format, export);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab")); // other digits, other direction, other calendar
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

            assertArrayEquals(here, bytes(format, export));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aFormatIsFoundByTheNameOfItsFiles() {
        assertEquals(Optional.of(ExportFormat.JSON_LINES), ExportFormat.of("JSONL"));
        assertFalse(ExportFormat.of("docx").isPresent());
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, direct", "PROXY, proxy", "TOR, Tor", ", direct"})
    void theWayOfAQuestionIsTold(@Nullable AskedFrom askedFrom, String word) throws IOException {
        var asked = trial("candid", 1, Samples.answered("Yes."), Label.DIRECT);
        var origin = new Trial.Origin(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.ofNullable(askedFrom), Optional.empty(), Optional.empty());
        var trial = new Trial(asked.key(), asked.prompt(), asked.systemPrompt(), asked.reply(), asked.attempts(), asked.sentAt(),
                asked.finishedAt(), origin, asked.verdicts());

        assertTrue(text(ExportFormat.JSON_LINES, export(List.of(trial))).contains("\"asked_from\":\"" + word + "\""));
    }

    @Test
    void whatWasIgnoredAndWhetherTheWebWasSearchedIsToldAndUnknownIsNull() throws IOException {
        var known = origin(Optional.of(List.of("temperature")), Optional.of(true));
        var nothing = origin(Optional.of(List.of()), Optional.of(false));

        assertTrue(lineOf(known).contains("\"parameters_ignored\":[\"temperature\"],\"web_search\":true"), lineOf(known));
        assertTrue(lineOf(nothing).contains("\"parameters_ignored\":[],\"web_search\":false"), lineOf(nothing));
        assertTrue(lineOf(Trial.Origin.UNKNOWN).contains("\"parameters_ignored\":null,\"web_search\":null"), lineOf(Trial.Origin.UNKNOWN));
    }

    private static Trial.Origin origin(Optional<List<String>> ignored, Optional<Boolean> webSearch) {
        return new Trial.Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ignored, webSearch);
    }

    private static String lineOf(Trial.Origin origin) throws IOException {
        var asked = trial("candid", 1, Samples.answered("Yes."), Label.DIRECT);
        return text(ExportFormat.JSON_LINES, export(List.of(new Trial(asked.key(), asked.prompt(), asked.systemPrompt(), asked.reply(),
                asked.attempts(), asked.sentAt(), asked.finishedAt(), origin, asked.verdicts()))));
    }

    private static SessionExport export(List<Trial> trials) {
        return new SessionExport(SESSION, trials::forEach, Map.of(), Optional.empty());
    }

    private static Trial trial(String model, int repeat, Reply reply, Label label, Span... spans) {
        var key = new TrialKey("libraries", "town-0", Locale.ENGLISH, new TreeMap<>(), "practice:" + model, repeat);
        return new Trial(key, "When did it open?", Optional.empty(), reply, 1, Instant.parse("2026-11-22T10:00:00Z"), Instant.parse("2026-11-22T10:00:01Z"),
                Trial.Origin.UNKNOWN,
                new ArrayList<>(List.of(new Verdict(label, Method.RULES, "rules 1.0", 0.9, List.of(spans), Optional.empty(), Instant.EPOCH))));
    }

    private static byte[] bytes(ExportFormat format, SessionExport export) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(format, out);
        return out.toByteArray();
    }

    private static String text(ExportFormat format, SessionExport export) throws IOException {
        return new String(bytes(format, export), StandardCharsets.UTF_8);
    }
}
