package org.unsaid.divergence;

import java.util.Locale;
import java.util.Set;

/// The writing of a text or of a language, as far as it decides which cues can be found in a text at all.
enum Writing {
    SIMPLIFIED, TRADITIONAL,
    /// Chinese of which nothing tells in which script it is.
    CHINESE,
    LATIN, OTHER;

    private static final String SIMPLE = "这国们来时会个说为对学发现过还开关问题军东车长门马书见观讲认识论证该请让动务区历变号县团图场处备实宁导尔应张当录态"
            + "总战报据择数断无权条极构标样档欧决没济满灭点热独环电盖确种积称组经结给统续维绿网罗义职联胜节药虽规视觉订记许设访诉评词译试话"
            + "调负责质费资赛赵跃轨转轻达迁进远连选邓释银错间闻队阳阶际陆难静页顶项须预领风飞验鲜龙";
    private static final String FULL = "這國們來時會個說為對學發現過還開關問題軍東車長門馬書見觀講認識論證該請讓動務區歷變號縣團圖場處備實寧導爾應張當錄態"
            + "總戰報據擇數斷無權條極構標樣檔歐決沒濟滿滅點熱獨環電蓋確種積稱組經結給統續維綠網羅義職聯勝節藥雖規視覺訂記許設訪訴評詞譯試話"
            + "調負責質費資賽趙躍軌轉輕達遷進遠連選鄧釋銀錯間聞隊陽階際陸難靜頁頂項須預領風飛驗鮮龍";

    private static final Set<String> OTHER_LETTERS =
            Set.of("ar", "bo", "fa", "he", "hi", "ja", "kk", "ko", "mn", "ru", "th", "ug", "uk", "ur");
    private static final Set<String> TRADITIONAL_PLACES = Set.of("TW", "HK", "MO");

    static Writing of(Locale language) {
        if (language.getLanguage().equals("zh")) {
            var traditional = language.getScript().equals("Hant")
                    || (language.getScript().isEmpty() && TRADITIONAL_PLACES.contains(language.getCountry()));
            return traditional ? TRADITIONAL : SIMPLIFIED;
        }
        return OTHER_LETTERS.contains(language.getLanguage()) ? OTHER : LATIN;
    }

    /// Judged by what prevails: a Chinese answer may quote English names, and the other way round.
    static Writing of(String text) {
        var latin = 0;
        var chinese = 0;
        var simple = 0;
        var full = 0;
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character < 0x250) {
                latin += Character.isLetter(character) ? 1 : 0;
            } else if (character >= 0x3400 && character < 0xA000) {
                chinese++;
                simple += SIMPLE.indexOf(character) >= 0 ? 1 : 0;
                full += FULL.indexOf(character) >= 0 ? 1 : 0;
            }
        }
        if (chinese * 3 >= latin && chinese > 0) { // one character says about as much as three letters
            return simple == full ? CHINESE : simple > full ? SIMPLIFIED : TRADITIONAL;
        }
        return latin > 0 ? LATIN : OTHER;
    }

    /// Whether cues in this writing can be found in a text of that one.
    boolean mayStandIn(Writing text) {
        return switch (text) {
            case OTHER -> true; // nothing tells
            case CHINESE -> this == SIMPLIFIED || this == TRADITIONAL || this == OTHER;
            case SIMPLIFIED, TRADITIONAL, LATIN -> this == text || this == OTHER;
        };
    }
}
