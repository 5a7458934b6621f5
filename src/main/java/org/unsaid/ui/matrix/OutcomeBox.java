package org.unsaid.ui.matrix;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.Tally;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.matrix.CellContent.Answers;
import org.unsaid.verdict.Outcome;

/// Bar, icon, word and count of one outcome; several as counts, never one winner. It has a face for each way in which
/// answers fall out, made when it is first needed and then only filled: to dress nodes anew is what scrolling would wait
/// for.
final class OutcomeBox extends Deck {

    private final Messages messages;
    private final Map<Outcome, Unanimous> unanimous = new EnumMap<>(Outcome.class);
    private @Nullable Pending pending;
    private @Nullable Face<VBox> two;
    private @Nullable Face<Label> three;
    private @Nullable Face<HBox> many;

    OutcomeBox(Messages messages) {
        this.messages = messages;
    }

    void show(Answers answers) {
        var counts = answers.tally().counts();
        var face = switch (counts.size()) {
            case 0 -> pending(answers);
            case 1 -> unanimous(counts.keySet().iterator().next(), answers);
            case 2 -> two(counts);
            case 3 -> three(counts);
            default -> many(counts);
        };
        face.bar.show(counts.keySet());
        counts.forEach((outcome, count) -> face.bar.of(outcome).setPrefHeight(count));
        face.show(Remark.CUT, answers.tally().truncated() > 0);
        face.show(Remark.DOUBTFUL, answers.tally().doubtful() > 0);
        turnTo(face);
    }

    /// How often each outcome came, in words.
    static String words(Messages messages, Tally tally) {
        return words(messages, tally.counts());
    }

    private static String words(Messages messages, Map<Outcome, Integer> counts) {
        return counts.entrySet().stream().map(count -> count.getValue() + " " + OutcomeLook.word(messages, count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private Face<?> pending(Answers answers) {
        var face = pending == null ? new Pending(messages) : pending;
        pending = face;
        face.show(answers.writing() > 0);
        return face;
    }

    private Face<?> unanimous(Outcome outcome, Answers answers) {
        var face = unanimous.computeIfAbsent(outcome, _ -> new Unanimous(messages, outcome));
        face.count.setText(answers.tally().total() + "/" + answers.planned());
        Face.put(face.count, answers.planned() > 1); // else the word needs the room, and the matrix says that there is one
        return face;
    }

    private Face<?> two(Map<Outcome, Integer> counts) {
        var face = two == null ? new Face<>(new VBox(1), true, "outcome-mixed") : two;
        two = face;
        face.content.setAlignment(Pos.CENTER_LEFT);
        face.lines.show(counts.keySet());
        counts.forEach((outcome, count) -> face.lines.of(outcome).setText(count + " " + OutcomeLook.word(messages, outcome)));
        return face;
    }

    private Face<?> three(Map<Outcome, Integer> counts) {
        var face = three == null ? new Face<>(Parts.label("", "cell-line"), true, "outcome-mixed") : three;
        three = face;
        face.content.setWrapText(true);
        face.content.setMaxHeight(36);
        face.content.setText(words(messages, counts));
        return face;
    }

    private Face<?> many(Map<Outcome, Integer> counts) {
        var face = many == null ? new Face<>(new HBox(6), true, "outcome-mixed") : many;
        many = face;
        face.content.setAlignment(Pos.CENTER_LEFT);
        face.lines.show(counts.keySet());
        counts.forEach((outcome, count) -> {
            face.lines.of(outcome).setText("" + count);
            face.lines.of(outcome).setMinWidth(Region.USE_PREF_SIZE);
        });
        return face;
    }

    /// What is said of answers beside their outcome.
    private enum Remark {
        /// Cut by length.
        CUT(Feather.SCISSORS),
        /// By its label.
        DOUBTFUL(Feather.HELP_CIRCLE);

        private final Feather icon;

        Remark(Feather icon) {
            this.icon = icon;
        }
    }

    /// One look of the box: a bar, and what it says. Of few nodes, since each is dressed whenever a column goes or comes.
    ///
    /// @param <N> of what it says; lines go into it where it is a pane
    private static class Face<N extends Region> extends HBox {
        final N content;
        final ByOutcome<Region> bar;
        final ByOutcome<Label> lines;
        private final Map<Remark, FontIcon> remarks = new EnumMap<>(Remark.class);

        /// @param mixed whether its outcomes share the height of the bar
        Face(N content, boolean mixed, String... styles) {
            this.content = content;
            var column = new VBox();
            bar = new ByOutcome<>(column, outcome -> segment(outcome, mixed));
            lines = new ByOutcome<>(content instanceof Pane pane ? pane : new Pane(), Face::line);
            HBox.setHgrow(content, Priority.ALWAYS);
            content.setMaxWidth(Double.MAX_VALUE);
            HBox.setMargin(content, new Insets(0, 8, 0, 8));
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("outcome-box");
            getStyleClass().addAll(styles);
            getChildren().setAll(column, content);
        }

        /// Whether that is to be said of one of the answers.
        void show(Remark remark, boolean there) {
            var known = remarks.get(remark);
            if (known != null) {
                put(known, there);
            } else if (there) {
                var icon = new FontIcon(remark.icon);
                icon.getStyleClass().add("remark-icon");
                HBox.setMargin(icon, new Insets(0, 8, 0, 0));
                getChildren().add(icon);
                icon.applyCss();
                remarks.put(remark, icon);
            }
        }

        static void put(Node node, boolean there) {
            node.setVisible(there);
            node.setManaged(there);
        }

        private static Region segment(Outcome outcome, boolean mixed) {
            var segment = new Region();
            VBox.setVgrow(segment, Priority.ALWAYS);
            segment.getStyleClass().addAll("outcome-bar", OutcomeLook.styleClass(outcome));
            segment.setMinWidth(outcome == Outcome.DIRECT && !mixed ? 2 : 4);
            segment.prefHeightProperty().subscribe(share -> segment.setMaxHeight(mixed ? share.doubleValue() * 1000 : Double.MAX_VALUE));
            return segment;
        }

        private static Label line(Outcome outcome) {
            var line = Parts.label("", "cell-line", OutcomeLook.styleClass(outcome));
            var icon = new FontIcon(OutcomeLook.icon(outcome));
            icon.getStyleClass().add("outcome-icon");
            line.setGraphic(icon);
            return line;
        }
    }

    private static final class Pending extends Face<Label> {
        private final Messages messages;
        private final FontIcon icon = new FontIcon(Feather.CLOCK);

        Pending(Messages messages) {
            super(Parts.label("", Styles.CAPTION), false);
            this.messages = messages;
            content.setGraphic(icon);
        }

        void show(boolean writing) {
            content.setText(messages.text(writing ? "app.outcome.writing" : "app.outcome.pending"));
            icon.setIconCode(writing ? Feather.EDIT_3 : Feather.CLOCK);
            content.getStyleClass().remove(writing ? "cell-pending" : "cell-writing");
            if (!content.getStyleClass().contains(writing ? "cell-writing" : "cell-pending")) {
                content.getStyleClass().add(writing ? "cell-writing" : "cell-pending");
            }
        }
    }

    private static final class Unanimous extends Face<HBox> {
        private final Label count = Parts.label("", "cell-count");

        Unanimous(Messages messages, Outcome outcome) {
            super(new HBox(6), false, OutcomeLook.styleClass(outcome), "outcome-filled");
            var word = Parts.label(OutcomeLook.word(messages, outcome), "cell-word");
            word.setMinWidth(20);
            count.setMinWidth(Region.USE_PREF_SIZE);
            content.setAlignment(Pos.CENTER_LEFT);
            word.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(word, Priority.ALWAYS);
            content.getChildren().setAll(new FontIcon(OutcomeLook.icon(outcome)), word, count);
        }
    }

    /// A node for each outcome, made when it is first shown, in the order of outcomes.
    private static final class ByOutcome<N extends Node> {
        private final Pane parent;
        private final Function<Outcome, N> make;
        private final Map<Outcome, N> made = new EnumMap<>(Outcome.class);

        ByOutcome(Pane parent, Function<Outcome, N> make) {
            this.parent = parent;
            this.make = make;
        }

        N of(Outcome outcome) {
            return made.computeIfAbsent(outcome, make);
        }

        void show(Set<Outcome> outcomes) {
            if (!made.keySet().containsAll(outcomes)) {
                outcomes.forEach(this::of);
                parent.getChildren().setAll(made.values());
                parent.applyCss();
            }
            made.forEach((outcome, node) -> Face.put(node, outcomes.contains(outcome)));
        }
    }
}
