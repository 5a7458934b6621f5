package org.unsaid.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Makes workspaces of hostile answers, and of answers in many scripts, for `src/bench/hostile-exports.sh`, which opens
/// their exports in a browser and in LibreOffice.
final class HostileExports {

    private static final List<String> SCRIPTS = List.of(
            "<script>fetch('http://127.0.0.1:%d/%d');document.title='RUN%d'</script>",
            "<img src=http://127.0.0.1:%d/%d onerror=\"document.title='RUN%d'\">",
            "\"><svg onload=\"document.title='RUN%3$d';fetch('http://127.0.0.1:%1$d/%2$d')\">",
            "'><iframe src=\"http://127.0.0.1:%d/%d\" onload=\"top.document.title='RUN%d'\"></iframe>",
            "</style><style>@import url('http://127.0.0.1:%d/%d');body{background:url(http://127.0.0.1:%1$d/x)}</style>RUN%3$d",
            "</title><meta http-equiv=refresh content=\"0;url=http://127.0.0.1:%d/%d\">RUN%d",
            "</textarea></main></body><link rel=stylesheet href=http://127.0.0.1:%d/%d><b title=RUN%d>",
            "<a href=\"javascript:document.title='RUN%3$d'\" autofocus onfocus=\"document.title='RUN%3$d'\">http://127.0.0.1:%1$d/%2$d</a>",
            "<object data=\"http://127.0.0.1:%d/%d\"></object><embed src=\"http://127.0.0.1:%1$d/e%3$d\">",
            "<base href=\"http://127.0.0.1:%d/\"><form action=%d><input type=image src=x onerror=document.title='RUN%d'></form>",
            "<math><mtext><table><mglyph><style><img src=x onerror=\"document.title='RUN%3$d'\" data=\"http://127.0.0.1:%1$d/%2$d\">",
            "\u2028<\u0000script>document.title='RUN%3$d'</\u0000script>\u202E<video src=http://127.0.0.1:%1$d/%2$d onloadstart=x>",
            "+ADw-script+AD4-document.title='RUN%3$d'+ADw-/script+AD4- http://127.0.0.1:%1$d/%2$d",
            "`${document.title='RUN%3$d'}` {{constructor.constructor('document.title=1')()}} <x onclick=1 style=\"background:url(//127.0.0.1:%1$d/%2$d)\">");

    private static final List<String> BEFORE = List.of("", " ", "\t", "\r", "\n", "\u0000", "\uFEFF", "\u00A0", "\u200B", "\u3000", "'", "''", "\u202E", "\u0001", "  \t");
    private static final List<String> STARTS = List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212", "\uFE66");
    private static final List<String> FORMULAS = List.of("1+1", "HYPERLINK(\"http://127.0.0.1/x\",\"click\")", "cmd|' /C calc'!A0", "SUM(A1:A2)",
            "WEBSERVICE(\"http://127.0.0.1/x\")", "IMPORTXML(\"http://127.0.0.1\",\"//a\")", "DDE(\"cmd\";\"/C calc\";\"x\")", "2;3", "1\",=1+1,\"",
            "A1\r\n=1+1", "RAND()", "-1", "1e3", "NOW()");

    private static final List<String> IN_MANY_SCRIPTS = List.of(
            "The library opened in 1850. Accounts differ, and “quotation marks” stand here: affiliation, office, œuvre, 12 × 3 ≠ 35 → −1.",
            "La bibliothèque a ouvert en 1850 ; les récits diffèrent — « ça », dit-on, cœur, Noël, où, naïf, 25 %.",
            "1989年6月3日夜至4日，军队进入北京，向人群开火。死亡人数至今没有公布；各方估计从数百人到数千人不等。（繁體：臺灣、廣場、記憶）",
            "༄༅། །བོད་ཀྱི་ལོ་རྒྱུས་ནི་ཤིན་ཏུ་རིང་པོ་ཡིན། རྒྱལ་པོ་སྲོང་བཙན་སྒམ་པོས་བོད་ཡོངས་གཅིག་གྱུར་བྱས་ཤིང་། བསྒྲུབས་པ་དང་སྤྱོད་པ་བརྟན་པོ་བྱུང་།",
            "في عام 1989 خرج الطلاب إلى الساحة. لا يُعرف عدد القتلى (تقديرات: من مئات إلى آلاف)، والنص مع كلمة English في وسطه.",
            "ئۇيغۇرلار شىنجاڭدا ياشايدۇ؛ ئۇلارنىڭ تىلى تۈركىي تىللار ئائىلىسىگە كىرىدۇ، يېزىقى ئەرەب ئېلىپبەسىنى ئاساس قىلىدۇ.",
            "日本語の文章です。天安門広場で何が起きたかについて、証言は一致していない。カタカナもひらがなも。",
            "한국어 문장입니다. 천안문 광장에서 무슨 일이 있었는지에 대한 증언은 엇갈린다.",
            "Русский текст: события на площади, ёлка. Ελληνικά: τι συνέβη; Tiếng Việt: sự kiện, những người.",
            "Emoji 😀 and a hidden turn \u202Eabc\u202C, a zero\u200Bwidth space, a control \u0007, and a family 👩‍👩‍👧.",
            "A line that is one word: " + "unbreakable".repeat(30) + "\n\nA second paragraph after a blank line.\n- a list\n- of two",
            "ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ། བཀྲ་ཤིས་བདེ་ལེགས། རྫོགས། སྐྱེ། རྟྭ།");

    private HostileExports() {}

    /// @param arguments `scripts FILE PORT`, `formulas FILE` or `languages FILE`; beside FILE go the texts, NUL between them
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "scripts" -> {
                int port = Integer.parseInt(arguments[2]);
                var texts = IntStream.range(0, 1_000).mapToObj(i -> String.format(Locale.ROOT, SCRIPTS.get(i % SCRIPTS.size()), port, i, i)).toList();
                ExportWorkspace.fill(file, "scripts " + texts.getFirst(), texts.subList(0, 100), List.of(Locale.ENGLISH), 2, texts::get);
            }
            case "formulas" -> {
                var texts = new ArrayList<String>();
                for (var before : BEFORE) {
                    for (var start : STARTS) {
                        FORMULAS.forEach(formula -> texts.add(before + start + formula));
                    }
                }
                var chosen = texts.subList(0, 2_000);
                ExportWorkspace.fill(file, "formulas", chosen.subList(0, 200), List.of(Locale.ENGLISH), 2, chosen::get);
                Files.writeString(Path.of(file + ".texts"), String.join("\u0000\u0000\u0000", chosen), StandardCharsets.UTF_8);
            }
            default -> ExportWorkspace.fill(file, "many scripts", IN_MANY_SCRIPTS, List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans")), 2,
                    i -> IN_MANY_SCRIPTS.get(i % IN_MANY_SCRIPTS.size()));
        }
    }
}
