package org.unsaid.ui.probes;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.probes.ImportState.Outcome;
import org.unsaid.ui.probes.ImportViewModel.Goal;

/// Where imported questions go: a new set, and its title, or a set of one's own.
final class ImportGoal extends HBox {

    private final ComboBox<Goal> sets = new ComboBox<>();

    ImportGoal(Messages messages, ImportViewModel model) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        sets.setId("choose-import-goal");
        sets.getItems().add(new Goal.NewSet());
        model.ownSets().stream().map(Goal.Into::new).forEach(sets.getItems()::add);
        sets.setConverter(ImportForm.words(goal -> switch (goal) {
            case Goal.NewSet _ -> messages.text("probes.import.goal.new");
            case Goal.Into(var set) -> messages.text("probes.import.goal.own", set.title().best(messages.language()));
        }));
        sets.setMaxWidth(320);
        var title = new TextField();
        title.setId("import-title");
        title.setAccessibleText(messages.text("probes.import.goal.title"));
        title.textProperty().bindBidirectional(model.titleProperty());
        title.visibleProperty().bind(sets.valueProperty().map(Goal.NewSet.class::isInstance).orElse(true));
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren().setAll(Parts.label(messages.text("probes.import.goal"), Styles.MUTED), sets, title);
        model.stateProperty().subscribe(state -> {
            if (state instanceof ImportState.Read(_, var outcome)) {
                show(outcome, messages, title);
            }
        });
        sets.setOnAction(_ -> Optional.ofNullable(sets.getValue()).filter(goal -> !model.goalProperty().get().equals(Optional.of(goal)) && !isShown(goal))
                .ifPresent(model::goTo));
    }

    private Optional<Goal> shown = Optional.empty();

    /// Whether the box only says what is so by itself.
    private boolean isShown(Goal goal) {
        return shown.equals(Optional.of(goal));
    }

    private void show(Outcome outcome, Messages messages, TextField title) {
        switch (outcome) {
            case Outcome.NewSet(ProbeSet set, _) -> {
                title.setPromptText(set.title().best(messages.language()));
                say(sets.getItems().getFirst());
            }
            case Outcome.More(var merged, _) -> sets.getItems().stream()
                    .filter(goal -> goal instanceof Goal.Into(var set) && set.id().equals(merged.set().id())).findFirst().ifPresent(this::say);
            case Outcome.Refused _ -> { }
        }
    }

    private void say(Goal goal) {
        shown = Optional.of(goal);
        sets.setValue(goal);
    }
}
