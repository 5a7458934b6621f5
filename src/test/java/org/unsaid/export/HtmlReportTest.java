package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.export.ExportSamples.export;
import static org.unsaid.export.ExportSamples.saying;
import static org.unsaid.export.ExportSamples.text;
import static org.unsaid.export.ExportSamples.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.chart.ChartSamples;
import org.unsaid.pdf.WebFaces;
import org.unsaid.session.Samples;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Span;

class HtmlReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style></title><iframe src=//evil>", "' onclick='x", "`${x}`"})
    void whatAnAnswerHoldsStaysText(String hostile) throws IOException {
        var page = text(ExportFormat.HTML, export(saying(hostile)));

        assertFalse(page.contains(hostile), page);
        assertFalse(page.matches("(?is).*<(script|img|iframe|object|embed|link|base|form)\\b.*"), page);
        assertTrue(page.contains(Html.escaped(hostile)), page);
    }

    @Test
    void thePageAllowsItsOwnStyleAndNothingElse() throws IOException, NoSuchAlgorithmException {
        var page = text(ExportFormat.HTML, export(saying("yes")));
        var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        var hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertTrue(page.contains("content=\"default-src 'none'; style-src 'sha256-" + hash + "'; font-src data:; base-uri 'none'; form-action 'none'\""), page);
        assertFalse(page.contains(" style="), "an inline style would be refused");
    }

    @Test
    void lettersThatFewComputersHaveComeWithThePage() throws IOException, NoSuchAlgorithmException {
        var latin = text(ExportFormat.HTML, export(saying("yes")));
        var page = text(ExportFormat.HTML, export(saying("བོད་ཡིག and 广场")));

        assertFalse(latin.contains("@font-face"), "not needed");
        assertTrue(page.contains("@font-face { font-family: \"Unsaid Tibetan\"; unicode-range: U+"), page);
        assertTrue(page.contains("@font-face { font-family: \"Unsaid Han\"; unicode-range: U+573A, U+5E7F; src: url(\"data:font/woff;base64,d09GR"), page);
        assertFalse(page.contains("font-family: \"Unsaid Arabic\""), page);
        var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        assertTrue(page.contains("'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)))));
        assertTrue(style.contains("font: 14px/1.57 \"" + WebFaces.TIBETAN + "\", \"" + WebFaces.ARABIC + "\"") && style.contains("\"" + WebFaces.HAN + "\", sans-serif"));
    }

    @Test
    void hiddenCharactersAreNamed() throws IOException {
        var page = text(ExportFormat.HTML, export(saying("one\u202Etwo\u0007three")));

        assertTrue(page.contains("one[U+202E]two[U+0007]three"), page);
    }

    @Test
    void theComparisonStandsFirstWithHeadsOfRowsAndColumns() throws IOException {
        var page = text(ExportFormat.HTML, export(saying("yes"), trial("candid", 2, Samples.answered("no"), Label.REFUSED)));

        assertTrue(page.indexOf("<th scope=\"row\">") < page.indexOf("<article>"), page);
        assertTrue(page.contains("<th scope=\"col\">practice:candid (scripted, not a real model)</th>"), page);
        assertTrue(page.contains("1 refused</span>") && page.contains("1 direct</span>"), page);
    }

    @Test
    void anAnswerCarriesItsLanguageAndTheWordsItsLabelRestsOn() throws IOException {
        var page = text(ExportFormat.HTML, export(trial("candid", 1, Samples.answered("I cannot say."), Label.REFUSED, new Span(2, 8, "declines"))));

        assertTrue(page.contains("<div class=\"text\" dir=\"auto\" lang=\"en\">I <mark title=\"declines\">cannot</mark> say.</div>"), page);
    }

    @Test
    void aReportInFrenchSaysSo() throws IOException {
        var page = text(ExportFormat.HTML, ExportSamples.in(Locale.CANADA_FRENCH, trial("candid", 1, Samples.answered("non"), Label.REFUSED)));

        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"), page);
        assertTrue(page.contains("1 refusée</span>"), page);
        assertTrue(page.contains("Comment cela a été fait"), page);
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"HTML", "MARKDOWN", "TABLE", "METHOD_NOTE", "BIBTEX", "CSL_JSON"})
    void aPartOfASessionSaysWhichAndOfHowMuch(ExportFormat format) throws IOException {
        var part = new SessionExport(ExportSamples.SESSION, List.of(saying("yes"))::forEach, Map.of(), Optional.of("only <these>"));

        var written = text(format, part).replace("&lt;", "<").replace("&gt;", ">");

        assertTrue(written.contains("ilter: only <these>. 1 of 2 questions."), written);
    }

    @Test
    void theHeadOfTheRecordsStandsInTheReport() throws IOException {
        var sealed = new SessionExport(ExportSamples.SESSION, List.of(saying("yes"))::forEach, Map.of(), Optional.empty(),
                Edition.PLAIN.withHead(Optional.of("abc123")));

        assertTrue(text(ExportFormat.HTML, sealed).contains("Fingerprint (SHA-256, head of the chain of records)</dt><dd dir=\"auto\">abc123"));
        assertEquals("abc123", Manifest.of(sealed, List.of()).about().get("head"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void chartsStandInTheReportWithTheirSentenceTheirNotesAndTheirTable(String language) throws IOException {
        var page = text(ExportFormat.HTML, charted(Locale.forLanguageTag(language)));

        var chart = page.substring(page.indexOf("<figure>"), page.indexOf("</figure>"));
        assertTrue(chart.startsWith("<figure><svg xmlns=\"http://www.w3.org/2000/svg\""), chart.substring(0, 100));
        assertTrue(chart.contains("aria-labelledby=\"chart-withheld-endpoint-title chart-withheld-endpoint-description\""), chart.substring(0, 400));
        assertTrue(chart.contains("<title id=\"chart-withheld-endpoint-title\">"), chart.substring(0, 900));
        assertTrue(chart.contains("fill=\"#8c291c\"") && !chart.contains("style="), "colours as attributes, which the page allows");
        assertEquals(4, page.split("<figure>", -1).length - 1);
        assertEquals(page.split(" id=\"", -1).length, Arrays.stream(page.split(" id=\"", -1)).map(part -> part.substring(0, part.indexOf('"'))).distinct().count(),
                "every id once");
        var after = page.substring(page.indexOf("</figure>"));
        assertTrue(after.indexOf("<ul>") < after.indexOf("<table>"), "notes, then the table");
        assertTrue(page.contains(language.equals("en") ? "Models stand in the order chosen or of the alphabet" : "Les modèles sont dans l’ordre choisi"), page);
    }

    private static SessionExport charted(Locale language) {
        var session = ChartSamples.session(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1));
        return new SessionExport(session, ChartSamples.played(session, ChartSamples::usual)::forEach, Map.of(), Optional.empty(), Edition.PLAIN.in(language));
    }
}
