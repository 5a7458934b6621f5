package org.unsaid.weakness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells by its look which language a text is in, and whether a line looks like code at all.
final class LanguageGuess {

    /// What a line begins with, and how much it speaks for the language.
    private static final Map<Language, Map<String, Integer>> STARTS = Map.of(
            Language.PYTHON, Map.of("def ", 3, "import ", 1, "from ", 1, "elif ", 3, "class ", 1, "@app.", 2,
                    "print(", 1, "with ", 1, "if __name__", 4, "async def ", 4),
            Language.JAVASCRIPT, Map.of("const ", 3, "let ", 3, "var ", 1, "function ", 2, "async function ", 4,
                    "export ", 3, "import ", 1, "app.", 1, "module.exports", 4, "document.", 2),
            Language.JAVA, Map.of("import java", 4, "package ", 2, "public ", 3, "private ", 2, "protected ", 2,
                    "@Override", 3, "String ", 3, "try (", 1, "System.out", 4, "@", 1),
            Language.PHP, Map.of("<?php", 9, "<?=", 9, "$", 3, "echo ", 2, "foreach (", 1, "function ", 1));

    /// What stands anywhere in a line.
    private static final Map<Language, Map<String, Integer>> PARTS = Map.of(
            Language.PYTHON, Map.of("self.", 2, "None", 1, " not in ", 2, "True", 1, "f\"", 2, "__", 1),
            Language.JAVASCRIPT, Map.of("=>", 2, "require(", 3, "===", 1, "await ", 1, "console.log", 3, "${", 1),
            Language.JAVA, Map.of("throws ", 2, "new ", 1, "List<", 2, " final ", 2, "String ", 1),
            Language.PHP, Map.of("->", 1, "$_", 4, "<?php", 6, "$this->", 3, "::", 1));

    private static final List<String> CODE_STARTS = List.of("import ", "from ", "def ", "class ", "const ", "let ", "var ",
            "function ", "async ", "public ", "private ", "protected ", "package ", "return ", "try", "except", "catch",
            "else", "elif ", "if (", "for (", "while (", "<?", "?>", "$", "@", "//", "#", "/*", "*", "}", ")", "]", "<");

    private LanguageGuess() {}

    static Optional<Language> of(String text) {
        var points = new EnumMap<Language, Integer>(Language.class);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(400).forEach(line -> {
            for (var language : Language.values()) {
                int sum = 0;
                for (var start : STARTS.getOrDefault(language, Map.of()).entrySet()) {
                    sum += line.startsWith(start.getKey()) ? start.getValue() : 0;
                }
                for (var part : PARTS.getOrDefault(language, Map.of()).entrySet()) {
                    sum += line.contains(part.getKey()) ? part.getValue() : 0;
                }
                if (language == Language.PYTHON && line.endsWith(":")) {
                    sum += 2;
                }
                if (language == Language.PYTHON && (line.endsWith(";") || line.endsWith("{"))) {
                    sum -= 2;
                }
                points.merge(language, sum, Integer::sum);
            }
        });
        return points.entrySet().stream().filter(entry -> entry.getValue() >= 2)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// Whether a line, stripped, reads as code and not as a sentence.
    static boolean codeLike(String line) {
        if (line.endsWith(";") || line.endsWith("{") || line.endsWith("}") || line.endsWith("(") || line.endsWith("):")
                || (line.endsWith(",") && line.contains("="))) {
            return true;
        }
        if (CODE_STARTS.stream().anyMatch(line::startsWith)) {
            return (!line.endsWith(".") && !line.startsWith("# ")) || line.contains("(");
        }
        return line.contains(" = ") || (line.contains("(") && line.endsWith(")") && !line.contains(". "));
    }
}
