package org.unsaid.ui.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.run.Preflight;
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
    private final IntegerProperty repeats = new SimpleIntegerProperty(Setup.DEFAULT_REPEATS);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty systemPrompt = new SimpleStringProperty("");
    private final ObjectProperty<Parameters> parameters =
            new SimpleObjectProperty<>(new Parameters(Optional.empty(), Optional.of(LONGEST_ANSWER)));
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
        endpoints.addAll(shelf.all());
        SetChangeListener<Object> reckon = _ -> reckon();
        probes.addListener(reckon);
        languages.addListener(reckon);
        endpoints.addListener(reckon);
        repeats.subscribe(this::reckon);
        parameters.subscribe(this::reckon);
        systemPrompt.subscribe(this::reckon);
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

    /// What the run would do; empty while nothing would be asked.
    ReadOnlyObjectProperty<Optional<Preflight>> preflightProperty() {
        return preflight.getReadOnlyProperty();
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
        if (preflight.get().isEmpty()) {
            return;
        }
        var chosenName = name.get().isBlank() ? fallbackName : name.get().strip();
        desk.create(chosenName, setup(), session -> {
            session.start();
            navigator.goTo(new Destination.OpenSession(session.session().id(), Destination.Tab.MATRIX, Optional.empty()));
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
        return new Setup(chosenSets, List.copyOf(languages), Map.of(), shelf.all().stream().filter(endpoints::contains).toList(),
                Math.max(1, repeats.get()), Optional.of(systemPrompt.get()).filter(text -> !text.isBlank()), parameters.get(), seed);
    }

    private List<Probe> chosenProbes() {
        return sets.stream().flatMap(set -> set.probes().stream()
                .filter(probe -> probes.contains(new Chosen(set.id(), probe.id())))).toList();
    }
}
