package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.matrix.CellContent.Answers;

/// The repeats of one question put to one endpoint. Used on the JavaFX thread only.
final class Cell {

    private final QuestionRow row;
    private final Endpoint endpoint;
    private final Compared languages;
    private final Compared endpoints;
    private final List<Slot> slots = new ArrayList<>();
    private final Counter counter = new Counter();
    private int passing;
    private final ReadOnlyObjectWrapper<CellContent> content = new ReadOnlyObjectWrapper<>();

    /// @param languages the same question to the same endpoint in every language
    /// @param endpoints the same wording to every endpoint
    Cell(QuestionRow row, Endpoint endpoint, Compared languages, Compared endpoints) {
        this.row = row;
        this.endpoint = endpoint;
        this.languages = languages;
        this.endpoints = endpoints;
        languages.add(this);
        endpoints.add(this);
    }

    QuestionRow row() {
        return row;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Compared languages() {
        return languages;
    }

    Compared endpoints() {
        return endpoints;
    }

    List<Slot> slots() {
        return Collections.unmodifiableList(slots);
    }

    void add(Slot slot) {
        slots.add(slot);
    }

    Counter counter() {
        return counter;
    }

    ReadOnlyObjectProperty<CellContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Counts a trial that no facet leaves out.
    void countPassing(int times) {
        passing += times;
    }

    /// Whether any of its trials passes every facet.
    boolean passes() {
        return passing > 0;
    }

    /// Forgets which of its trials pass.
    void clear() {
        passing = 0;
    }

    /// Shows what was counted.
    void publish() {
        content.set(new Answers(counter.tally(), slots.size(), counter.writing(), passes()));
    }

    /// Shows what was counted, where the trials are those that are shown, and only what passes may have changed.
    void publishPassing() {
        if (!(content.get() instanceof Answers shown && shown.passing() == passes())) {
            publish();
        }
    }

    /// The trial to look at first: one that no facet leaves out, else one that ended, else any.
    Optional<TrialKey> first() {
        return Stream.<Stream<Slot>>of(
                        slots.stream().filter(slot -> slot.passes() && slot.seen().ended()),
                        slots.stream().filter(slot -> slot.seen().ended()),
                        slots.stream())
                .flatMap(choices -> choices).map(Slot::key).findFirst();
    }
}
