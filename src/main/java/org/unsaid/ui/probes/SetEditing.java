package org.unsaid.ui.probes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.probe.ProbeLibrary.Shelf;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Texts;
import org.unsaid.probe.edit.Beginnings;
import org.unsaid.probe.edit.Ids;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Begins, copies and deletes sets of a person's own. What is begun is a draft at once, so that it cannot be lost.
public final class SetEditing {

    private static final int LONGEST_BASE = 56;

    private final Messages messages;
    private final Dialogs dialogs;
    private final LibraryShelf library;
    private final Navigator navigator;

    public SetEditing(Messages messages, Dialogs dialogs, LibraryShelf library, Navigator navigator) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.library = library;
        this.navigator = navigator;
    }

    ReadOnlyObjectProperty<Optional<ProbeSet>> deletedProperty() {
        return library.deletedProperty();
    }

    boolean hasDraft(ProbeSet set) {
        return library.draft(set.id()).isPresent();
    }

    /// Asks for a name and the language of the first wordings, and goes on in the editor.
    void begin() {
        var title = new TextField();
        title.setId("new-set-title");
        title.setPromptText(messages.text("probes.new.title.hint"));
        title.setPrefColumnCount(30);
        var language = language();
        var form = new VBox(8, Parts.fieldName(messages.text("probes.new.title")), title, Parts.fieldName(messages.text("probes.new.language")), language,
                Parts.paragraph(messages.text("probes.new.note"), Styles.CAPTION));
        form.setPrefWidth(420);
        form.setPadding(new Insets(0, 0, 12, 0));
        if (dialogs.form(messages.text("probes.new"), form, messages.text("probes.new.action"), title.textProperty().map(text -> !text.isBlank()))) {
            var name = title.getText().strip();
            open(Beginnings.empty(freeId(Ids.of(name, "questions")), name, language.getValue(), messages.text("probes.new.topic")), Optional.empty());
        }
    }

    /// Opens a set of one's own, or a copy of a shipped one, which stays as it is.
    void edit(Entry entry, Optional<String> probe) {
        switch (entry.shelf()) {
            case OWN -> navigator.goTo(new Destination.EditSet(entry.set().id(), probe));
            case SHIPPED -> copy(entry.set(), probe);
        }
    }

    void copy(ProbeSet set, Optional<String> probe) {
        var titles = new LinkedHashMap<Locale, String>();
        set.title().byLanguage().forEach((language, title) -> titles.put(language, Messages.LANGUAGES.contains(language)
                ? new Messages(language).text("probes.copy.title", title) : title + " *"));
        open(Beginnings.copy(set, freeId(set.id() + "-copy"), new Texts(titles)), probe);
    }

    /// Makes a set of one question, to which languages, a control and facts can be added.
    void widen(ProbeSet set, Probe probe) {
        navigator.goTo(new Destination.EditSet(library.widen(set, probe), Optional.of(probe.id())));
    }

    void goOn(SetDocument draft) {
        navigator.goTo(new Destination.EditSet(draft.text("id"), Optional.empty()));
    }

    void drop(SetDocument draft) {
        library.dropDraft(draft.text("id"));
        navigator.goTo(new Destination.ProbeSets(Optional.empty(), Optional.empty()));
    }

    void delete(ProbeSet set) {
        library.delete(set, () -> navigator.goTo(new Destination.ProbeSets(Optional.empty(), Optional.empty())));
    }

    void putBack() {
        library.putBack(set -> navigator.goTo(new Destination.ProbeSets(Optional.of(set.id()), Optional.empty())));
    }

    static boolean mayDelete(Entry entry) {
        return entry.shelf() == Shelf.OWN;
    }

    private String freeId(String base) {
        return library.freeId(base.substring(0, Math.min(LONGEST_BASE, base.length())));
    }

    private void open(SetDocument begun, Optional<String> probe) {
        library.keepDraft(begun);
        navigator.goTo(new Destination.EditSet(begun.text("id"), probe));
    }

    private ComboBox<Locale> language() {
        var box = new ComboBox<Locale>();
        box.setId("new-set-language");
        box.getItems().setAll(List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"),
                Locale.of("es"), Locale.of("de"), Locale.of("ru"), Locale.of("ar")));
        box.setValue(messages.language());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Locale language) {
                return language == null ? "" : messages.language(language);
            }

            @Override
            public Locale fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }
}
