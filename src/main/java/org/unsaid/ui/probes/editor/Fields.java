package org.unsaid.ui.probes.editor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.unsaid.probe.edit.SetCheck;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;

/// The fields of the page that is shown, each of one place of the document: what is typed goes there at once, and what
/// is wrong there is marked on it.
final class Fields {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 240;
    private static final double PADDING = 24;
    private static final int LETTER = 7;
    private static final int MOST_ROWS = 9;

    private final Messages messages;
    private final EditorViewModel model;
    private final Map<String, Control> byPlace = new LinkedHashMap<>();
    private final DoubleProperty position = new SimpleDoubleProperty();

    Fields(Messages messages, EditorViewModel model) {
        this.messages = messages;
        this.model = model;
    }

    /// Puts what was typed into the document.
    @FunctionalInterface
    interface Change<T> {
        SetDocument in(SetDocument set, T value);
    }

    /// Lays out a column per language.
    Columns columns(List<? extends Region> columns) {
        return new Columns(position, columns);
    }

    /// Forgets the fields of the page before.
    void clear() {
        byPlace.clear();
    }

    TextField line(String place, String name) {
        return line(place, name, (set, text) -> set.withText(place, text));
    }

    TextField line(String place, String name, Change<String> change) {
        var field = text(new TextField(model.document().text(place)), place, name, change);
        field.setMinWidth(60);
        return field;
    }

    /// @param rows at least
    TextArea area(String place, String name, int rows, Change<String> change) {
        return area(place, name, rows, model.document().text(place), change);
    }

    TextArea area(String place, String name, int rows, String shown, Change<String> change) {
        var area = text(new TextArea(shown), place, name, change);
        area.setWrapText(true);
        area.setPrefColumnCount(12);
        area.setMinWidth(120);
        Runnable fit = () -> area.setPrefRowCount(Math.clamp(rows(area.getText(), area.getWidth()), rows, MOST_ROWS));
        area.textProperty().subscribe(fit);
        area.widthProperty().subscribe(fit);
        fit.run();
        Parts.followScript(area);
        area.getStyleClass().add("wording-area");
        return area;
    }

    CheckBox tick(String place, String words) {
        return tick(place, words, model.document().flag(place), (set, on) -> set.withFlag(place, on));
    }

    CheckBox tick(String place, String words, boolean on, Change<Boolean> change) {
        var box = at(place, new CheckBox(words), words);
        box.setSelected(on);
        box.setOnAction(_ -> model.type(place, set -> change.in(set, box.isSelected())));
        return box;
    }

    /// Knows a control as the one of a place.
    <C extends Control> C at(String place, C control, String name) {
        control.setId("field-" + place.replace('/', '-'));
        control.setAccessibleText(name);
        byPlace.put(place, control);
        return control;
    }

    /// The field of a place, or of the nearest one that holds it or is held by it.
    Optional<Control> nearest(String place) {
        var exact = byPlace.get(place);
        if (exact != null) {
            return Optional.of(exact);
        }
        return byPlace.keySet().stream().filter(each -> holds(each, place)).max(Comparator.comparingInt(String::length))
                .or(() -> byPlace.keySet().stream().filter(each -> holds(place, each)).findFirst())
                .or(() -> place.contains("/") ? byPlace.keySet().stream().filter(each -> holds(place.substring(0, place.lastIndexOf('/')), each)).findFirst()
                        : Optional.empty())
                .flatMap(each -> Optional.ofNullable(byPlace.get(each)));
    }

    void mark(SetCheck check) {
        byPlace.forEach((place, control) -> {
            var wrong = check.problems().stream()
                    .filter(problem -> problem.place().equals(place) || holds(place, problem.place()) || isOfTheWhole(problem.place(), place))
                    .map(problem -> ProblemWords.what(messages, problem)).distinct().collect(Collectors.joining("\n"));
            control.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
            control.setTooltip(wrong.isEmpty() ? null : new Tooltip(wrong));
            control.setAccessibleHelp(wrong);
        });
    }

    /// A wording that is missing altogether is wrong at its place, not at that of its text.
    private static boolean isOfTheWhole(String problem, String place) {
        return place.equals(problem + "/text");
    }

    private static boolean holds(String outer, String inner) {
        return inner.startsWith(outer + "/");
    }

    private <C extends TextInputControl> C text(C control, String place, String name, Change<String> change) {
        at(place, control, name);
        control.textProperty().addListener((_, _, text) -> model.type(place, set -> change.in(set, text)));
        return control;
    }

    /// Lines that a text takes in a field of this width, about.
    private static int rows(String text, double width) {
        int letters = (int) ((width > 0 ? width : WIDTH) - PADDING) / LETTER;
        return text.lines().mapToInt(line -> 1 + line.codePoints().map(character -> character < 0x2E80 ? 1 : 2).sum() / Math.max(8, letters)).sum();
    }
}
