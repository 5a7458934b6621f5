package org.unsaid.ui.welcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Destination;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.Navigator;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.SessionDesk;

/// State and commands of the welcome screen. Used on the JavaFX thread only; knows no node.
public final class WelcomeViewModel {

    /// Languages a question of one's own may be marked as.
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));

    private final Navigator navigator;
    private final EndpointShelf shelf;
    private final SessionDesk desk;
    private final StringProperty question = new SimpleStringProperty("");
    private final ObjectProperty<Locale> language;
    private final ObservableList<Endpoint> chosen = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public WelcomeViewModel(Navigator navigator, EndpointShelf shelf, SessionDesk desk, Locale language) {
        this.navigator = navigator;
        this.shelf = shelf;
        this.desk = desk;
        this.language = new SimpleObjectProperty<>(language);
        shelf.practice().stream().limit(1).forEach(chosen::add);
    }

    // state

    public int practiceQuestions() {
        return 20;
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

    public ObservableList<EndpointShelf.Server> servers() {
        return shelf.servers();
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

    public void startPractice() {}

    public void ask() {}

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
