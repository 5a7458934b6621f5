package org.unsaid.ui.findings;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Subscriptions;

/// The sections, down the left side; those with nothing to show are greyed, and say so when they are opened.
final class SectionList extends ListView<Section> {

    private final Messages messages;
    private final FindingsViewModel model;

    SectionList(Messages messages, FindingsViewModel model, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        setId("sections");
        getStyleClass().addAll("section-list", Panels.PANEL);
        setAccessibleText(messages.text("findings.sections"));
        getItems().setAll(Section.values());
        setCellFactory(_ -> new SectionCell());
        subscriptions.add(model.sectionProperty().subscribe(section -> getSelectionModel().select(section)));
        getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.sectionProperty().set(chosen);
            }
        });
        subscriptions.add(model.stateProperty().subscribe(_ -> refresh()));
    }

    private boolean empty(Section section) {
        return model.stateProperty().get() instanceof FindingsState.Shown(var results, _)
                && section.charts().stream().allMatch(name -> results.chart(name).empty()) && section != Section.OVERVIEW;
    }

    private final class SectionCell extends ListCell<Section> {
        @Override
        protected void updateItem(@Nullable Section section, boolean nothing) {
            super.updateItem(section, nothing);
            getStyleClass().remove("nothing-there");
            if (section == null || nothing) {
                setText(null);
                return;
            }
            setText(messages.text(section.key()));
            if (SectionList.this.empty(section)) {
                getStyleClass().add("nothing-there");
            }
        }
    }
}
