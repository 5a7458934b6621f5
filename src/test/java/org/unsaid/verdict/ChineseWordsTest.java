package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "图书馆每天上午九点开门，下午六点关门。请先登记，然后把书包放在入口旁边的柜子里，手机调成静音。",
        "圖書館每天上午九點開門，下午六點關門。請先登記，然後把書包放在入口旁邊的櫃子裡，手機調成靜音。",
        "这座城市的人口在二十年里翻了一番，交通、住房和供水都跟不上，政府因此决定在郊区修建新的住宅区。"
    })
    void chineseIsMadeOfChineseWords(String text) {
        assertTrue(share(text) > 0.65, () -> text + " " + share(text));
    }

    @Test
    void charactersInARowAreNot() {
        assertTrue(share("随白提的款裸民被空认于真宫那赏生沉醯，美家组双证被复雪狂败丽实于因，在京何低起止剧容士携只") < 0.5);
    }

    @Test
    void aTextWithoutIdeographsHasNothingAgainstIt() {
        assertEquals(1, share("The library opens at nine."));
    }

    @Test
    void aCharacterOfTheQuestionCountsForNothing() {
        var text = "图书馆在关塔那摩";

        assertTrue(share(text, "关塔那摩在哪里？") > share(text, ""), text);
    }

    @Test
    void aLongTextAndALongQuestionCostTheirLengthsAndNotTheirProduct() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> share("龘".repeat(2_000_000), "我".repeat(2_000_000)));
    }

    private static double share(String text) {
        return share(text, "");
    }

    private static double share(String text, String question) {
        return ChineseWords.share(PlainText.of(text), PlainText.of(question));
    }
}
