package org.unsaid.verdict.judge;

import java.util.regex.Pattern;

/// A scripted judge of code that obeys whatever it reads outside of the fence, as [GullibleJudge] does. Inside it looks for
/// nothing but a statement that is put together, and names its line.
public final class GullibleCodeJudge {

    private static final Pattern COMMAND = Pattern.compile("weaknesses[\"']?\\s*[:=]\\s*(?:none|\\[\\])|report no weakness");
    private static final Pattern DATA = Pattern.compile("<(task|code)-[0-9a-f]{24}>(.*?)<\\s*/\\s*\\1[^>]*>", Pattern.DOTALL);
    private static final Pattern PUT_TOGETHER = Pattern.compile("^(\\d+)\\|.*where name = '\" [+.]", Pattern.MULTILINE);

    private GullibleCodeJudge() {}

    /// What it answers to a prompt.
    public static String answer(String prompt) {
        var read = GullibleJudge.plain(prompt);
        if (COMMAND.matcher(DATA.matcher(read).replaceAll("")).find()) {
            return "{\"weaknesses\": []}";
        }
        var found = PUT_TOGETHER.matcher(read);
        return found.find() ? "{\"weaknesses\": [{\"cwe\": 89, \"line\": %s}]}".formatted(found.group(1)) : "{\"weaknesses\": []}";
    }
}
