package org.unsaid.ui.matrix;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.ui.BabbleNotice;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;

/// Over the matrix: a search, which languages have a row, and in words what the filter leaves.
final class FilterBar extends VBox {

    /// In a narrow window more of them do not fit beside the search; the facets have them too.
    private static final int MOST_LANGUAGES_WHEN_NARROW = 2;

    private static final double TOLD = 22;

    private final Messages messages;
    private final MatrixViewModel model;
    private final FacetText texts;
    private final Button facets;
    private final HBox languages = new HBox();
    private final Label words = Parts.label("", "filter-words");
    private final Button clear;
    private final Label says = Parts.label("", Styles.CAPTION);
    private boolean narrow;

    FilterBar(
            Messages messages, MatrixViewModel model, FacetText texts, SearchBox search, FilterMenu filters, Subscriptions subscriptions,
            Runnable onFacets) {
        this.messages = messages;
        this.model = model;
        this.texts = texts;
        facets = Parts.button("show-facets", messages.text("matrix.filter"), Feather.FILTER, onFacets);
        clear = Parts.link("show-all", messages.text("matrix.clear-all"), model::showAll);
        words.setId("matrix-count");
        words.setMinWidth(0);
        says.setId("matrix-says");
        says.setMinWidth(120);
        var controls = new FlowPane(10, 6, facets, search, languages, filters,
                new LookMenu<>(messages, "heat", List.of(Heat.values()), model.look().heatProperty(), model::show, subscriptions),
                new LookMenu<>(messages, "columns", List.of(ColumnsBy.values()), model.look().columnsByProperty(), model::group, subscriptions));
        controls.setAlignment(Pos.CENTER_LEFT);
        var told = new HBox(12, words, clear, Parts.gap(), says);
        told.setAlignment(Pos.CENTER_LEFT);
        told.setMinHeight(TOLD);
        told.setMaxHeight(TOLD);
        getStyleClass().addAll("filter-bar", "matrix-filter", Panels.PANEL);
        var babble = new BabbleNotice(messages, model.session().session().setup());
        subscriptions.refill(() -> babble.show(model.babblesProperty().get()), model.babblesProperty());
        getChildren().setAll(controls, told, babble);
        subscriptions.refill(this::fillLanguages, model.filterRevisionProperty());
        subscriptions.refill(this::tell, model.stateProperty(), model.filterRevisionProperty());
        subscriptions.refill(this::say, model.look().heatProperty(), model.look().columnsByProperty(), model.look().divergenceProperty());
    }

    void showFacetButton(boolean shown) {
        narrow = shown;
        show(facets, shown);
        fillLanguages();
    }

    Button facetButton() {
        return facets;
    }

    private void tell() {
        var number = NumberFormat.getIntegerInstance(messages.language());
        int narrowing = 0;
        if (model.stateProperty().get() instanceof MatrixState.Shown shown) {
            narrowing = shown.narrowing();
            var answers = number.format(shown.answers());
            int planned = model.session().keys().size();
            if (narrowing > 0) {
                words.setText(messages.text("matrix.count.filtered", number.format(shown.passing()), answers, texts.filter(model)));
            } else if (shown.answers() < planned) {
                words.setText(messages.text("matrix.count.so-far", answers, number.format(planned)));
            } else {
                words.setText(messages.text("matrix.count.all", answers, shown.questions()));
            }
        } else {
            words.setText("");
        }
        facets.setText(narrowing == 0 ? messages.text("matrix.filter") : messages.text("matrix.filter.count", narrowing));
        show(clear, narrowing > 0);
    }

    /// What the figures in the cells are, and what grouping by a country or territory does not mean.
    private void say() {
        var parts = new ArrayList<String>();
        if (model.look().columnsByProperty().get() == ColumnsBy.PLACE) {
            parts.add(messages.text("matrix.columns.place.note"));
        }
        parts.add(switch (model.look().heatProperty().get()) {
            case OUTCOME -> messages.text("matrix.repeats", model.session().session().setup().repeats());
            case WITHHELD -> messages.text("matrix.heat.says.withheld");
            case REFUSED -> messages.text("matrix.heat.says.refused");
            case DIVERGENCE -> sayDivergence();
        });
        says.setText(String.join(" · ", parts));
        says.setTooltip(new Tooltip(says.getText()));
    }

    private String sayDivergence() {
        var number = NumberFormat.getIntegerInstance(messages.language());
        return switch (model.look().divergenceProperty().get()) {
            case DivergenceState.Unread _ -> "";
            case DivergenceState.Reading(int read, int of) -> messages.text("matrix.divergence.progress", number.format(read), number.format(of));
            case DivergenceState.Known(int since) -> messages.text("matrix.heat.says.divergence")
                    + (since == 0 ? "" : " · " + messages.text("matrix.divergence.since", since));
            case DivergenceState.Failed(var cause) -> messages.text("matrix.divergence.failed", cause);
        };
    }

    private void fillLanguages() {
        languages.getChildren().clear();
        show(languages, false);
        var options = model.facets().options(Facet.LANGUAGE);
        if (options.size() < 2 || (narrow && options.size() > MOST_LANGUAGES_WHEN_NARROW)) {
            return;
        }
        show(languages, true);
        var group = new ToggleGroup();
        var chosen = new LanguageFilter(model).only();
        boolean all = options.stream().allMatch(model::isChecked);
        for (var option : options) {
            if (option instanceof LanguageIs(var language)) {
                languages.getChildren().add(toggle(group, "rows-" + language.toLanguageTag(), messages.ownName(language),
                        chosen.filter(language::equals).isPresent(), Optional.of(language)));
            }
        }
        languages.getChildren().add(toggle(group, "rows-all", messages.text("matrix.all-languages"), all, Optional.empty()));
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
        button.setOnAction(_ -> {
            new LanguageFilter(model).show(language);
            languages.lookup("#" + id).requestFocus(); // the buttons were made anew
        });
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
