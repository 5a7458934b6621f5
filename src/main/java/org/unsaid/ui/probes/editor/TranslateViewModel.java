package org.unsaid.ui.probes.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.translation.Gap;
import org.unsaid.translation.Gaps;
import org.unsaid.translation.Job;
import org.unsaid.translation.Outcome;
import org.unsaid.translation.Translations;
import org.unsaid.ui.Batch;
import org.unsaid.ui.Tasks;

/// State and commands of a translation of what a set lacks. Used on the JavaFX thread only; knows no node.
final class TranslateViewModel {

    private final EditorViewModel editor;
    private final Translating with;
    private final ObservableList<Locale> offered = FXCollections.observableArrayList();
    private final ObservableList<Locale> languages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Endpoint>> endpoint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<TranslateState> state = new ReadOnlyObjectWrapper<>(new TranslateState.Choosing());
    private final BooleanProperty agreed = new SimpleBooleanProperty();
    private Tasks.Handle work = () -> { };

    TranslateViewModel(EditorViewModel editor, Translating with) {
        this.editor = editor;
        this.with = with;
        var set = editor.document();
        set.columns().stream().filter(language -> !gaps(List.of(language)).isEmpty()).forEach(offered::add);
        languages.setAll(offered);
        endpoint.set(endpoints().stream().filter(each -> !each.scripted()).findFirst());
        reckon();
    }

    // state

    ReadOnlyObjectProperty<TranslateState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Languages to choose from: those that the set has in part, and those that were added here.
    ObservableList<Locale> offered() {
        return offered;
    }

    ObservableList<Locale> languages() {
        return languages;
    }

    List<Endpoint> endpoints() {
        return with.shelf().all();
    }

    ReadOnlyObjectProperty<Optional<Endpoint>> endpointProperty() {
        return endpoint.getReadOnlyProperty();
    }

    /// What would be asked; empty while nothing can be.
    ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Whether the person goes on without knowing what it costs.
    BooleanProperty agreedProperty() {
        return agreed;
    }

    boolean ready() {
        return job.get().filter(known -> agreed.get() || !known.endpoint().priceUnknown()).isPresent();
    }

    List<Gap> gaps(List<Locale> into) {
        return Gaps.of(editor.document(), into);
    }

    SetDocument document() {
        return editor.document();
    }

    // commands

    /// Offers a language that the set does not have yet, and chooses it.
    void offer(Locale language) {
        choose(language, true);
        if (!offered.contains(language)) {
            offered.add(language);
        }
    }

    void choose(Locale language, boolean chosen) {
        languages.remove(language);
        if (chosen) {
            languages.add(language);
        }
        reckon();
    }

    void choose(Endpoint chosen) {
        endpoint.set(Optional.of(chosen));
        agreed.set(false);
        reckon();
    }

    void start() {
        if (!ready() || state.get() instanceof TranslateState.Running) {
            return;
        }
        var begun = job.get().orElseThrow();
        int total = begun.gaps().size();
        var outcomes = Collections.synchronizedList(new ArrayList<Outcome>());
        state.set(new TranslateState.Running(0, 0, total));
        var progress = new Batch<Outcome>(with.tasks(), _ -> {
            if (state.get() instanceof TranslateState.Running) {
                var now = new Translations(begun.endpoint(), List.copyOf(outcomes));
                state.set(new TranslateState.Running(now.outcomes().size(), now.taken().size(), total));
            }
        });
        work = with.tasks().start(() -> {
            with.translator().run(begun, outcome -> {
                outcomes.add(outcome);
                progress.add(outcome);
            });
            return total;
        }, _ -> end(begun, outcomes), failure -> {
            end(begun, outcomes);
            if (!(failure instanceof InterruptedException)) {
                with.onFault().accept(failure);
            }
        });
    }

    /// What came is kept.
    void stop() {
        work.interrupt();
    }

    private void end(Job ended, List<Outcome> outcomes) {
        var translations = new Translations(ended.endpoint(), List.copyOf(outcomes));
        editor.change(translations::in);
        state.set(new TranslateState.Ended(translations, ended.gaps().size()));
    }

    private void reckon() {
        var gaps = gaps(languages);
        job.set(endpoint.get().filter(each -> !each.scripted() && !gaps.isEmpty()).map(each -> new Job(each, gaps)));
    }
}
