package org.unsaid.ui.welcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Setup;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Destination;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.LibraryShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionDesk;
import org.unsaid.verdict.Languages;

/// State and commands of the welcome screen. Used on the JavaFX thread only; knows no node.
public final class WelcomeViewModel {

    /// Languages a question of one's own may be marked as.
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));

    private static final String PRACTICE_SET = "tiananmen-1989";
    private static final int PRACTICE_REPEATS = 2;

    private final Navigator navigator;
    private final EndpointShelf shelf;
    private final SessionDesk desk;
    private final LibraryShelf library;
    private final Messages messages;
    private final StringProperty question = new SimpleStringProperty("");
    private final ObjectProperty<Locale> language;
    private final ObservableList<Endpoint> chosen = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean languageChosen;
    private boolean guessing;

    public WelcomeViewModel(
            Navigator navigator, EndpointShelf shelf, SessionDesk desk, LibraryShelf library, Messages messages) {
        this.navigator = navigator;
        this.shelf = shelf;
        this.desk = desk;
        this.library = library;
        this.messages = messages;
        this.language = new SimpleObjectProperty<>(messages.language());
        shelf.practice().stream().limit(1).forEach(chosen::add);
        language.subscribe(() -> languageChosen |= !guessing);
        question.subscribe(this::guessLanguage);
        desk.refresh();
        shelf.discover();
    }

    // state

    /// Questions of the practice comparison.
    public int practiceQuestions() {
        return library.libraryProperty().get().set(PRACTICE_SET).map(set -> set.probes().size()).orElse(0);
    }

    public StringProperty questionProperty() {
        return question;
    }

    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public List<Locale> languages() {
        return LANGUAGES;
    }

    /// Models that will be asked; the screen adds to it and takes from it.
    public ObservableList<Endpoint> chosen() {
        return chosen;
    }

    public ObservableValue<Integer> chosenCountProperty() {
        return Bindings.size(chosen).asObject();
    }

    public ObservableValue<Boolean> mayAskProperty() {
        return question.isEmpty().not().and(Bindings.isNotEmpty(chosen)).and(busy.not());
    }

    public List<Endpoint> available() {
        return shelf.all();
    }

    public ObservableList<Discovery.Server> servers() {
        return shelf.servers();
    }

    public ObservableList<Endpoint> added() {
        return shelf.added();
    }

    /// Where models were added by hand, beside the servers that were found, and how many; in the order in which they were.
    public Map<String, Long> addedHosts() {
        return shelf.added().stream().map(Endpoint::host)
                .filter(host -> servers().stream().noneMatch(server -> host.equals(server.address().getAuthority())))
                .collect(Collectors.groupingBy(host -> host, LinkedHashMap::new, Collectors.counting()));
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return shelf.lookingProperty();
    }

    public ObservableList<SessionSummary> sessions() {
        return desk.summaries();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // commands

    /// Puts a shipped set to the practice models.
    public void startPractice() {
        library.libraryProperty().get().set(PRACTICE_SET).ifPresent(set -> {
            var asked = set.languages().contains(messages.language()) ? messages.language() : set.languages().getFirst();
            run(messages.text("welcome.try.session"), set, asked, shelf.practice(), PRACTICE_REPEATS);
        });
    }

    /// Puts the question that was typed to the chosen models.
    public void ask() {
        var typed = question.get().strip();
        if (typed.isEmpty() || chosen.isEmpty() || busy.get()) {
            return;
        }
        var asked = language.get();
        var models = List.copyOf(chosen);
        library.keep(typed, asked, set -> run(typed, set, asked, models, 1));
    }

    /// Keeps the question that was typed and goes on in the editor, where languages, a control and facts are added.
    public void widen() {
        var typed = question.get().strip();
        if (!typed.isEmpty() && !busy.get()) {
            library.keep(typed, language.get(), set -> {
                var probe = set.probes().getFirst();
                navigator.goTo(new Destination.EditSet(library.widen(set, probe), Optional.of(probe.id())));
            });
        }
    }

    /// A question that is marked as of another language than it is written in would be labelled by the wrong rules.
    private void guessLanguage(String typed) {
        var guessed = Languages.of(typed);
        if (!languageChosen && LANGUAGES.contains(guessed)) {
            guessing = true;
            language.set(guessed);
            guessing = false;
        }
    }

    private void run(String name, ProbeSet set, Locale asked, List<Endpoint> models, int repeats) {
        busy.set(true);
        var setup = new Setup(List.of(set), List.of(asked), Map.of(), models, repeats, Optional.empty(), Parameters.DEFAULTS,
                SessionDesk.newSeed());
        desk.create(name, setup, session -> {
            busy.set(false);
            session.start();
            navigator.goTo(new Destination.OpenSession(session.session().id(), Destination.Tab.COMPARE, Optional.empty()));
        });
    }

    public void toggle(Endpoint endpoint) {
        if (!chosen.remove(endpoint)) {
            chosen.add(endpoint);
        }
    }

    public void connect() {
        navigator.goTo(new Destination.Endpoints());
    }

    public void showSessions() {
        navigator.goTo(new Destination.Sessions());
    }

    public void open(SessionSummary session) {
        navigator.goTo(new Destination.OpenSession(session.id(), Destination.Tab.MATRIX, Optional.empty()));
    }
}
