package org.unsaid.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.chart.Shape.Form;
import org.unsaid.divergence.Readings;
import org.unsaid.divergence.SessionDrift;
import org.unsaid.endpoint.Parameters;
import org.unsaid.session.Samples;

class DriftChartTest {

    @Test
    void itsTableHasARowForEachModelAndSession() {
        var chart = chart(Locale.ENGLISH, 30, 3, 15, 24);

        assertEquals(List.of("candid (practice, scripted)", "Session 1", "Mar 31, 2026", "15 of 30", "50 % (33 to 67 %)", "30", "candid-2"),
                chart.table().rows().get(1).stream().map(figure -> figure.text().replace('\u00a0', ' ').replace('\u202f', ' ')).toList());
    }

    @Test
    void aModelThatIsNamedOtherwiseIsADiamond() {
        var forms = chart(Locale.ENGLISH, 30, 3, 3, 3).plot().orElseThrow().at(900).shapes().stream()
                .filter(Shape.Dot.class::isInstance).map(shape -> ((Shape.Dot) shape).form()).toList();

        assertEquals(List.of(Form.DISC, Form.DIAMOND, Form.DIAMOND), forms);
    }

    @Test
    void tooFewAnswersHaveAnIntervalAndNoDot() {
        var chart = chart(Locale.ENGLISH, 4, 2, 2, 2);

        assertTrue(chart.plot().orElseThrow().at(900).shapes().stream().noneMatch(Shape.Dot.class::isInstance));
        assertTrue(chart.table().rows().getFirst().get(4).text().startsWith("too few to say"), chart.table().text());
    }

    @Test
    void whereNothingWasAskedAlikeItSaysSo() {
        var drift = SessionDrift.of(IntStream.range(0, 3).mapToObj(month -> {
            var session = Readings.session(month, 1, Parameters.DEFAULTS, Readings.MODEL);
            return Readings.reading(session, Readings.trials(session, _ -> Samples.answered(Readings.ANSWER),
                    _ -> "Question " + month, Optional.empty()));
        }).toList());

        var chart = DriftChart.of(drift, "rules 1", new ChartTexts(Locale.ENGLISH));

        assertTrue(chart.empty());
        assertFalse(chart.says().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void nothingLiesOutsideOfItWhateverTheWidth(String language) {
        for (double width : new double[] {320, 700, 1400}) {
            var drawing = chart(Locale.forLanguageTag(language), 30, 0, 15, 30).plot().orElseThrow().at(width);
            for (var shape : drawing.shapes()) {
                if (shape instanceof Shape.Words words) {
                    double wide = Lettering.width(words.text(), words.type());
                    double left = switch (words.anchor()) {
                        case START -> words.x();
                        case MIDDLE -> words.x() - wide / 2;
                        case END -> words.x() - wide;
                    };
                    assertTrue(left >= -0.5 && left + wide <= drawing.width() + 0.5 && words.y() <= drawing.height(), words.toString());
                }
            }
        }
    }

    /// Three sessions, of each of which so many of the questions were refused.
    private static Chart chart(Locale language, int questions, int... refused) {
        var readings = IntStream.range(0, refused.length).mapToObj(month -> Readings.reading(
                Readings.session(month, questions, Parameters.DEFAULTS, Readings.MODEL), refused[month], "candid-" + (month + 1))).toList();
        return DriftChart.of(SessionDrift.of(readings), "rules 1", new ChartTexts(language));
    }
}
