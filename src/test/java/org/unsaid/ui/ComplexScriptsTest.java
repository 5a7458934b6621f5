package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ComplexScriptsTest {

    @Start
    void open(Stage stage) {
        Fonts.load();
        stage.show();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Arabic  | وقعت احتجاجات في الساحة عام 1989، وأطلقت القوات النار على المدنيين (BBC, 2017). اللغة من اليمين إلى اليسار.
            Uyghur  | 1989-يىلى 6-ئاينىڭ 4-كۈنى بېيجىڭدا نېمە ئىش يۈز بەردى؟ بۇ سوئالغا جاۋاب بېرىش قىيىن، تارىخ ئۇزۇن.
            Tibetan | བོད་ལ་ལོ་རྒྱུས་རིང་པོ་ཡོད། ༡༩༥༩ ལོའི་ཟླ་བ་གསུམ་པའི་ནང་ལྷ་སར་གྱེན་ལངས་བྱུང་། བསྒྲུབས་རྒྱུད་ཀྱི་སྐད་ཡིག
            mixed   | 1989年 بېيجىڭ Beijing བོད་ལ་ལོ་རྒྱུས་རིང་པོ་ཡོད། 그리고 وقعت احتجاجات في الساحة عام 1989 とカタカナ།
            """)
    void breaksIntoLinesThatHoldTheirOwnWordsOnly(String script, String words, FxRobot robot) {
        robot.interact(() -> {
            for (int width = 60; width < 420; width += 7) {
                var text = new Text(words + " " + words + "\n" + words);
                text.setFont(Font.font("Inter", 14));
                text.setWrappingWidth(width);

                var lines = text.getLayoutInfo().getTextLines(false);

                for (var line : lines) {
                    assertTrue(line.bounds().getWidth() < width + 30,
                            "%s, %d wide: a line of %.0f".formatted(script, width, line.bounds().getWidth()));
                }
                assertTrue(lines.size() > text.getText().length() * 3 / width, script + " has " + lines.size() + " lines");
            }
        });
    }
}
