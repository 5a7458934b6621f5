package org.unsaid.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTest {

    private static final Path SHEET = Path.of("src/main/resources/org/unsaid/ui/unsaid.css");

    @ParameterizedTest
    @EnumSource(Paper.class)
    void outcomesHaveTheColoursOfTheWindow(Paper paper) throws IOException {
        var sheet = Files.readString(SHEET);
        var part = sheet.substring(sheet.indexOf(".root." + paper.name().toLowerCase(Locale.ROOT)));
        for (var ink : new Ink[] {Ink.BLOCKED, Ink.REFUSED, Ink.EVASIVE, Ink.OFFICIAL_LINE, Ink.PARTIAL, Ink.DIRECT, Ink.UNUSABLE, Ink.FAILED}) {
            assertEquals(variable(part, "-outcome-" + name(ink) + "-accent"), paper.colour(ink), ink.name());
        }
        assertEquals(variable(part, "-mark-said-line"), paper.colour(Ink.SAID));
        assertEquals(variable(part, "-mark-contradicted-line"), paper.colour(Ink.CONTRADICTED));
    }

    @ParameterizedTest
    @EnumSource(Ink.class)
    void theWindowKnowsEveryInk(Ink ink) throws IOException {
        assertTrue(Files.readString(SHEET).contains(".ink-" + name(ink) + " {"), ink.name());
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void textIsReadOnItsGround(Paper paper) {
        assertTrue(contrast(paper.colour(Ink.TEXT), paper.colour(Ink.GROUND)) > 10);
        assertTrue(contrast(paper.colour(Ink.MUTED), paper.colour(Ink.SUBTLE)) > 4.5);
    }

    @Test
    void theWithheldPartsAreToldApartInGrey() {
        for (var paper : Paper.values()) {
            var inks = new Ink[] {Ink.BLOCKED, Ink.REFUSED, Ink.EVASIVE, Ink.OFFICIAL_LINE};
            for (int i = 0; i < inks.length; i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(Math.abs(lightness(paper.colour(inks[i])) - lightness(paper.colour(inks[j]))) > 6, inks[i] + " and " + inks[j] + " on " + paper);
                }
            }
        }
    }

    private static String name(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String variable(String sheet, String name) {
        var match = Pattern.compile(Pattern.quote(name) + ": (#[0-9a-f]{6});").matcher(sheet);
        assertTrue(match.find(), name);
        return match.group(1);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// CIE L*, from 0 to 100.
    private static double lightness(String colour) {
        return 116 * Math.cbrt(luminance(colour)) - 16;
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
