package org.unsaid.probe.exchange;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads lists of questions: plain text with one a line, and Markdown with one a list item.
final class ListFile {

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•]|\\d{1,6}[.)、]|[（(]\\d{1,6}[)）])\\s+(?:\\[[ xX]]\\s+)?(\\S.*)");
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(\\S.*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");

    private ListFile() {}

    /// Numbers and bullets go where every line has one.
    static Reading text(String file, String text, String encoding) throws InterruptedException {
        var lines = text.lines().toList();
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        var isList = filled.stream().allMatch(line -> ITEM.matcher(line).matches());
        var rows = new RowsOfObjects();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isBlank()) {
                rows.add(index + 1, Map.of(Field.PROMPT.column(), isList ? item(line) : line.strip()));
            }
        }
        return rows.table(file, FileFormat.TEXT, encoding);
    }

    static Reading markdown(String file, String text, String encoding) throws InterruptedException {
        var rows = new RowsOfObjects();
        var topic = "";
        var item = new StringBuilder();
        var begun = 0;
        var fenced = false;
        var lines = new ArrayList<>(text.lines().toList());
        lines.add(""); // ends the last item
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            fenced ^= FENCE.matcher(line).matches();
            if (!item.isEmpty() && isContinuation(line)) {
                item.append(' ').append(line.strip());
                continue;
            }
            if (!item.isEmpty()) {
                rows.add(begun, new TreeMap<>(Map.of(Field.PROMPT.column(), item.toString(), Field.TOPIC.column(), topic)));
                item.setLength(0);
            }
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                topic = heading.group(1).replaceAll("(?<!#)#++\\s*+$", "").strip();
            } else if (!fenced && ITEM.matcher(line).matches()) {
                item.append(item(line));
                begun = index + 1;
            }
        }
        return rows.table(file, FileFormat.MARKDOWN, encoding);
    }

    private static boolean isContinuation(String line) {
        return line.startsWith("  ") && !line.isBlank() && !ITEM.matcher(line).matches() && !FENCE.matcher(line).matches();
    }

    private static String item(String line) {
        var item = ITEM.matcher(line);
        return item.matches() ? item.group(1).strip() : line.strip();
    }
}
