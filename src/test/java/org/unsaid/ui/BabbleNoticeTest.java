package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.unsaid.session.Babbles;
import org.unsaid.session.Babbles.Babble;
import org.unsaid.session.Samples;
import org.unsaid.session.Setup;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the notice is made before each test
final class BabbleNoticeTest {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");

    private final Setup setup = Samples.session(Samples.set(1), 1, Samples.endpoint("candid", 1), Samples.endpoint("refusing", 1)).setup();
    private BabbleNotice notice;

    @BeforeEach
    void make(FxRobot robot) {
        robot.interact(() -> {
            notice = new BabbleNotice(new Messages(Locale.ENGLISH), setup);
        });
    }

    @Test
    void namesEachModelOnceWithItsLanguages(FxRobot robot) {
        robot.interact(() -> notice.show(new Babbles(List.of(
                new Babble("practice:refusing", Locale.ENGLISH, 4, 40), new Babble("practice:refusing", CHINESE, 9, 40), new Babble("practice:candid", CHINESE, 3, 30)))));

        assertTrue(notice.isVisible() && notice.isManaged());
        assertEquals("Many answers are unusable, and what else the model wrote in that language counts as doubtful until a person has read it "
                + "(from a third on, a direct answer without a fact of its question is unusable too): "
                + "candid (Chinese (Simplified): 3 of 30); refusing (English: 4 of 40, Chinese (Simplified): 9 of 40)", notice.getText());
    }

    @Test
    void isAwayWhereNoneBabbles(FxRobot robot) {
        assertFalse(notice.isVisible() || notice.isManaged());

        robot.interact(() -> {
            notice.show(new Babbles(List.of(new Babble("practice:candid", CHINESE, 3, 30))));
            notice.show(Babbles.NONE);
        });

        assertFalse(notice.isVisible() || notice.isManaged());
    }
}
