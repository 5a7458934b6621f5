package org.unsaid.ui.probes.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.unsaid.probe.ProbeLibrary.Shelf;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.SetVersions.Earlier;
import org.unsaid.probe.edit.Ids;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetCheck;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.probe.edit.VersionNumber;
import org.unsaid.ui.Destination;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.Tasks;
import org.unsaid.ui.Turns;

/// State and commands of the editor of a set. Whatever is typed is kept as a draft at once; saving puts it into the
/// library. Used on the JavaFX thread only; knows no node.
public final class EditorViewModel {

    private final LibraryShelf library;
    private final Navigator navigator;
    private final Turns turns;
    private final Ids ids = new Ids();
    private final Steps steps = new Steps();
    private final LiveCheck check;
    private SetDocument saved;
    private boolean extras;

    private final ReadOnlyObjectWrapper<SetDocument> document;
    private final ReadOnlyObjectWrapper<Page> page;
    private final ReadOnlyIntegerWrapper layout = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<SaveState> state;
    private final ReadOnlyBooleanWrapper mayUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayRedo = new ReadOnlyBooleanWrapper();
    private final StringProperty tried = new SimpleStringProperty("");

    /// @param at its set has a draft or stands among the person's own
    /// @throws IllegalArgumentException if it does neither
    public EditorViewModel(LibraryShelf library, Navigator navigator, Tasks tasks, Destination.EditSet at, Consumer<Exception> onFault) {
        this.library = library;
        this.navigator = navigator;
        turns = new Turns(tasks, onFault);
        var own = own(at.set()).map(SetDocument::of);
        var begun = library.draft(at.set()).or(() -> own)
                .orElseThrow(() -> new IllegalArgumentException("no set '%s' that can be edited".formatted(at.set())));
        saved = own.orElseGet(() -> SetDocument.read("{}").orElseThrow());
        document = new ReadOnlyObjectWrapper<>(begun);
        check = new LiveCheck(turns, begun);
        state = new ReadOnlyObjectWrapper<>(stateOf(begun));
        page = new ReadOnlyObjectWrapper<>(at.probe().filter(probe -> begun.indexOf(probe) >= 0).<Page>map(Page.Question::new)
                .orElseGet(() -> first(begun)));
        ids.learn(begun);
        library.libraryProperty().get().versions().of(at.set()).forEach(earlier -> ids.learn(SetDocument.of(earlier.set())));
    }

    // state

    ReadOnlyObjectProperty<SetDocument> documentProperty() {
        return document.getReadOnlyProperty();
    }

    SetDocument document() {
        return document.get();
    }

    /// What is wrong with the document, or with the one of a moment ago.
    ReadOnlyObjectProperty<SetCheck> checkProperty() {
        return check.property();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Rises when what is shown must be laid out anew: the document changed otherwise than by a field that shows it.
    ReadOnlyIntegerProperty layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayUndoProperty() {
        return mayUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayRedoProperty() {
        return mayRedo.getReadOnlyProperty();
    }

    /// The answer on which cues are tried; part of nothing that is saved.
    StringProperty triedProperty() {
        return tried;
    }

    /// Whether every question shows its system prompt and premise, even where it has none.
    boolean extrasShown() {
        return extras;
    }

    Ids ids() {
        return ids;
    }

    List<Earlier> earlierVersions() {
        return library.libraryProperty().get().versions().of(document().text("id"));
    }

    /// Where the question of the page stands; empty on another page.
    Optional<Integer> question() {
        return page.get() instanceof Page.Question(var id) ? Optional.of(document().indexOf(id)).filter(index -> index >= 0) : Optional.empty();
    }

    // commands

    /// Takes over what was typed into a field that shows it already.
    ///
    /// @param field name of the field; what is typed into one is undone at once
    void type(String field, UnaryOperator<SetDocument> change) {
        replace(change.apply(document()), field);
    }

    /// Changes the document, and what is shown with it.
    void change(UnaryOperator<SetDocument> change) {
        var changed = change.apply(document());
        if (!changed.equals(document())) {
            replace(changed, "");
            layOut();
        }
    }

    void show(Page shown) {
        page.set(shown);
    }

    void showExtras() {
        extras = !extras;
        layOut();
    }

    void addQuestion() {
        change(set -> QuestionEdits.add(set, ids));
        showQuestion(document().size("probes") - 1);
    }

    void makeControl(int index) {
        change(set -> QuestionEdits.makeControl(set, index, ids));
        showQuestion(index);
    }

    void move(int by) {
        question().ifPresent(index -> change(set -> QuestionEdits.move(set, index, by)));
    }

    void removeQuestion() {
        question().ifPresent(this::remove);
    }

    void remove(int index) {
        change(set -> QuestionEdits.remove(set, index));
        showQuestion(Math.min(index, document().size("probes") - 1));
    }

    void undo() {
        steps.undo(new Steps.Step(document(), page.get())).ifPresent(this::take);
    }

    void redo() {
        steps.redo(new Steps.Step(document(), page.get())).ifPresent(this::take);
    }

    /// Begins again with an earlier version; saving makes it the newest.
    void restore(ProbeSet earlier) {
        change(set -> SetDocument.of(earlier).withText("version", set.text("version")));
    }

    /// Puts the set into the library if nothing is wrong with it; otherwise it stays a draft.
    void save() {
        save(_ -> { });
    }

    void useInASession() {
        save(set -> navigator.goTo(new Destination.NewSession(Optional.of(set.id()))));
    }

    void leave() {
        var id = document().text("id");
        navigator.goTo(new Destination.ProbeSets(Optional.of(id), question().map(index -> document().text(QuestionEdits.path(index) + "/id"))));
    }

    private void save(Consumer<? super ProbeSet> then) {
        var asked = document();
        turns.start(() -> SetCheck.of(asked), found -> found.set().ifPresentOrElse(set -> save(asked, set, then),
                () -> state.set(new SaveState.Refused(found.problems().size()))));
    }

    private void save(SetDocument asked, ProbeSet set, Consumer<? super ProbeSet> then) {
        var before = own(set.id());
        if (before.isPresent() && asked.equals(saved)) {
            then.accept(before.get());
            return;
        }
        var number = before.map(known -> VersionNumber.after(known, set)).orElseGet(set::version);
        var numbered = asked.withText("version", number);
        library.keep(SetCheck.of(numbered).set().orElse(set), () -> {
            saved = numbered;
            document.set(document().withText("version", number));
            keep();
            then.accept(own(set.id()).orElse(set));
        });
    }

    private void take(Steps.Step step) {
        document.set(step.before());
        page.set(step.page());
        changed();
        layOut();
    }

    private void replace(SetDocument changed, String field) {
        if (!changed.equals(document())) {
            steps.add(new Steps.Step(document(), page.get()), field);
            document.set(changed);
            changed();
        }
    }

    private void changed() {
        mayUndo.set(steps.canUndo());
        mayRedo.set(steps.canRedo());
        keep();
        check.of(document());
    }

    /// Keeps a draft of what differs from the library, and none of what does not.
    private void keep() {
        state.set(stateOf(document()));
        if (state.get() instanceof SaveState.Saved) {
            library.dropDraft(document().text("id"));
        } else {
            library.keepDraft(document());
        }
    }

    private SaveState stateOf(SetDocument set) {
        return set.equals(saved) ? new SaveState.Saved(set.text("version")) : new SaveState.Draft();
    }

    private void layOut() {
        if (page.get() instanceof Page.Question(var id) && document().indexOf(id) < 0) {
            page.set(first(document()));
        }
        layout.set(layout.get() + 1);
    }

    private void showQuestion(int index) {
        page.set(index < 0 ? new Page.TheSet() : new Page.Question(document().text(QuestionEdits.path(index) + "/id")));
    }

    private static Page first(SetDocument set) {
        return set.size("probes") == 0 ? new Page.TheSet() : new Page.Question(set.text("probes/0/id"));
    }

    private Optional<ProbeSet> own(String id) {
        return library.libraryProperty().get().entries().stream().filter(entry -> entry.shelf() == Shelf.OWN)
                .map(entry -> entry.set()).filter(set -> set.id().equals(id)).findFirst();
    }
}
