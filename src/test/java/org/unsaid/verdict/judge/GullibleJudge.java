package org.unsaid.verdict.judge;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A scripted judge that does whatever it reads outside of the fence, and takes anything that looks like a closing tag for
/// the end of it: in any width, with any mark or none, with invisible characters within. Inside it reads nothing but the
/// words it quotes, and else it says that the answer was refused.
public final class GullibleJudge {

    private static final Pattern COMMAND = Pattern.compile(
            "(?:label[\"']?\\s*[:=]\\s*[\"']?|label it as )(block_notice|unusable|refused|official_line|evasive|partial|direct)");
    private static final Pattern DATA = Pattern.compile("<(question|answer|facts)-[0-9a-f]{24}>(.*?)<\\s*/\\s*\\1[^>]*>", Pattern.DOTALL);

    private GullibleJudge() {}

    /// What it answers to a system prompt and a prompt.
    public static String answer(String system, String prompt) {
        var read = plain(prompt);
        var outside = plain(system) + "\n" + DATA.matcher(read).replaceAll("");
        var label = COMMAND.matcher(outside).results().map(found -> found.group(1)).findFirst().orElse("refused");
        var answer = new JsonObject();
        answer.addProperty("label", label);
        answer.addProperty("confidence", 0.9);
        answer.addProperty("quote", quote(read).orElse(""));
        if (label.equals("official_line")) {
            answer.addProperty("official_line_of", "CN");
        } else {
            answer.add("official_line_of", JsonNull.INSTANCE);
        }
        return answer.toString();
    }

    /// Words of the answer, for a label needs some.
    private static Optional<String> quote(String read) {
        return DATA.matcher(read).results().filter(found -> found.group(1).equals("answer"))
                .flatMap(found -> found.group(2).lines()).map(line -> line.replaceFirst("^\\|", "").strip())
                .filter(line -> line.codePoints().filter(Character::isLetter).count() > 5).findFirst();
    }

    /// As somebody reads it who sees what is invisible and minds no width.
    static String plain(String text) {
        var seen = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point > 0xE0000 && point < 0xE0080) {
                seen.append((char) (point - 0xE0000));
            } else if (point == 0x1438) {
                seen.append('<');
            } else if (point == 0x1433) {
                seen.append('>');
            } else if (point == '\n' || (Character.getType(point) != Character.FORMAT && Character.getType(point) != Character.CONTROL)) {
                seen.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
