package org.unsaid.ui.probes.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;
import org.unsaid.probe.edit.Ids;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Boxes;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// One question of a pair: what it is, and its wording in a column per language.
final class QuestionCard extends VBox {

    private final Messages messages;
    private final EditorViewModel model;
    private final Fields fields;
    private final int index;
    private final String path;
    private final Role role;

    QuestionCard(Messages messages, EditorViewModel model, Fields fields, int index) {
        super(12);
        this.messages = messages;
        this.model = model;
        this.fields = fields;
        this.index = index;
        path = QuestionEdits.path(index);
        role = QuestionEdits.role(model.document(), index);
        getStyleClass().addAll(Styles.CARD, "question-card");
        setPadding(new Insets(14, 16, 16, 16));
        getChildren().setAll(head(), what(), new WordingColumns(messages, model, fields, path).node());
    }

    private Node head() {
        var title = Parts.label(messages.text(role == Role.CONTROL ? "editor.card.control" : "editor.card.question"), Styles.SECTION);
        var remove = Parts.button("delete-" + (role == Role.CONTROL ? "control" : "question"), messages.text("editor.question.delete"), Feather.TRASH_2,
                () -> model.remove(index));
        remove.getStyleClass().addAll(Styles.FLAT_BUTTON, "small");
        var extras = Parts.link("show-extras", messages.text(model.extrasShown() ? "editor.extras.hide" : "editor.extras"), model::showExtras);
        var line = new HBox(8, title, Parts.gap(), extras, remove);
        if (role == Role.CONTROL && QuestionEdits.partner(model.document(), index).isPresent()) {
            var apart = Parts.button("unpair", messages.text("editor.pair.apart"), Feather.SCISSORS, () -> model.change(set -> QuestionEdits.unpair(set, index)));
            apart.getStyleClass().addAll(Styles.FLAT_BUTTON, "small");
            line.getChildren().add(2, apart);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node what() {
        var pane = new FlowPane(14, 10);
        if (role != Role.CONTROL) {
            pane.getChildren().add(named("editor.role", roleBox()));
        }
        if (role == Role.SENSITIVE) {
            pane.getChildren().add(named("editor.state", place("state")));
        }
        pane.getChildren().addAll(named("editor.about", place("about")), named("editor.kind", kindBox()),
                named("editor.topic", topic()), named("editor.tags", tags()));
        var ticks = new VBox(6, fields.tick(path + "/own-terms", messages.text("editor.own-terms"), tagged(Probe.OWN_TERMS),
                (set, on) -> tag(set, Probe.OWN_TERMS, on)));
        if (role == Role.SENSITIVE && QuestionEdits.partner(model.document(), index).isEmpty()) {
            ticks.getChildren().add(fields.tick(path + "/no-control", messages.text("editor.no-control"), tagged(Probe.NO_CONTROL),
                    (set, on) -> tag(set, Probe.NO_CONTROL, on)));
        }
        ticks.setAlignment(Pos.BOTTOM_LEFT);
        pane.getChildren().add(ticks);
        pane.setRowValignment(VPos.BOTTOM);
        return pane;
    }

    private ComboBox<Role> roleBox() {
        return fields.at(path + "/role", Boxes.of(List.of(Role.NEUTRAL, Role.SENSITIVE), role, each -> messages.text(switch (each) {
            case SENSITIVE -> "probes.role.sensitive";
            case CONTROL -> "probes.role.control";
            case NEUTRAL -> "probes.chip.neutral";
        }), chosen -> model.change(set -> QuestionEdits.withRole(set, index, chosen))), messages.text("editor.role"));
    }

    private ComboBox<String> place(String key) {
        var place = path + "/" + key;
        var box = Boxes.of(Boxes.places(messages, placesFirst()), model.document().text(place),
                code -> code.isEmpty() ? messages.text("editor.place.none") : messages.place(code), code -> model.type(place, set ->
                        !code.isEmpty() ? set.withText(place, code) : key.equals("about") ? set.withNull(place) : set.without(place)));
        box.setPrefWidth(180);
        return fields.at(place, box, messages.text("editor." + key));
    }

    private ComboBox<Kind> kindBox() {
        var now = Arrays.stream(Kind.values()).filter(kind -> name(kind).equals(model.document().text(path + "/kind"))).findFirst().orElse(Kind.OPEN);
        return fields.at(path + "/kind", Boxes.of(List.of(Kind.values()), now, kind -> messages.text("probes.kind." + name(kind)),
                kind -> model.change(set -> QuestionEdits.withKind(set, index, kind))), messages.text("editor.kind"));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// A topic of the set, or the name of a new one.
    private ComboBox<String> topic() {
        var set = model.document();
        var language = set.languages().isEmpty() ? messages.language() : set.languages().getFirst();
        var names = set.keys("topics").stream().map(id -> topicName(set, id)).toList();
        var box = new ComboBox<String>();
        box.getItems().setAll(names);
        box.setEditable(true);
        box.setValue(topicName(set, set.text(path + "/topic")));
        box.setPrefWidth(170);
        box.valueProperty().addListener((_, _, name) -> {
            if (name != null && !name.isBlank()) {
                model.type(path + "/topic", now -> QuestionEdits.withTopic(now, index, name.strip(), language));
            }
        });
        box.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                box.setValue(box.getEditor().getText()); // typed and left without Enter
            }
        });
        return fields.at(path + "/topic", box, messages.text("editor.topic"));
    }

    private String topicName(SetDocument set, String id) {
        var names = "topics/" + id;
        var shown = names + "/" + messages.language().toLanguageTag();
        return set.has(shown) ? set.text(shown) : set.keys(names).stream().findFirst().map(tag -> set.text(names + "/" + tag)).orElse(id);
    }

    private TextField tags() {
        var place = path + "/tags";
        var field = new TextField(model.document().texts(place).stream().filter(tag -> !isOwn(tag)).collect(Collectors.joining(", ")));
        field.setPromptText(messages.text("editor.tags.hint"));
        field.setPrefColumnCount(12);
        field.textProperty().addListener((_, _, text) -> model.type(place, set -> {
            var typed = Arrays.stream(text.split("[,;、，]")).filter(word -> !word.isBlank()).map(word -> Ids.of(word, "tag")).distinct();
            var all = Stream.concat(set.texts(place).stream().filter(QuestionCard::isOwn), typed).distinct().toList();
            return all.isEmpty() ? set.without(place) : set.withTexts(place, all);
        }));
        return fields.at(place, field, messages.text("editor.tags"));
    }

    private static boolean isOwn(String tag) {
        return tag.equals(Probe.OWN_TERMS) || tag.equals(Probe.NO_CONTROL);
    }

    private boolean tagged(String tag) {
        return model.document().texts(path + "/tags").contains(tag);
    }

    private SetDocument tag(SetDocument set, String tag, boolean on) {
        return on ? QuestionEdits.withTag(set, index, tag) : QuestionEdits.withoutTag(set, index, tag);
    }

    private Node named(String key, Region field) {
        var name = new Label(messages.text(key));
        name.getStyleClass().add(Styles.CAPTION);
        return new VBox(4, name, field);
    }

    /// No place, then those that the set names already.
    private List<String> placesFirst() {
        var codes = new ArrayList<>(List.of(""));
        var set = model.document();
        for (int index = 0; index < set.size("probes"); index++) {
            var path = QuestionEdits.path(index);
            Stream.of(set.text(path + "/state"), set.text(path + "/about")).filter(code -> !code.isEmpty()).forEach(codes::add);
        }
        return codes;
    }
}
