package org.unsaid.ui.findings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.unsaid.findings.Findings;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.CheckItem;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Subscriptions;
import org.unsaid.verdict.Method;

/// Of which questions, languages and labels the findings are made, and in which order models stand.
final class ChoiceBar extends HBox {

    private final Messages messages;
    private final FindingsViewModel model;
    private final MenuButton questions = new MenuButton();
    private final MenuButton languages = new MenuButton();
    private final MenuButton labels = new MenuButton();
    private final MenuButton order = new MenuButton();
    private final ComboBox<Section> sections = new ComboBox<>();

    ChoiceBar(Messages messages, FindingsViewModel model, Subscriptions subscriptions) {
        super(10);
        this.messages = messages;
        this.model = model;
        getStyleClass().addAll("filter-bar", "findings-bar", Panels.PANEL);
        setAlignment(Pos.CENTER_LEFT);
        questions.setId("choose-questions");
        languages.setId("choose-languages");
        labels.setId("choose-labels");
        order.setId("choose-order");
        fillSections();
        fillQuestions();
        fillLanguages();
        fillLabels();
        fillOrder();
        for (var button : List.of(questions, languages, labels, order)) {
            button.setMinWidth(60);
        }
        getChildren().setAll(sections, questions, languages, labels, order);
        subscriptions.refill(this::tell, model.choiceProperty());
        subscriptions.add(model.sectionProperty().subscribe(sections::setValue));
    }

    /// In a narrow window the sections are chosen here.
    void showSections(boolean shown) {
        sections.setVisible(shown);
        sections.setManaged(shown);
    }

    void focusSections() {
        sections.requestFocus();
    }

    private void tell() {
        var choice = model.choiceProperty().get();
        var sets = model.session().setup().probeSets();
        var languagesAll = model.session().setup().languages();
        var role = messages.text("chart.role." + choice.role().name().toLowerCase(Locale.ROOT));
        questions.setText(choice.sets().isEmpty() ? messages.text("findings.questions.all", role)
                : messages.text("findings.questions", role, sets.size() - choice.sets().size(), sets.size()));
        var taken = languagesAll.stream().filter(language -> !choice.languages().contains(language)).toList();
        languages.setText(taken.size() == languagesAll.size() ? messages.text("findings.languages.all", taken.size())
                : messages.text("findings.languages", taken.stream().map(messages::ownName).collect(Collectors.joining(", "))));
        labels.setText(messages.text("findings.labels.short." + choice.labels().name().toLowerCase(Locale.ROOT)));
        order.setText(messages.text(choice.alphabetical() ? "findings.order.alphabet" : "findings.order.chosen"));
    }

    private void fillSections() {
        sections.setId("choose-section");
        sections.getItems().setAll(Section.values());
        sections.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Section section) {
                return section == null ? "" : messages.text(section.key());
            }

            @Override
            public @Nullable Section fromString(String text) {
                return null; // only ever chosen from the list
            }
        });
        sections.setOnAction(_ -> {
            if (sections.getValue() != null) {
                model.sectionProperty().set(sections.getValue());
            }
        });
    }

    private void fillQuestions() {
        var group = new ToggleGroup();
        for (var role : Findings.roles(model.session().setup())) {
            var item = new RadioMenuItem(messages.text("findings.role." + role.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setSelected(role == model.choiceProperty().get().role());
            item.setOnAction(_ -> model.choose(choice -> choice.withRole(role)));
            questions.getItems().add(item);
        }
        var sets = model.session().setup().probeSets();
        if (sets.size() > 1) {
            questions.getItems().add(new SeparatorMenuItem());
            for (ProbeSet set : sets) {
                questions.getItems().add(new CheckItem(set.title().best(messages.language()),
                        () -> !model.choiceProperty().get().sets().contains(set.id()), () -> model.choose(choice -> choice.toggleSet(set.id()))));
            }
        }
    }

    private void fillLanguages() {
        for (var language : model.session().setup().languages()) {
            languages.getItems().add(new CheckItem(messages.ownName(language),
                    () -> !model.choiceProperty().get().languages().contains(language), () -> model.choose(choice -> choice.toggleLanguage(language))));
        }
    }

    private void fillLabels() {
        var group = new ToggleGroup();
        for (var method : List.of(Method.values()).reversed()) {
            var item = new RadioMenuItem(messages.text("findings.labels." + method.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setSelected(method == model.choiceProperty().get().labels());
            item.setOnAction(_ -> model.choose(choice -> choice.withLabels(method)));
            labels.getItems().add(item);
        }
    }

    private void fillOrder() {
        var group = new ToggleGroup();
        for (boolean alphabet : new boolean[] {false, true}) {
            var item = new RadioMenuItem(messages.text(alphabet ? "findings.order.alphabet" : "findings.order.chosen"));
            item.setToggleGroup(group);
            item.setSelected(alphabet == model.choiceProperty().get().alphabetical());
            item.setOnAction(_ -> model.choose(choice -> choice.inAlphabet(alphabet)));
            order.getItems().add(item);
        }
    }
}
