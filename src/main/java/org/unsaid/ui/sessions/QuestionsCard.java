package org.unsaid.ui.sessions;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Which questions: whole sets, or single ones.
final class QuestionsCard {

    private QuestionsCard() {}

    static Node of(Messages messages, SetupViewModel model, Subscriptions subscriptions, Dialogs dialogs) {
        var count = new Label();
        var rows = new VBox();
        int all = model.sets().stream().mapToInt(set -> set.probes().size()).sum();
        subscriptions.refill(() -> {
            count.setText(messages.text("sessions.setup.of", model.probes().size(), all));
            Cards.refill(rows, () -> SetGroup.of(model.sets()).forEach(group -> {
                rows.getChildren().add(heading(messages, group));
                group.sets().forEach(set -> rows.getChildren().addAll(row(messages, model, set), Parts.hairline()));
            }));
        }, model.probes());
        var single = Parts.link("choose-questions", messages.text("sessions.setup.single"),
                () -> dialogs.showWide(messages.text("sessions.setup.single.title"), new QuestionPicker(messages, model)));
        var foot = new VBox(single);
        foot.setPadding(new Insets(8, 14, 0, 14));
        return Cards.card(messages.text("sessions.setup.questions"), count, foot, rows);
    }

    private static Node heading(Messages messages, SetGroup group) {
        var heading = Parts.label(switch (group.kind()) {
            case OF_A_STATE -> messages.text("sessions.setup.group.state", messages.place(group.state()));
            case OF_OTHER_STATES -> messages.text("sessions.setup.group.others");
            case OF_NO_STATE -> messages.text("sessions.setup.group.none");
        }, Styles.CAPTION);
        heading.setPadding(new Insets(12, 14, 2, 14));
        return heading;
    }

    private static Node row(Messages messages, SetupViewModel model, ProbeSet set) {
        var box = new CheckBox();
        box.setId("choose-set-" + set.id());
        int chosen = model.chosenOf(set);
        box.setSelected(chosen == set.probes().size());
        box.setIndeterminate(chosen > 0 && chosen < set.probes().size());
        box.setOnAction(_ -> model.setChosen(set, box.isSelected()));
        var under = set.count(Role.SENSITIVE) == 0
                ? messages.text(set.count(Role.NEUTRAL) == 0 ? "sessions.setup.no-control" : "sessions.setup.neutral", set.probes().size())
                : messages.text("sessions.setup.roles", set.count(Role.SENSITIVE), set.count(Role.CONTROL));
        var number = chosen > 0 && chosen < set.probes().size() ? chosen + "/" + set.probes().size() : "" + set.probes().size();
        return Cards.row(box, set.title().best(messages.language()), under, Parts.label(number, Styles.CAPTION));
    }
}
