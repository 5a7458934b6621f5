package org.unsaid.ui.probes;

import java.util.List;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.unsaid.probe.ProbeLibrary.Shelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;

/// The sets by subject, those that come with the program first, and the files that could not be read.
final class LibraryTree extends TreeView<LibraryItem> {

    private static final int ROWS_ABOVE = 3;

    private final ProbesViewModel model;

    LibraryTree(Messages messages, ProbesViewModel model) {
        this.model = model;
        setId("choose-set");
        getStyleClass().addAll("library-tree", Panels.PANEL);
        setAccessibleText(messages.text("probes.library"));
        setShowRoot(false);
        setRoot(new TreeItem<>(new LibraryItem.Heading("")));
        getRoot().getChildren().add(shelf(messages, Shelf.SHIPPED, messages.text("probes.shelf.shipped")));
        getRoot().getChildren().add(shelf(messages, Shelf.OWN, messages.text("probes.shelf.own")));
        if (!model.brokenFiles().isEmpty()) {
            var broken = open(new LibraryItem.Heading(messages.text("probes.shelf.broken")));
            model.brokenFiles().forEach(file -> broken.getChildren().add(new TreeItem<>(new LibraryItem.AFile(file))));
            getRoot().getChildren().add(broken);
        }
        setCellFactory(_ -> new LibraryCell(messages, model));
        getSelectionModel().selectedItemProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::markChosen);
        model.queryProperty().subscribe(this::refresh);
    }

    private TreeItem<LibraryItem> shelf(Messages messages, Shelf shelf, String name) {
        var heading = open(new LibraryItem.Heading(name));
        for (var branch : model.branches(shelf)) {
            var group = open(new LibraryItem.Group(branch));
            branch.entries().forEach(entry -> group.getChildren().add(new TreeItem<>(new LibraryItem.ASet(entry))));
            heading.getChildren().add(group);
        }
        if (shelf == Shelf.OWN) {
            model.begun().forEach(draft -> heading.getChildren().add(new TreeItem<>(new LibraryItem.ADraft(draft))));
        }
        if (heading.getChildren().isEmpty()) {
            heading.getChildren().add(new TreeItem<>(new LibraryItem.Hint(messages.text("probes.own.none"))));
        }
        return heading;
    }

    private static TreeItem<LibraryItem> open(LibraryItem item) {
        var opened = new TreeItem<>(item);
        opened.setExpanded(true);
        return opened;
    }

    private void show(TreeItem<LibraryItem> item) {
        if (item == null) {
            return;
        }
        switch (item.getValue()) {
            case LibraryItem.ASet(var entry) -> model.choose(entry);
            case LibraryItem.AFile(var file) -> model.choose(file);
            case LibraryItem.ADraft(var draft) -> model.choose(draft);
            case LibraryItem.Heading _, LibraryItem.Hint _, LibraryItem.Group _ -> { }
        }
    }

    private void markChosen(Chosen chosen) {
        switch (chosen) {
            case Chosen.ASet(var entry) -> mark(new LibraryItem.ASet(entry), getRoot().getChildren());
            case Chosen.ABrokenFile file -> mark(new LibraryItem.AFile(file), getRoot().getChildren());
            case Chosen.ADraft(var draft) -> mark(new LibraryItem.ADraft(draft), getRoot().getChildren());
            case Chosen.Nothing _ -> getSelectionModel().clearSelection();
        }
    }

    private void mark(LibraryItem wanted, List<TreeItem<LibraryItem>> items) {
        for (var item : items) {
            if (item.getValue().equals(wanted) && !item.equals(getSelectionModel().getSelectedItem())) {
                getSelectionModel().select(item);
                scrollTo(Math.max(0, getRow(item) - ROWS_ABOVE)); // chosen elsewhere, it may be out of sight
            }
            mark(wanted, item.getChildren());
        }
    }
}
