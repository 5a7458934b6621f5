package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.Tally;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.matrix.CellContent.Answers;
import org.unsaid.verdict.Outcome;

/// Bar, icon, word and count of one outcome; several as counts, never one winner. Its nodes are made once and then
/// changed, so that scrolling makes none.
final class OutcomeBox extends HBox {

    private static final int MOST_IN_WORDS = 3;

    private final Messages messages;
    private final VBox bar = new VBox();
    private final HBox words = new HBox(6);
    private final List<Region> segments = new ArrayList<>();
    private final List<Label> lines = new ArrayList<>();
    private final FontIcon icon = new FontIcon(Feather.CLOCK);
    private final Label word = Parts.label("", "cell-word");
    private final Label count = Parts.label("", "cell-count");
    private final Region gap = Parts.gap();
    private final VBox two = new VBox(1);
    private final Label text = Parts.label("", "cell-line");
    private final HBox many = new HBox(6);
    private final Label waiting = Parts.label("", Styles.CAPTION);
    private final FontIcon cut = new FontIcon(Feather.SCISSORS);

    OutcomeBox(Messages messages) {
        this.messages = messages;
        words.setAlignment(Pos.CENTER_LEFT);
        words.setPadding(new Insets(0, 8, 0, 8));
        HBox.setHgrow(words, Priority.ALWAYS);
        word.setMinWidth(20);
        count.setMinWidth(Region.USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMaxHeight(36);
        two.setAlignment(Pos.CENTER_LEFT);
        many.setAlignment(Pos.CENTER_LEFT);
        cut.getStyleClass().add("cut-icon");
        getChildren().setAll(bar, words);
    }

    void show(Answers answers) {
        var counts = List.copyOf(answers.tally().counts().entrySet());
        fillBar(counts);
        var shown = new ArrayList<Node>(switch (counts.size()) {
            case 0 -> List.of(pending(answers));
            case 1 -> unanimous(answers, counts.getFirst().getKey());
            default -> List.of(mixed(counts));
        });
        if (answers.tally().truncated() > 0) {
            shown.add(cut);
        }
        put(words.getChildren(), shown);
    }

    /// How often each outcome came, in words.
    static String words(Messages messages, Tally tally) {
        return tally.counts().entrySet().stream().map(count -> count.getValue() + " " + OutcomeLook.word(messages, count.getKey()))
                .collect(Collectors.joining(", "));
    }

    /// Sets what differs only, since every change of children or style classes has the cell dressed anew.
    static <T> void put(List<T> now, List<? extends T> wanted) {
        if (!now.equals(wanted)) {
            now.clear();
            now.addAll(wanted);
        }
    }

    private Node pending(Answers answers) {
        put(getStyleClass(), List.of("outcome-box"));
        boolean writing = answers.writing() > 0;
        waiting.setText(messages.text(writing ? "app.outcome.writing" : "app.outcome.pending"));
        waiting.setGraphic(new FontIcon(writing ? Feather.EDIT_3 : Feather.CLOCK));
        put(waiting.getStyleClass(), List.of("label", Styles.CAPTION, writing ? "cell-writing" : "cell-pending"));
        return waiting;
    }

    private List<Node> unanimous(Answers answers, Outcome outcome) {
        put(getStyleClass(), List.of("outcome-box", OutcomeLook.styleClass(outcome), "outcome-filled"));
        icon.setIconCode(OutcomeLook.icon(outcome));
        word.setText(OutcomeLook.word(messages, outcome));
        count.setText(answers.tally().total() + "/" + answers.planned());
        return List.of(icon, word, gap, count);
    }

    private Node mixed(List<Map.Entry<Outcome, Integer>> counts) {
        put(getStyleClass(), List.of("outcome-box", "outcome-mixed"));
        if (counts.size() == MOST_IN_WORDS) {
            text.setText(counts.stream().map(this::words).collect(Collectors.joining(", ")));
            return text;
        }
        var box = counts.size() < MOST_IN_WORDS ? two : many;
        while (lines.size() < counts.size()) {
            lines.add(line());
        }
        for (int i = 0; i < counts.size(); i++) {
            var entry = counts.get(i);
            var line = lines.get(i);
            line.setText(counts.size() < MOST_IN_WORDS ? words(entry) : "" + entry.getValue());
            line.setMinWidth(counts.size() < MOST_IN_WORDS ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
            put(line.getStyleClass(), List.of("label", "cell-line", OutcomeLook.styleClass(entry.getKey())));
            if (line.getGraphic() instanceof FontIcon of) {
                of.setIconCode(OutcomeLook.icon(entry.getKey()));
            }
        }
        (counts.size() < MOST_IN_WORDS ? many : two).getChildren().clear();
        put(box.getChildren(), lines.subList(0, counts.size()));
        return box;
    }

    private String words(Map.Entry<Outcome, Integer> entry) {
        return entry.getValue() + " " + OutcomeLook.word(messages, entry.getKey());
    }

    private static Label line() {
        var line = Parts.label("", "cell-line");
        var icon = new FontIcon(Feather.CLOCK);
        icon.getStyleClass().add("outcome-icon");
        line.setGraphic(icon);
        return line;
    }

    private void fillBar(List<Map.Entry<Outcome, Integer>> counts) {
        while (segments.size() < counts.size()) {
            var segment = new Region();
            VBox.setVgrow(segment, Priority.ALWAYS);
            segments.add(segment);
        }
        for (int i = 0; i < counts.size(); i++) {
            var segment = segments.get(i);
            var outcome = counts.get(i).getKey();
            int share = counts.get(i).getValue();
            put(segment.getStyleClass(), List.of("outcome-bar", OutcomeLook.styleClass(outcome)));
            segment.setMinWidth(outcome == Outcome.DIRECT && counts.size() == 1 ? 2 : 4);
            segment.setPrefHeight(share);
            segment.setMaxHeight(counts.size() == 1 ? Double.MAX_VALUE : share * 1000.0);
        }
        put(bar.getChildren(), List.copyOf(segments.subList(0, counts.size())));
    }
}
