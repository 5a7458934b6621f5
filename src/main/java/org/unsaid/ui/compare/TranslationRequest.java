package org.unsaid.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Trial;
import org.unsaid.translation.AnswerTranslator;
import org.unsaid.translation.Job;
import org.unsaid.ui.SessionViewModel;

/// By whom and into which language a person wants an answer translated. Used on the JavaFX thread only; knows no node.
final class TranslationRequest {

    private final SessionViewModel session;
    private final TranslationShelf shelf;
    private final Trial trial;
    private final List<Endpoint> endpoints;
    private final List<Locale> languages;
    private final ObjectProperty<Optional<Endpoint>> endpoint = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Locale> language;
    private final BooleanProperty agreed = new SimpleBooleanProperty();

    /// @param reader language that the person reads
    TranslationRequest(SessionViewModel session, TranslationShelf shelf, Choice choice, Trial trial, Locale reader) {
        this.session = session;
        this.shelf = shelf;
        this.trial = trial;
        endpoints = shelf.offered();
        languages = Stream.of(Stream.of(reader), session.session().setup().languages().stream(), Stream.of(Locale.ENGLISH, Locale.FRENCH))
                .flatMap(each -> each).filter(each -> !each.equals(choice.language())).distinct().toList();
        language = new SimpleObjectProperty<>(languages.getFirst());
        endpoint.addListener((_, _, _) -> agreed.set(false));
        endpoint.set(endpoints.stream().filter(each -> !underTest(each)).findFirst()); // one under test only if a person says so
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    List<Locale> languages() {
        return languages;
    }

    ObjectProperty<Optional<Endpoint>> endpointProperty() {
        return endpoint;
    }

    ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /// Whether the person goes on without knowing what it costs.
    BooleanProperty agreedProperty() {
        return agreed;
    }

    /// Whether a model gave answers of this session itself.
    boolean underTest(Endpoint translator) {
        return session.session().setup().endpoints().stream().anyMatch(each -> each.spec().equals(translator.spec()));
    }

    /// What would be asked; empty while no model is chosen.
    Optional<Job> job() {
        return endpoint.get().map(chosen -> AnswerTranslator.job(chosen, trial, language.get(), session.caps()));
    }

    /// Whether the session is being run, so that nothing can be translated now.
    boolean sessionRuns() {
        return session.stateProperty().get().active();
    }

    ObservableValue<Boolean> readyProperty() {
        return Bindings.createBooleanBinding(() -> !sessionRuns() && job().filter(job -> job.capProblem().isEmpty()
                && (agreed.get() || !job.endpoint().priceUnknown())).isPresent(), endpoint, language, agreed, session.stateProperty());
    }

    void start() {
        job().ifPresent(job -> shelf.start(trial, job));
    }
}
