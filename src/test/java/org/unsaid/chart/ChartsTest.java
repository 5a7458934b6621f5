package org.unsaid.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.endpoint.Channel;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Selection;
import org.unsaid.probe.Role;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;
import org.w3c.dom.Document;

class ChartsTest {

    private static final Session SESSION = ChartSamples.session(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1),
            ChartSamples.endpoint("shy", Channel.MAKER, Optional.empty()), ChartSamples.endpoint(ChartSamples.HOSTILE, Channel.HOST, Optional.empty()));

    private static Charts charts(Locale language) {
        return ChartSamples.charts(SESSION, ChartSamples.played(SESSION, ChartSamples::usual), language);
    }

    @Test
    void aRowSaysItsShareItsIntervalAndItsNumber() {
        var table = charts(Locale.ENGLISH).of(ChartName.WITHHELD_ENDPOINT).table();

        assertEquals(List.of("Model", "Language", "withheld", "95 %", "blocked", "refused", "evasive", "official line", "blocked + refused only",
                "answers", "questions", "left out"), table.head().stream().map(head -> head.replace('\u00a0', ' ')).toList());
        assertEquals(List.of("refusing (practice, scripted)", "English", "100 %", "76 to 100 %", "0 %", "100 %", "0 %", "0 %", "100 %", "36", "12", ""),
                texts(table.rows().getFirst()));
        assertEquals(List.of("candid (practice, scripted)", "English", "0 %", "0 to 24 %", "0 %", "0 %", "0 %", "0 %", "0 %", "36", "12", ""),
                texts(table.rows().get(2)));
    }

    @Test
    void aNumberOpensTheAnswersBehindIt() {
        var row = charts(Locale.ENGLISH).of(ChartName.WITHHELD_ENDPOINT).table().rows().get(1);

        assertEquals(Optional.of(Selection.ALL.withEndpoints(Set.of("practice:refusing")).withRoles(Set.of(Role.SENSITIVE))
                .withLanguages(Set.of(ChartSamples.CHINESE)).withOutcomes(Selection.WITHHELD)), row.get(2).opens());
        assertEquals(Optional.of(Set.of(Outcome.REFUSED)), row.get(5).opens().map(Selection::outcomes));
    }

    @Test
    void whatIsLeftOutIsToldWithTheBoundsOfWhatItCouldHaveBeen() {
        var trials = ChartSamples.played(SESSION, (key, role) -> key.endpoint().endsWith("candid") && key.repeat() == 1 ? Optional.empty()
                : ChartSamples.usual(key, role));
        var chart = ChartSamples.charts(SESSION, trials, Locale.ENGLISH).of(ChartName.WITHHELD_ENDPOINT);

        assertEquals("12 failed; between 0 to 33 %", texts(chart.table().rows().get(2)).getLast());
        assertTrue(chart.notes().contains("Left out: 24 of 288 answers (24 failed)."), chart.notes().toString());
    }

    @Test
    void whereAModelBabblesThePictureSaysThatItsOtherLabelsAreDoubtful() {
        var trials = ChartSamples.played(SESSION, (key, role) -> key.endpoint().endsWith("shy") && key.language().equals(ChartSamples.CHINESE)
                && key.repeat() == 1 ? Optional.of(Label.UNUSABLE) : ChartSamples.usual(key, role));
        var note = "Many unusable answers, so that what else these models wrote in that language is doubtful: shy (Chinese (Simplified): 24 of 72).";

        for (var name : List.of(ChartName.WITHHELD_ENDPOINT, ChartName.SENSITIVE_CONTROL, ChartName.DISAGREEMENT)) {
            assertTrue(ChartSamples.charts(SESSION, trials, Locale.ENGLISH).of(name).notes().contains(note), name.toString());
            assertTrue(charts(Locale.ENGLISH).of(name).notes().stream().noneMatch(other -> other.startsWith("Many unusable")), name.toString());
        }
    }

    @Test
    void tooFewToSayStandsWhereTheBarWould() {
        var few = new Session(SESSION.id(), SESSION.name(), SESSION.createdAt(), SESSION.setup());
        var trials = ChartSamples.played(few, ChartSamples::usual).stream().filter(trial -> Set.of("s1", "s2").contains(trial.key().probe())).toList();
        var drawing = ChartSamples.charts(few, trials, Locale.ENGLISH).of(ChartName.WITHHELD_ENDPOINT).plot().orElseThrow().at(900);

        assertEquals(8, words(drawing).stream().filter(text -> text.startsWith("too few to say")).count());
        assertTrue(drawing.shapes().stream().noneMatch(shape -> shape instanceof Shape.Box box && box.ink() == Ink.REFUSED && box.width() > 10),
                "no bar but in the legend");
    }

    @Test
    void aBarIsAsLongAsItsShareAndItsIntervalLiesBelow() {
        var session = ChartSamples.session(ChartSamples.endpoint("half", Channel.HOST, Optional.empty()));
        var trials = ChartSamples.played(session, (key, _) -> Optional.of(Integer.parseInt(key.probe().substring(1)) % 2 == 0 ? Label.REFUSED : Label.DIRECT));
        var half = ChartSamples.charts(session, trials, Locale.ENGLISH).of(ChartName.WITHHELD_LANGUAGE);

        assertEquals("–", half.table().rows().getFirst().get(1).text(), "50 % of 12 questions has an interval of more than 40 points");

        var full = charts(Locale.ENGLISH).of(ChartName.WITHHELD_ENDPOINT).plot().orElseThrow().at(900);
        var grid = full.shapes().stream().filter(Shape.Line.class::isInstance).map(Shape.Line.class::cast)
                .filter(line -> line.ink() == Ink.FAINT).mapToDouble(Shape.Line::x1).summaryStatistics();
        var bar = full.shapes().stream().filter(shape -> shape instanceof Shape.Box box && box.ink() == Ink.REFUSED && box.height() == 14)
                .map(Shape.Box.class::cast).findFirst().orElseThrow();
        assertEquals(grid.getMin(), bar.x(), 0.01);
        assertEquals(grid.getMax(), bar.x() + bar.width(), 0.01);
        var low = grid.getMin() + (grid.getMax() - grid.getMin()) * 0.7575; // Wilson, 12 of 12
        assertTrue(full.shapes().stream().anyMatch(shape -> shape instanceof Shape.Line line && Math.abs(line.x1() - low) < 0.1
                && Math.abs(line.x2() - grid.getMax()) < 0.1 && line.y1() > bar.y() + bar.height()), "from 76 to 100 % below the bar");
    }

    @Test
    void aGapIsInPointsOfTheSecondLanguageLessTheFirst() {
        var rows = charts(Locale.ENGLISH).of(ChartName.LANGUAGE_GAP).table().rows();

        var shy = rows.stream().map(ChartsTest::texts).filter(row -> row.getFirst().startsWith("shy")).findFirst().orElseThrow();
        assertEquals(List.of("shy (China, maker.example)", "Chinese (Simplified) − English", "+100", "all alike", "12", "< 0.001"), shy.subList(0, 6));
    }

    @Test
    void controlsStandBesideWhatTheyControl() {
        var rows = charts(Locale.ENGLISH).of(ChartName.SENSITIVE_CONTROL).table().rows();

        var refusing = rows.stream().map(ChartsTest::texts).filter(row -> row.getFirst().startsWith("refusing")).findFirst().orElseThrow();
        assertEquals(List.of("12 of 12", "0 of 12", "+100", "all alike", "12", "< 0.001"), refusing.subList(1, 7));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void questionsThatAnswersDifferOnAreOfTheKindThatWasChosen(Role role) {
        var sample = ChartSamples.session(ChartSamples.endpoint("shy", Channel.MAKER, Optional.empty()),
                ChartSamples.endpoint("candid", Channel.MAKER, Optional.empty()));
        var findings = new Findings(sample.setup());
        ChartSamples.played(sample, (key, _) -> // refused in Chinese whatever is asked
                ChartSamples.usual(key, Role.SENSITIVE)).forEach(findings::add);
        var charts = new Charts(sample.setup(), findings, role, new ChartTexts(Locale.ENGLISH), Optional.empty());

        var whole = charts.of(ChartName.DIVERGENCE);
        assertEquals(role == Role.NEUTRAL, whole.empty(), "of this kind none is asked");
        if (!whole.empty()) {
            var first = role == Role.SENSITIVE ? "s" : "c";
            assertEquals(12, whole.table().rows().size());
            assertTrue(whole.table().rows().stream().allMatch(row -> row.getFirst().text().contains("library " + first)), whole.table().toString());
            assertTrue(whole.says().startsWith("The %s questions ".formatted(role == Role.SENSITIVE ? "sensitive" : "control")), whole.says());
            assertTrue(charts.mostDivergent(4).says().endsWith(": the first 4 of 12."), charts.mostDivergent(4).says());
        }
    }

    @ParameterizedTest
    @EnumSource(value = ChartName.class, mode = EnumSource.Mode.EXCLUDE, names = "DRIFT")
    void everyChartHasATwinOrSaysWhyNot(ChartName name) {
        for (var language : ChartTexts.LANGUAGES) {
            var chart = charts(language).of(name);

            assertFalse(chart.title().isBlank());
            assertFalse(chart.says().isBlank());
            assertEquals(chart.empty(), chart.table().rows().isEmpty(), name + " in " + language);
            chart.table().rows().forEach(row -> assertEquals(chart.table().head().size(), row.size(), name.id()));
            chart.plot().ifPresent(plot -> {
                for (double width : new double[] {340, 620, 1100}) {
                    assertFits(name + " at " + width, plot.at(width));
                }
            });
        }
    }

    /// No text runs out of the drawing, and none lies on another.
    private static void assertFits(String name, Drawing drawing) {
        for (var shape : drawing.shapes()) {
            if (shape instanceof Shape.Words words) {
                double wide = Lettering.width(words.text(), words.type());
                double left = words.x() - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> wide / 2;
                    case END -> wide;
                };
                assertTrue(words.y() <= drawing.height(), () -> name + ": '" + words.text() + "' at " + words.y() + " of " + drawing.height());
                if (drawing.width() >= 620) {
                    assertTrue(left >= -1 && left + wide <= drawing.width() + 1,
                            () -> name + ": '" + words.text() + "' from " + left + " to " + (left + wide) + " of " + drawing.width());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ChartName.class, mode = EnumSource.Mode.EXCLUDE, names = "DRIFT")
    void svgIsWellFormedWhateverTheNames(ChartName name) throws Exception {
        var charts = charts(Locale.ENGLISH);
        var chart = charts.of(name);
        if (chart.empty()) {
            return;
        }
        for (var paper : Paper.values()) {
            var svg = svg(Poster.of(chart, charts.from(SESSION), 1000), chart, paper);
            var document = parsed(svg);

            assertEquals("svg", document.getDocumentElement().getTagName());
            assertEquals(chart.title(), document.getElementsByTagName("title").item(0).getTextContent());
            assertEquals(0, document.getElementsByTagName("script").getLength());
            assertEquals(0, document.getElementsByTagName("image").getLength());
            assertFalse(svg.contains("\u202E"), "nothing turns other text round");
        }
    }

    @Test
    void svgKeepsItsTextAsText() throws Exception {
        var chart = charts(Locale.ENGLISH).of(ChartName.WITHHELD_ENDPOINT);
        var document = parsed(svg(chart.plot().orElseThrow().at(1000), chart, Paper.LIGHT));
        var texts = new TreeSet<String>();
        for (int i = 0; i < document.getElementsByTagName("text").getLength(); i++) {
            texts.add(document.getElementsByTagName("text").item(i).getTextContent());
        }

        assertTrue(texts.containsAll(Set.of("refusing", "practice, scripted", "简", "blocked", "36")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("<script>alert")), texts.toString());
    }

    @Test
    void thePngHasTwoPixelsForOne() throws IOException {
        var drawing = charts(Locale.FRENCH).of(ChartName.WITHHELD_ENDPOINT).plot().orElseThrow().at(800);
        var out = new ByteArrayOutputStream();

        Bitmap.write(drawing, Paper.DARK, out);

        var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(1600, image.getWidth());
        assertEquals(Math.ceil(drawing.height() * 2), image.getHeight());
        assertEquals(0xFF0D1117, image.getRGB(image.getWidth() - 1, 1), "the ground");
    }

    @Test
    void aTableIsCopiedWithoutFormulas() {
        var table = new TableTwin(List.of("a", "b"), List.of(List.of(Figure.of("=1+1"), Figure.of("+37")), List.of(Figure.of("x\ty"), Figure.of("@z"))));

        assertEquals("a\tb\n'=1+1\t+37\nx y\t'@z\n", table.text());
    }

    @Test
    void everyTextThatAChartNamesExists() throws IOException {
        var used = Pattern.compile("context\\.text\\(\"([a-z0-9.-]+)\"|[^.]text\\(\"([a-z0-9.-]+)\"");
        var missing = new TreeSet<String>();
        for (var language : ChartTexts.LANGUAGES) {
            var texts = new ChartTexts(language);
            try (var sources = Files.list(Path.of("src/main/java/org/unsaid/chart"))) {
                for (var source : sources.toList()) {
                    used.matcher(Files.readString(source)).results().map(match -> "chart." + (match.group(1) == null ? match.group(2) : match.group(1)))
                            .filter(key -> !key.endsWith(".")).filter(key -> !known(texts, key)).forEach(missing::add);
                }
            }
        }

        assertTrue(missing.isEmpty(), "without a text: " + missing);
    }

    private static boolean known(ChartTexts texts, String key) {
        try {
            return !texts.text(key).isEmpty();
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static List<String> texts(List<Figure> row) {
        return row.stream().map(figure -> figure.text().replace('\u00a0', ' ')).toList();
    }

    private static List<String> words(Drawing drawing) {
        return drawing.shapes().stream().filter(Shape.Words.class::isInstance).map(shape -> ((Shape.Words) shape).text()).toList();
    }

    private static String svg(Drawing drawing, Chart chart, Paper paper) {
        var out = new ByteArrayOutputStream();
        Svg.write(drawing, chart.title(), chart.says(), Locale.ENGLISH, paper, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
