package org.unsaid.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.probe.edit.Beginnings;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.probe.edit.SetDrafts;

/// The probe sets there are, drafts of sets, and the questions a person typed. Used on the JavaFX thread only; knows no node.
public final class LibraryShelf {

    /// Id of the set that keeps what was asked on the first screen, in the language that was used there first.
    public static final String OWN_QUESTIONS = "own-questions";

    private static final String TOPIC = "own";
    private static final int LONGEST_ID = 48;

    private final Turns turns;
    private final ReadOnlyObjectWrapper<ProbeLibrary> library;
    private final SetDrafts files;
    private final Map<String, SetDocument> drafts = new ConcurrentSkipListMap<>(); // also read by the thread that writes
    private final Set<String> waiting = ConcurrentHashMap.newKeySet(); // ids of drafts to be written
    private final ReadOnlyObjectWrapper<Optional<ProbeSet>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());

    public LibraryShelf(ProbeLibrary library, Tasks tasks, Consumer<Exception> onFault) {
        this.library = new ReadOnlyObjectWrapper<>(library);
        turns = new Turns(tasks, onFault);
        files = new SetDrafts(library.ownDirectory());
        files.all().forEach(draft -> drafts.put(draft.text("id"), draft));
    }

    // state

    public ReadOnlyObjectProperty<ProbeLibrary> libraryProperty() {
        return library.getReadOnlyProperty();
    }

    /// What was written and not saved, each under the id of the set that it is or will be.
    public List<SetDocument> drafts() {
        return List.copyOf(drafts.values());
    }

    public Optional<SetDocument> draft(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    /// The set that was deleted last, as long as it can be put back.
    public ReadOnlyObjectProperty<Optional<ProbeSet>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /// An id like `base` that no set and no draft has.
    public String freeId(String base) {
        var id = library.get().freeId(base);
        for (int number = 2; drafts.containsKey(id); number++) {
            id = library.get().freeId(base + "-" + number);
        }
        return id;
    }

    // commands

    /// Keeps what a person has written so far, in place of an earlier draft of the same id.
    public void keepDraft(SetDocument draft) {
        var id = draft.text("id");
        drafts.put(id, draft);
        if (waiting.add(id)) {
            turns.start(() -> {
                waiting.remove(id);
                return writeLatest(id);
            }, _ -> { });
        }
    }

    /// Begins a set of one question, to which languages, a control and facts can be added.
    ///
    /// @return its id
    public String widen(ProbeSet set, Probe probe) {
        var begun = Beginnings.widened(set, probe, freeId(probe.id()));
        keepDraft(begun);
        return begun.text("id");
    }

    public void dropDraft(String id) {
        if (drafts.remove(id) != null) {
            turns.start(() -> writeLatest(id), _ -> { });
        }
    }

    /// Makes the file what the draft is by now; letters are typed faster than files are written.
    private Optional<SetDocument> writeLatest(String id) {
        var latest = Optional.ofNullable(drafts.get(id));
        latest.ifPresentOrElse(files::write, () -> files.delete(id));
        return latest;
    }

    /// Takes a set of the person's own from the library, until it is put back.
    public void delete(ProbeSet set, Runnable then) {
        dropDraft(set.id());
        turns.start(() -> library.get().delete(set.id()), left -> {
            library.set(left);
            deleted.set(Optional.of(set));
            then.run();
        });
    }

    /// Puts back the set that was deleted last.
    public void putBack(Consumer<? super ProbeSet> then) {
        deleted.get().ifPresent(set -> {
            deleted.set(Optional.empty());
            keep(set, () -> then.accept(set));
        });
    }

    /// Keeps a question as a probe of its own, marked as without a control, and hands over the set with that
    /// probe only. A question that is there already is taken as it is.
    public void keep(String question, Locale language, Consumer<? super ProbeSet> then) {
        var id = ownQuestions(language);
        var own = library.get().set(id).orElseGet(() -> emptySet(id, language));
        var known = own.probes().stream().filter(probe -> Optional.ofNullable(probe.prompts().get(language))
                .filter(prompt -> prompt.text().equals(question)).isPresent()).findFirst();
        if (known.isPresent()) {
            then.accept(own.only(Set.of(known.get().id())));
            return;
        }
        var probe = probe(question, language, own);
        var longer = with(own, probe, language);
        turns.start(() -> library.get().save(longer), saved -> {
            library.set(saved);
            then.accept(longer.only(Set.of(probe.id())));
        });
    }

    /// Keeps a set of the person's own, in place of one of the same id.
    public void keep(ProbeSet set, Runnable then) {
        turns.start(() -> library.get().save(set), saved -> {
            library.set(saved);
            then.run();
        });
    }

    private static Probe probe(String question, Locale language, ProbeSet own) {
        var base = id(question);
        var id = base;
        for (int number = 2; own.probe(id).isPresent(); number++) {
            id = base + "-" + number;
        }
        return new Probe(id, TOPIC, Role.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty(), Kind.OPEN,
                Set.of(Probe.NO_CONTROL), Texts.NONE, Texts.NONE,
                Map.of(language, new Prompt(question, Prompt.ORIGINAL, false)), List.of());
    }

    /// The Latin letters and digits of a question, or a plain word if it has none.
    private static String id(String question) {
        var letters = question.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var cut = letters.substring(0, Math.min(LONGEST_ID, letters.length())).replaceAll("-$", "");
        return cut.isEmpty() ? "question" : cut;
    }

    /// The set of the questions that were typed in a language. A set names the languages that all of its questions have,
    /// and a typed one has a single language; so what was typed in the first one has the plain id.
    private String ownQuestions(Locale language) {
        var first = library.get().set(OWN_QUESTIONS).map(set -> set.languages().getFirst());
        return first.filter(known -> !known.equals(language)).isEmpty() ? OWN_QUESTIONS
                : OWN_QUESTIONS + "-" + language.toLanguageTag().toLowerCase(Locale.ROOT);
    }

    private static ProbeSet with(ProbeSet set, Probe probe, Locale language) {
        var probes = new ArrayList<>(set.probes());
        probes.add(probe);
        return new ProbeSet(set.id(), set.version(), set.licence(), set.title(), set.description(), set.citation(), List.of(language),
                set.topics(), set.sources(), set.officialLines(), set.factors(), probes);
    }

    private static ProbeSet emptySet(String id, Locale language) {
        var title = id.equals(OWN_QUESTIONS) ? words("app.own.title") : words("app.own.title.language", language);
        return new ProbeSet(id, "1.0.0", "none", title, words("app.own.description"), title.best(Locale.ENGLISH),
                List.of(language), Map.of(TOPIC, words("app.own.topic")), Map.of(), List.of(), List.of(), List.of());
    }

    private static Texts words(String key) {
        var texts = new LinkedHashMap<Locale, String>();
        Messages.LANGUAGES.forEach(language -> texts.put(language, new Messages(language).text(key)));
        return new Texts(texts);
    }

    private static Texts words(String key, Locale named) {
        var texts = new LinkedHashMap<Locale, String>();
        Messages.LANGUAGES.forEach(language -> {
            var messages = new Messages(language);
            texts.put(language, messages.text(key, messages.language(named)));
        });
        return new Texts(texts);
    }
}
