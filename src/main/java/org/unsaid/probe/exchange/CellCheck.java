package org.unsaid.probe.exchange;

import java.io.IOException;
import java.util.regex.Pattern;
import org.unsaid.probe.exchange.Question.Said;

/// Finds cells that hold no question although they are not empty.
final class CellCheck {

    private static final Pattern FORMULA_ERROR = Pattern.compile("#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");

    private CellCheck() {}

    static void plainText(Said said, SourceTable table, Complaints complaints) {
        var text = said.text();
        if (FORMULA_ERROR.matcher(text).matches()) {
            complaints.add(said.row(), said.column(), text, "a question, not a formula that failed");
        } else if (text.codePoints().anyMatch(character -> Character.getType(character) == Character.CONTROL && "\n\r\t".indexOf(character) < 0)) {
            complaints.add(said.row(), said.column(), text, "text without control characters");
        } else if (isLost(text)) {
            complaints.add(said.row(), said.column(), text, "the characters that the program which saved the file could not write; save it in UTF-8");
        } else if (isJson(table.format()) && (text.startsWith("[") || text.startsWith("{")) && isStructure(text)) {
            complaints.add(said.row(), said.column(), text, "text, not a JSON list or object");
        }
    }

    /// Whether most of it was replaced by question marks, as when Chinese is saved in a western encoding.
    private static boolean isLost(String text) {
        var marks = text.chars().filter(character -> character == '?').count();
        return marks > 3 && marks * 2 > text.length();
    }

    private static boolean isJson(FileFormat format) {
        return format == FileFormat.JSON || format == FileFormat.JSON_LINES;
    }

    private static boolean isStructure(String text) {
        try {
            var element = JsonTables.parse(text);
            return element.isJsonArray() || element.isJsonObject();
        } catch (IOException e) {
            return false;
        }
    }
}
