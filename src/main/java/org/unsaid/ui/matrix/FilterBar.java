package org.unsaid.ui.matrix;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;

/// Over the matrix: which languages have a row, how much is shown, and a way back to all.
final class FilterBar extends HBox {

    private final Messages messages;
    private final MatrixViewModel model;
    private final Button facets;

    FilterBar(Messages messages, MatrixViewModel model, Subscriptions subscriptions, Runnable onFacets) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("filter-bar");
        facets = Parts.button("show-facets", messages.text("matrix.filter"), Feather.FILTER, onFacets);
        facets.getStyleClass().add("small");
        var languages = new HBox();
        var count = Parts.label("", Styles.CAPTION);
        count.setId("matrix-count");
        count.setMinWidth(USE_PREF_SIZE);
        var all = Parts.button("show-all", messages.text("matrix.show-all"), Feather.X, model::showAll);
        all.getStyleClass().add("small");
        getChildren().setAll(facets, languages, all, Parts.gap(), count);
        subscriptions.refill(() -> fill(languages), model.filterRevisionProperty());
        subscriptions.refill(() -> {
            var state = model.stateProperty().get();
            count.setText(text(state));
            boolean narrowed = state instanceof MatrixState.Shown shown && shown.narrowing() > 0;
            all.setVisible(narrowed);
            all.setManaged(narrowed);
        }, model.stateProperty());
    }

    void showFacetButton(boolean shown) {
        facets.setVisible(shown);
        facets.setManaged(shown);
    }

    private String text(MatrixState state) {
        var number = NumberFormat.getIntegerInstance(messages.language());
        return switch (state) {
            case MatrixState.Nothing _ -> "";
            case MatrixState.Shown(var shown, var questions, var answers, _) -> messages.text("matrix.count", shown, questions,
                    number.format(answers), model.session().session().setup().repeats());
        };
    }

    private void fill(HBox languages) {
        languages.getChildren().clear();
        var options = model.options(Facet.LANGUAGE);
        if (options.size() < 2) {
            return;
        }
        var group = new ToggleGroup();
        var chosen = model.onlyLanguage();
        for (var option : options) {
            if (option instanceof LanguageIs(var language)) {
                languages.getChildren().add(toggle(group, "rows-" + language.toLanguageTag(), messages.ownName(language),
                        chosen.filter(language::equals).isPresent(), Optional.of(language)));
            }
        }
        languages.getChildren().add(toggle(group, "rows-all", messages.text("matrix.all-languages"), chosen.isEmpty(), Optional.empty()));
        for (int i = 0; i < languages.getChildren().size(); i++) {
            languages.getChildren().get(i).getStyleClass().add(
                    i == 0 ? "left-pill" : i == languages.getChildren().size() - 1 ? "right-pill" : "center-pill");
        }
    }

    private ToggleButton toggle(ToggleGroup group, String id, String text, boolean selected, Optional<Locale> language) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.showLanguage(language));
        return button;
    }
}
