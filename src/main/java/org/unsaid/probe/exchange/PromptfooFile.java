package org.unsaid.probe.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.unsaid.probe.Problem;

/// Reads promptfoo's configurations and test files: each test is a row of its variables. Where prompts stand in the
/// file, each with a place for a variable gives a row, filled in. Lists without variables are read as they are.
final class PromptfooFile {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}");
    private static final String REFERENCE = "file://";
    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final RowsOfObjects rows = new RowsOfObjects();
    private final List<Problem> problems = new ArrayList<>();
    private List<String> templates = List.of();
    private Map<String, Node> shared = Map.of();

    private PromptfooFile(String file) {
        this.file = file;
    }

    static Reading read(String file, String text, String encoding) throws InterruptedException {
        var reader = new PromptfooFile(file);
        try {
            var root = YamlTree.read(text);
            if (root.isEmpty()) {
                return Reading.Unreadable.because(file, "file", "", "a list of tests");
            }
            reader.root(root.get());
        } catch (YamlTree.NotYaml e) {
            return Reading.Unreadable.because(file, e.place(), e.value(), "well-formed YAML");
        }
        return reader.problems.isEmpty() ? reader.rows.table(file, FileFormat.YAML, encoding)
                : new Reading.Unreadable(reader.problems);
    }

    private void root(Node root) throws InterruptedException {
        var entries = YamlTree.entries(root);
        var tests = root instanceof SequenceNode ? root : entries.get("tests");
        if (!(tests instanceof SequenceNode)) {
            complain(tests == null ? root : tests, "a list of tests in this file");
            return;
        }
        templates = Optional.ofNullable(entries.get("prompts")).map(PromptfooFile::templates).orElse(List.of());
        shared = Optional.ofNullable(entries.get("defaultTest")).flatMap(defaults -> Optional.ofNullable(YamlTree.entries(defaults).get("vars")))
                .map(YamlTree::entries).orElse(Map.of());
        for (var test : YamlTree.items(tests)) {
            test(test);
            if (problems.size() >= MOST_PROBLEMS || rows.isFull()) {
                return;
            }
        }
    }

    /// Those that stand in the file and have a place to fill.
    private static List<String> templates(Node prompts) {
        var nodes = prompts instanceof SequenceNode ? YamlTree.items(prompts) : List.of(prompts);
        return nodes.stream()
                .flatMap(node -> (node instanceof MappingNode ? YamlTree.text(YamlTree.entries(node).getOrDefault("raw", node)) : YamlTree.text(node)).stream())
                .filter(text -> PLACE.matcher(text).find()).toList();
    }

    private void test(Node test) throws InterruptedException {
        var line = YamlTree.line(test);
        var text = YamlTree.text(test).filter(given -> !given.isBlank());
        if (text.isPresent()) {
            if (!isReference(test)) {
                rows.add(line, Map.of(Field.PROMPT.column(), text.get()));
            }
            return;
        }
        if (!(test instanceof MappingNode)) {
            complain(test, "a test with its variables");
            return;
        }
        var entries = YamlTree.entries(test);
        var vars = entries.get("vars");
        if (vars != null && !(vars instanceof MappingNode)) {
            complain(vars, "variables in this file");
            return;
        }
        var all = new LinkedHashMap<>(shared);
        all.putAll(vars == null ? entries : YamlTree.entries(vars));
        for (var values : combinations(all)) {
            if (templates.isEmpty() || vars == null) {
                rows.add(line, values);
            } else {
                for (var template : templates) {
                    rows.add(line, filled(template, values, test));
                }
            }
        }
    }

    /// A variable with several values stands for as many tests.
    private List<Map<String, String>> combinations(Map<String, Node> vars) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (var entry : vars.entrySet()) {
            var values = values(entry.getValue());
            if ((long) combinations.size() * values.size() > SourceFile.LIMITS.rows()) {
                complain(entry.getValue(), "at most %,d combinations of variables".formatted(SourceFile.LIMITS.rows()));
                return List.of();
            }
            var longer = new ArrayList<Map<String, String>>();
            for (var combination : combinations) {
                for (var value : values) {
                    var next = new LinkedHashMap<>(combination);
                    next.put(entry.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private List<String> values(Node node) {
        if (isReference(node)) {
            return List.of("");
        }
        var nodes = node instanceof SequenceNode ? YamlTree.items(node) : List.of(node);
        var texts = nodes.stream().flatMap(item -> YamlTree.text(item).stream()).toList();
        return texts.isEmpty() ? List.of("") : texts; // structured values are for promptfoo's own checks
    }

    private Map<String, String> filled(String template, Map<String, String> values, Node test) {
        var text = PLACE.matcher(template).replaceAll(place -> {
            if (!values.containsKey(place.group(1))) {
                complain(test, "a variable " + place.group(1) + ", as a prompt of the file has a place for it");
            }
            return Matcher.quoteReplacement(values.getOrDefault(place.group(1), ""));
        });
        var rest = PLACE.matcher(template).replaceAll("");
        if (rest.contains("{%") || rest.contains("{{")) {
            problems.add(Problem.of(file, "prompts", template, "a prompt with no places but {{name}}"));
        }
        var row = new LinkedHashMap<>(values);
        row.put(Field.PROMPT.column(), text);
        return row;
    }

    private boolean isReference(Node node) {
        var isReference = YamlTree.text(node).filter(text -> text.startsWith(REFERENCE)).isPresent();
        if (isReference) {
            complain(node, "the text itself; other files are not read");
        }
        return isReference;
    }

    private void complain(Node node, String expected) {
        problems.add(Problem.of(file, "line " + YamlTree.line(node), YamlTree.text(node).orElse("another kind of value"), expected));
    }
}
