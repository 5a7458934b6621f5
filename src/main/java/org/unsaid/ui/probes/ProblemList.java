package org.unsaid.ui.probes;

import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Problem;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Everything that is wrong with a file, for the person who wrote it.
final class ProblemList extends ScrollPane {

    private final Messages messages;
    private final ProbesViewModel model;

    ProblemList(Messages messages, ProbesViewModel model) {
        this.messages = messages;
        this.model = model;
        setId("problem-list");
        getStyleClass().add(Panels.PANEL);
        setFitToWidth(true);
    }

    void show(Chosen.ABrokenFile file) {
        var title = Parts.paragraph(messages.text("probes.problems.title", file.file()), Styles.SECTION);
        title.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        title.getStyleClass().add(Styles.ERROR_TEXT);
        var page = new VBox(12, title, Parts.paragraph(messages.text("probes.problems.saved")),
                Parts.label(messages.text("probes.problems.count", file.problems().size()), Styles.STRONG),
                table(file),
                Parts.button("copy-problems", messages.text("probes.problems.copy"), Feather.COPY, () -> model.copy(
                        file.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")))));
        page.setPadding(new Insets(24));
        setContent(page);
        setVvalue(0);
    }

    private GridPane table(Chosen.ABrokenFile file) {
        var grid = new GridPane(24, 10);
        for (int share : new int[] {30, 30, 40}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, head("probes.problems.place"), head("probes.problems.value"), head("probes.problems.expected"));
        int row = 1;
        for (var problem : file.problems()) {
            var value = problem.value().isEmpty() ? Parts.label(messages.text("probes.problems.missing"), Styles.MUTED)
                    : Parts.paragraph(problem.value());
            grid.addRow(row++, Parts.paragraph(problem.place(), "place"), value, Parts.paragraph(problem.expected()));
        }
        return grid;
    }

    private Label head(String key) {
        return Parts.label(messages.text(key), Styles.CAPTION);
    }
}
