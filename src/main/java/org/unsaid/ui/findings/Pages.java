package org.unsaid.ui.findings;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.unsaid.chart.Chart;
import org.unsaid.chart.ChartName;
import org.unsaid.chart.Charts.Routed;
import org.unsaid.ui.ChartBlock;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The page of each section.
final class Pages {

    private static final double SIDE = 392;

    private final Messages messages;
    private final FindingsViewModel model;
    private final ChartBlock.Actions actions;

    Pages(Messages messages, FindingsViewModel model, ChartBlock.Actions actions) {
        this.messages = messages;
        this.model = model;
        this.actions = actions;
    }

    /// @param narrow whether there is no room for two columns
    Region of(Section section, Results results, boolean narrow) {
        return switch (section) {
            case OVERVIEW -> overview(results, narrow);
            case ROUTES -> routes(results);
            default -> column(section.charts().stream().<Node>map(name -> ChartBlock.whole(messages, results.chart(name), actions)).toList());
        };
    }

    private static VBox column(List<Node> blocks) {
        var column = new VBox(28);
        column.getStyleClass().add("findings-page");
        column.getChildren().setAll(blocks);
        return column;
    }

    private Region overview(Results results, boolean narrow) {
        var main = List.<Node>of(brief(results.chart(ChartName.WITHHELD_ENDPOINT)), brief(results.first()));
        var side = List.<Node>of(brief(results.chart(ChartName.LANGUAGE_GAP)), brief(results.chart(ChartName.SENSITIVE_CONTROL)),
                brief(results.chart(ChartName.LABELS)));
        if (narrow) {
            var all = new VBox(28);
            all.getStyleClass().add("findings-page");
            all.getChildren().addAll(main);
            all.getChildren().addAll(side);
            return all;
        }
        var left = column(main);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = column(side);
        right.setMinWidth(SIDE);
        right.setPrefWidth(SIDE);
        right.setMaxWidth(SIDE);
        return new HBox(left, Parts.verticalHairline(), right);
    }

    private Node brief(Chart chart) {
        return ChartBlock.brief(messages, chart, actions, messages.text("findings.more"),
                () -> model.sectionProperty().set(Section.of(chart.name())));
    }

    private Region routes(Results results) {
        var block = new VBox();
        var page = column(List.of(block, ChartBlock.whole(messages, results.chart(ChartName.ROUTES), actions)));
        if (results.routed().isEmpty()) {
            block.getChildren().setAll(ChartBlock.whole(messages, results.chart(ChartName.MODEL_OR_SERVICE), actions));
            return page;
        }
        var questions = new ComboBox<Routed>();
        questions.setId("choose-routed");
        questions.setMaxWidth(760);
        questions.getItems().setAll(results.routed().keySet());
        questions.setConverter(new Wording());
        questions.setPromptText(messages.text("findings.routed"));
        model.routedProperty().get().filter(results.routed()::containsKey).ifPresent(questions::setValue);
        questions.setOnAction(_ -> {
            model.routedProperty().set(Optional.ofNullable(questions.getValue()));
            show(block, questions, results);
        });
        show(block, questions, results);
        return page;
    }

    private void show(VBox block, ComboBox<Routed> questions, Results results) {
        var chosen = Optional.ofNullable(questions.getValue()).flatMap(routed -> Optional.ofNullable(results.routed().get(routed)))
                .orElseGet(() -> results.chart(ChartName.MODEL_OR_SERVICE));
        block.setSpacing(12);
        block.getChildren().setAll(new VBox(6, Parts.label(messages.text("findings.routed.choose"), Styles.PANEL_TITLE), questions),
                ChartBlock.whole(messages, chosen, actions));
    }

    private static final class Wording extends StringConverter<Routed> {
        @Override
        public String toString(@Nullable Routed routed) {
            return routed == null ? "" : routed.wording() + " · " + routed.family();
        }

        @Override
        public @Nullable Routed fromString(String text) {
            return null; // only ever chosen from the list
        }
    }
}
