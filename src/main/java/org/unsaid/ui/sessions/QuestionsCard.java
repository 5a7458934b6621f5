package org.unsaid.ui.sessions;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
            rows.getChildren().clear();
            model.sets().forEach(set -> rows.getChildren().addAll(row(messages, model, set), Parts.hairline()));
        }, model.probes());
        var single = Parts.link("choose-questions", messages.text("sessions.setup.single"),
                () -> dialogs.show(messages.text("sessions.setup.single.title"), single(messages, model)));
        var foot = new VBox(single);
        foot.setPadding(new Insets(6, 14, 8, 14));
        return Cards.card(messages.text("sessions.setup.questions"), count, rows, foot);
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

    private static Node single(Messages messages, SetupViewModel model) {
        var list = new VBox(4);
        list.setPadding(new Insets(4, 12, 4, 4));
        for (var set : model.sets()) {
            var title = Parts.label(set.title().best(messages.language()), Styles.STRONG);
            title.setPadding(new Insets(10, 0, 2, 0));
            list.getChildren().add(title);
            for (var probe : set.probes()) {
                var chosen = new SetupViewModel.Chosen(set.id(), probe.id());
                var box = new CheckBox(probe.wording(messages.language()));
                box.setWrapText(true);
                box.setMaxWidth(560);
                box.setSelected(model.probes().contains(chosen));
                box.setPadding(new Insets(2, 0, 2, probe.role() == Role.CONTROL ? 24 : 0));
                box.setOnAction(_ -> {
                    if (!model.probes().remove(chosen)) {
                        model.probes().add(chosen);
                    }
                });
                list.getChildren().add(box);
            }
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(640, 480);
        return scroll;
    }
}
