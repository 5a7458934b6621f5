package org.unsaid.ui.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Price;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.run.CapProblem;
import org.unsaid.run.Plan;
import org.unsaid.run.Preflight;
import org.unsaid.session.Cap;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.ui.Destination;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.Navigator;
import org.unsaid.ui.SessionDesk;

/// State and commands of setting up a new session. Used on the JavaFX thread only; knows no node.
public final class SetupViewModel {

    private static final int LONGEST_ANSWER = 400;

    private final List<ProbeSet> sets;
    private final EndpointShelf shelf;
    private final SessionDesk desk;
    private final Navigator navigator;
    private final long seed = SessionDesk.newSeed();
    private final ObservableSet<Chosen> probes = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableSet<Locale> languages = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableSet<Endpoint> endpoints = FXCollections.observableSet(new LinkedHashSet<>());
    private final LevelChoice levels = new LevelChoice();
    private final IntegerProperty repeats = new SimpleIntegerProperty(Setup.DEFAULT_REPEATS);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty systemPrompt = new SimpleStringProperty("");
    private final ObjectProperty<Parameters> parameters =
            new SimpleObjectProperty<>(new Parameters(Optional.empty(), Optional.of(LONGEST_ANSWER)));
    private final Map<Cap.Scope, StringProperty> caps = new EnumMap<>(Cap.Scope.class);
    private final BooleanProperty unpricedAgreed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Preflight>> preflight = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A probe that is chosen.
    record Chosen(String set, String probe) {}

    public SetupViewModel(
            List<ProbeSet> sets,
            Optional<String> chosenSet,
            EndpointShelf shelf,
            SessionDesk desk,
            Navigator navigator,
            Locale language) {
        this.sets = List.copyOf(sets);
        this.shelf = shelf;
        this.desk = desk;
        this.navigator = navigator;
        sets.stream().filter(set -> set.id().equals(chosenSet.orElse(""))).forEach(set -> setChosen(set, true));
        languages.add(availableLanguages().contains(language) ? language : Locale.ENGLISH);
        endpoints.addAll(shelf.all().stream().anyMatch(endpoint -> !endpoint.scripted())
                ? shelf.all().stream().filter(endpoint -> !endpoint.scripted()).toList() : shelf.all()); // practice is over then
        SetChangeListener<Object> reckon = _ -> reckon();
        probes.addListener(reckon);
        languages.addListener(reckon);
        endpoints.addListener(reckon);
        levels.leftOut().subscribe(this::reckon);
        repeats.subscribe(this::reckon);
        parameters.subscribe(this::reckon);
        systemPrompt.subscribe(this::reckon);
        for (var scope : Cap.Scope.values()) {
            var text = new SimpleStringProperty("");
            text.subscribe(this::reckon);
            caps.put(scope, text);
        }
        unpricedAgreed.subscribe(this::reckon);
        reckon();
    }

    // state

    List<ProbeSet> sets() {
        return sets;
    }

    EndpointShelf shelf() {
        return shelf;
    }

    ObservableSet<Chosen> probes() {
        return probes;
    }

    ObservableSet<Locale> languages() {
        return languages;
    }

    ObservableSet<Endpoint> endpoints() {
        return endpoints;
    }

    /// Which levels of the factors of the chosen questions are put.
    LevelChoice levels() {
        return levels;
    }

    IntegerProperty repeatsProperty() {
        return repeats;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty systemPromptProperty() {
        return systemPrompt;
    }

    ObjectProperty<Parameters> parametersProperty() {
        return parameters;
    }

    long seed() {
        return seed;
    }

    /// Factors that the chosen questions name.
    List<Factor> factors() {
        return sets.stream().flatMap(set -> set.factors().stream().filter(factor -> set.probes().stream()
                .anyMatch(probe -> probes.contains(new Chosen(set.id(), probe.id())) && factor.isNamedBy(probe)))).toList();
    }

    /// Chosen questions, each counted as often as its levels have it put.
    int countWithLevels() {
        return Plan.countWithLevels(setup());
    }

    /// What the run would do; empty while nothing would be asked.
    ReadOnlyObjectProperty<Optional<Preflight>> preflightProperty() {
        return preflight.getReadOnlyProperty();
    }

    /// The cap of a scope as it is written; empty for none.
    StringProperty capProperty(Cap.Scope scope) {
        return Objects.requireNonNull(caps.get(scope));
    }

    /// Whether models are asked all the same though their price is not known.
    BooleanProperty unpricedAgreedProperty() {
        return unpricedAgreed;
    }

    /// Scopes whose cap is written so that nobody can read it.
    List<Cap.Scope> unreadableCaps() {
        return caps.keySet().stream().filter(scope -> read(scope).isEmpty()).toList();
    }

    /// Why the caps cannot be kept.
    List<CapProblem> capProblems() {
        return CapProblem.of(setup());
    }

    /// Chosen models that somebody may charge for.
    List<Endpoint> paid() {
        return shelf.all().stream().filter(endpoint -> endpoints.contains(endpoint) && !endpoint.costsNothing()).toList();
    }

    /// Whether the run may begin.
    boolean ready() {
        return preflight.get().filter(calls -> calls.unpriced().isEmpty() || unpricedAgreed.get()).isPresent()
                && unreadableCaps().isEmpty() && capProblems().isEmpty();
    }

    /// Languages that any set has, in the order of the sets.
    List<Locale> availableLanguages() {
        return sets.stream().flatMap(set -> set.languages().stream()).distinct().toList();
    }

    /// How many of the chosen probes have a wording in the language, and how many of these a person checked.
    Wordings wordings(Locale language) {
        var prompts = chosenProbes().stream().flatMap(probe -> Optional.ofNullable(probe.prompts().get(language)).stream()).toList();
        int checked = (int) prompts.stream().filter(prompt -> prompt.isOriginal() || prompt.reviewed()).count();
        return new Wordings(prompts.size(), checked, !prompts.isEmpty() && prompts.stream().allMatch(prompt -> prompt.isOriginal()));
    }

    /// @param there    probes with a wording
    /// @param checked  of those, original or read by a person
    /// @param original whether all are the original wording
    record Wordings(int there, int checked, boolean original) {}

    int chosenOf(ProbeSet set) {
        return (int) set.probes().stream().filter(probe -> probes.contains(new Chosen(set.id(), probe.id()))).count();
    }

    // commands

    /// Chooses all probes of a set, or none.
    void setChosen(ProbeSet set, boolean chosen) {
        var all = set.probes().stream().map(probe -> new Chosen(set.id(), probe.id())).collect(Collectors.toSet());
        if (chosen) {
            probes.addAll(all);
        } else {
            probes.removeAll(all);
        }
    }

    void start(String fallbackName) {
        if (!ready()) {
            return;
        }
        var chosenName = name.get().isBlank() ? fallbackName : name.get().strip();
        desk.create(chosenName, setup(), session -> {
            session.start();
            navigator.goTo(new Destination.OpenSession(session.session().id(), Destination.Tab.MATRIX, Optional.empty()));
        });
    }

    /// Keeps what a model costs.
    void setPrice(Endpoint endpoint, Price price) {
        shelf.setPrice(endpoint, price, () -> {
            if (endpoints.remove(endpoint)) {
                shelf.all().stream().filter(known -> known.spec().equals(endpoint.spec())).forEach(endpoints::add);
            }
        });
    }

    void connect() {
        navigator.goTo(new Destination.Endpoints());
    }

    private void reckon() {
        var setup = setup();
        if (setup.probeSets().isEmpty() || languages.isEmpty() || endpoints.isEmpty()) {
            preflight.set(Optional.empty());
            return;
        }
        var reckoned = Preflight.of(new Session("new", "new", Instant.EPOCH, setup), Set.of());
        preflight.set(Optional.of(reckoned).filter(calls -> calls.calls() > 0));
    }

    private Setup setup() {
        var chosenSets = new ArrayList<ProbeSet>();
        for (var set : sets) {
            var ids = probes.stream().filter(chosen -> chosen.set().equals(set.id())).map(Chosen::probe).collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                chosenSets.add(set.only(ids));
            }
        }
        var chosen = shelf.all().stream().filter(endpoints::contains).toList();
        var agreed = unpricedAgreed.get()
                ? chosen.stream().filter(Endpoint::priceUnknown).map(Endpoint::spec).collect(Collectors.toSet()) : Set.<String>of();
        return new Setup(chosenSets, List.copyOf(languages), levels.put(factors()), chosen,
                Math.max(1, repeats.get()), Optional.of(systemPrompt.get()).filter(text -> !text.isBlank()), parameters.get(), seed,
                caps.keySet().stream().flatMap(scope -> read(scope).orElse(List.of()).stream()).toList(), agreed);
    }

    private Optional<List<Cap>> read(Cap.Scope scope) {
        return CapText.read(scope, capProperty(scope).get(), paid().stream());
    }

    private List<Probe> chosenProbes() {
        return sets.stream().flatMap(set -> set.probes().stream()
                .filter(probe -> probes.contains(new Chosen(set.id(), probe.id())))).toList();
    }
}
