package org.unsaid.ui.matrix;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Filters that were named: picks one again, keeps the present one, renames and deletes them.
final class FilterMenu extends MenuButton {

    /// Of the words of a filter, so many make a name.
    private static final int NAME = 60;

    private final Messages messages;
    private final MatrixViewModel model;
    private final FacetText texts;
    private final Dialogs dialogs;

    FilterMenu(Messages messages, MatrixViewModel model, FacetText texts, Dialogs dialogs, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        setId("saved-filters");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(new FontIcon(Feather.BOOKMARK));
        setText(messages.text("matrix.filters"));
        subscriptions.refill(this::fill, model.filters().namedProperty(), model.filterRevisionProperty());
    }

    private void fill() {
        getItems().clear();
        var present = model.choice();
        model.filters().namedProperty().get().forEach((name, choice) -> {
            var item = new MenuItem(name);
            item.setMnemonicParsing(false); // names are people's
            item.setGraphic(present.filter(choice::equals).isPresent() ? new FontIcon(Feather.CHECK) : null);
            item.setOnAction(_ -> model.choose(choice));
            getItems().add(item);
        });
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        var keep = new MenuItem(messages.text("matrix.filters.keep"));
        keep.setId("keep-filter");
        keep.setDisable(present.isEmpty());
        keep.setOnAction(_ -> model.choice().ifPresent(this::keep));
        var change = new MenuItem(messages.text("matrix.filters.change"));
        change.setId("change-filters");
        change.setDisable(model.filters().namedProperty().get().isEmpty());
        change.setOnAction(_ -> new FilterNames(messages, model.filters(), dialogs).show());
        getItems().addAll(keep, change);
    }

    private void keep(FilterChoice choice) {
        var words = texts.filter(model);
        var name = new TextField(words.substring(0, words.offsetByCodePoints(0, Math.min(NAME, words.codePointCount(0, words.length())))));
        name.setId("filter-name");
        name.setPrefColumnCount(32);
        name.setAccessibleText(messages.text("matrix.filters.name"));
        var taken = Parts.label("", Styles.CAPTION);
        taken.textProperty().bind(name.textProperty().map(text -> model.filters().namedProperty().get().containsKey(text.strip())
                ? messages.text("matrix.filters.replaces") : ""));
        var content = new VBox(8, Parts.paragraph(words), Parts.fieldName(messages.text("matrix.filters.name")), name, taken);
        content.setPrefWidth(460);
        if (dialogs.form(messages.text("matrix.filters.keep.title"), content, messages.text("matrix.filters.keep.do"),
                name.textProperty().map(text -> !text.isBlank()))) {
            model.filters().keep(name.getText(), choice);
        }
    }
}
