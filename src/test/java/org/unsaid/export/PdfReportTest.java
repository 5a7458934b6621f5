package org.unsaid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.unsaid.chart.ChartSamples;
import org.unsaid.endpoint.Channel;
import org.unsaid.session.Samples;
import org.unsaid.verdict.Label;

class PdfReportTest {

    @Test
    void everyFaceItUsesIsInTheFileAndEveryPageSaysWhereItIs() throws IOException {
        var sealed = new SessionExport(ExportSamples.SESSION, List.of(ExportSamples.saying("English, 汉字, བོད་ཡིག, عربي"))::forEach, Map.of(), Optional.empty(),
                Edition.PLAIN.withHead(Optional.of("abc123")));
        try (var document = Loader.loadPDF(ExportSamples.bytes(ExportFormat.PDF, sealed))) {
            var text = new PDFTextStripper().getText(document);

            assertTrue(text.contains("A session · SHA-256 abc123"), text);
            assertTrue(text.contains("Page 1 of " + document.getNumberOfPages()), text);
            var fonts = fonts(document);
            assertTrue(fonts.size() >= 4, fonts.toString());
            fonts.forEach(font -> assertTrue(font.isEmbedded(), font.getName()));
        }
    }

    @Test
    void joinedAndStackedLettersCanBeReadOutAsTheyWereWritten() throws IOException {
        var words = List.of("བསྒྲུབས་པ", "القتلى", "汉字");
        var bytes = ExportSamples.bytes(ExportFormat.PDF, ExportSamples.export(ExportSamples.saying(String.join("\n", words))));
        try (var document = Loader.loadPDF(bytes)) {
            var content = new StringBuilder();
            for (var page : document.getPages()) {
                try (var in = page.getContents()) {
                    content.append(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
                }
            }
            for (var word : words) {
                assertTrue(content.indexOf(HexFormat.of().withUpperCase().formatHex(word.getBytes(StandardCharsets.UTF_16BE))) > 0, word);
            }
        }
    }

    @Test
    void headingsAreBookmarksAndThePagesAreTagged() throws IOException {
        try (var document = Loader.loadPDF(ExportSamples.bytes(ExportFormat.PDF, ExportSamples.in(Locale.FRENCH, ExportSamples.saying("oui"))))) {
            var catalog = document.getDocumentCatalog();

            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals("fr", catalog.getLanguage());
            assertNotNull(catalog.getStructureTreeRoot().getParentTree());
            var first = catalog.getDocumentOutline().getFirstChild();
            assertEquals("Ce qui a été demandé, et ce qui est revenu", first.getTitle());
            assertEquals("Comparaison", first.getFirstChild().getTitle());
        }
    }

    @Test
    void ofManyAnswersItSaysHowManyStandElsewhere() throws IOException {
        var blocks = new ArrayList<Block>();
        new Report(ExportSamples.export(ExportSamples.saying("one"), ExportSamples.trial("candid", 2, Samples.answered("two"),
                Label.DIRECT)), 1).compose(blocks::add);

        assertEquals(1, blocks.stream().filter(Block.Answer.class::isInstance).count());
        assertTrue(blocks.toString().contains("1 of 2 answers stand here"), blocks.toString());
    }

    @Test
    void chartsAreDrawnWithTheirWordsAsWordsAndSayWhatTheyShow() throws IOException {
        var session = ChartSamples.session(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1),
                ChartSamples.endpoint(ChartSamples.HOSTILE, Channel.HOST, Optional.empty()));
        var export = new SessionExport(session, ChartSamples.played(session, ChartSamples::usual)::forEach, Map.of(), Optional.empty());
        try (var document = Loader.loadPDF(ExportSamples.bytes(ExportFormat.PDF, export))) {
            var figures = new ArrayList<String>();
            figures(document.getDocumentCatalog().getStructureTreeRoot().getKids(), figures);

            assertEquals(4, figures.size());
            assertTrue(figures.getFirst().startsWith("How much was withheld. Blocked, refused, evasive or an official line"), figures.getFirst());
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("blocked + refused only"), text);
        }
    }

    private static void figures(List<Object> elements, List<String> alternatives) {
        for (var element : elements) {
            if (element instanceof PDStructureElement found) {
                if (found.getStructureType().equals("Figure")) {
                    alternatives.add(found.getAlternateDescription());
                }
                figures(found.getKids(), alternatives);
            }
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
