package org.unsaid.probe.exchange;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A YAML file as nodes that know their line. Tags make nothing: every value is text, a list or a mapping.
final class YamlTree {

    private static final int DEEPEST = 32;
    private static final int MOST_EVENTS = 4_000_000;

    private YamlTree() {}

    /// @throws NotYaml              if it is not well formed or passes a limit
    /// @throws InterruptedException if the thread is interrupted
    static Optional<Node> read(String text) throws NotYaml, InterruptedException {
        var settings = LoadSettings.builder().setCodePointLimit(SourceFile.LARGEST).setAllowDuplicateKeys(true).build();
        try {
            check(text, settings);
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw new NotYaml("line " + e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), e.getProblem());
        } catch (YamlEngineException e) {
            throw new NotYaml("file", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// Composing nodes goes as deep as they are nested; a file made to be deep is found out here first.
    private static void check(String text, LoadSettings settings) throws NotYaml, InterruptedException {
        var depth = 0;
        var events = 0;
        for (var event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST || ++events > MOST_EVENTS) {
                throw new NotYaml("line " + event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
                        depth > DEEPEST ? "nested more than %d levels deep".formatted(DEEPEST) : "more than %,d values".formatted(MOST_EVENTS));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while reading YAML");
            }
        }
    }

    /// The entries of a mapping, or none. Of a key that stands twice the last counts.
    static Map<String, Node> entries(Node node) {
        var entries = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), tuple.getValueNode());
                }
            }
        }
        return entries;
    }

    static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /// A scalar as it is written; null is empty.
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue()) : Optional.empty();
    }

    /// From 1.
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /// What is wrong with the file.
    static final class NotYaml extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        private final String place;

        private NotYaml(String place, String value) {
            super(value);
            this.place = place;
        }

        String place() {
            return place;
        }

        String value() {
            return String.valueOf(getMessage());
        }
    }
}
