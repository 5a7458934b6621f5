package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Samples;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Theme;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.RuleLabeller;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class CardPictureTest {

    private static final String LONG = "བོད་ཀྱི་ལོ་རྒྱུས་ནི་ཤིན་ཏུ་རིང་པོ་ཡིན། رقم 1989 مع English، 军队进入北京，向人群开火。 I will not discuss this any further. ";

    @TempDir
    private Path folder;

    private Workspace workspace;
    private CompareViewModel model;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Fonts.load();
        workspace = Workspace.open(folder.resolve("workspace.db"));
        var session = CompareSamples.session(3, List.of(Locale.ENGLISH), "refuser");
        workspace.sessions().save(session, 3);
        CompareSamples.add(workspace, session, CompareSamples.key("refuser", Locale.ENGLISH, 1), CompareSamples.answered("No \u202Ecomment.", ""), Label.REFUSED);
        CompareSamples.add(workspace, session, CompareSamples.key("refuser", Locale.ENGLISH, 2), CompareSamples.answered(LONG.repeat(12), ""), Label.DIRECT);
        CompareSamples.add(workspace, session, CompareSamples.key("refuser", Locale.ENGLISH, 3), CompareSamples.answered("I will not.", ""), Label.REFUSED);
        var open = new SessionViewModel(session, workspace.trials().counted(session), workspace,
                new RunEngine((_, _) -> Samples.exchange(Samples.answered("")), new RuleLabeller(), RetryBudget.DEFAULT), new DirectTasks());
        model = new CompareViewModel(open, Optional.empty(), CompareSamples.comparing(workspace, new DirectTasks()));
        scene = new Scene(new StackPane(), 400, 300);
        new Theme(scene, Appearance.LIGHT);
        stage.setScene(scene);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aQuotationSaysWhoseItIsHowItWasLabelledAndWhatTheOtherRepeatsWere() {
        var text = CardText.of(new Messages(Locale.ENGLISH), quotation(Locale.ENGLISH, 1));

        assertTrue(text.contains("No [U+202E]comment."), text);
        assertTrue(text.contains("Repeat: 1 of 3; the others: 1 refused, 1 direct"), text);
        assertTrue(text.contains("Label: refused, by ") && text.contains("confidence"), text);
        assertTrue(text.contains("Head of the session’s records: ab12"), text);
        assertTrue(text.contains("a maker’s own application may answer differently"), text);
        assertFalse(text.contains("excerpt"), text);
    }

    @Test
    void aLongAnswerSaysThatItIsAnExcerpt() {
        var quotation = quotation(Locale.ENGLISH, 2);

        assertTrue(quotation.cut().orElse("").matches("excerpt, \\d+ of \\d+ words"), quotation.cut().orElse(""));
        assertTrue(quotation.excerpt().length() <= 900);
        assertTrue(CardText.of(new Messages(Locale.FRENCH), quotation(Locale.FRENCH, 2)).contains("[… extrait, "));
    }

    @Test
    void thePictureIsTwiceAsFineAndLightOrDarkAsIsWanted() throws IOException {
        var light = draw(Locale.ENGLISH, CardPicture.Ground.LIGHT);
        var dark = draw(Locale.FRENCH, CardPicture.Ground.DARK);

        assertEquals(2 * CardPicture.WIDTH, light.getWidth());
        assertEquals(0xFFFFFF, light.getRGB(6, 6) & 0xFFFFFF);
        assertEquals(0x0D1117, dark.getRGB(6, 6) & 0xFFFFFF);
        assertNotEquals(light.getHeight(), 0);
        var shots = Optional.ofNullable(System.getProperty("unsaid.shots")).map(Path::of).orElse(folder);
        for (var each : List.of(light, dark)) {
            try (var out = Files.newOutputStream(shots.resolve(each.equals(light) ? "card-light-en.png" : "card-dark-fr.png"))) {
                CardPicture.write(each, out);
            }
        }
        assertTrue(Files.size(shots.resolve("card-light-en.png")) > 20_000, "there are words on it");
    }

    private Quotation quotation(Locale language, int repeat) {
        var choice = model.choices().getFirst();
        return Quotation.of(new Messages(language), model, choice, model.trial(choice, repeat).orElseThrow(), Optional.of("ab12"));
    }

    private BufferedImage draw(Locale language, CardPicture.Ground ground) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> CardPicture.draw(
                CardPicture.card(new Messages(language), quotation(language, 2), ground), List.copyOf(scene.getStylesheets())));
    }
}
