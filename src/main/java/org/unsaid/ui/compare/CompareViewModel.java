package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.unsaid.session.Babbles;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Label;

/// State and commands of the comparison. Used on the JavaFX thread only; knows no node.
public final class CompareViewModel {

    private static final int COLUMNS_AT_FIRST = 5;

    private final SessionViewModel session;
    private final Comparing with;
    private final List<Question> questions;
    private final List<Choice> choices = new ArrayList<>();
    private final ObservableList<Choice> shown = FXCollections.observableArrayList();
    private final RecordedHere recorded;
    private final ShownRepeats repeats;
    private final IntegerProperty question = new SimpleIntegerProperty();
    private final IntegerProperty focused = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<String>> fact = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final AnswerShelves answers;
    private final Subscription subscription;
    private Babbles babbles;

    /// @param at the trial to show first; the first there is if empty
    public CompareViewModel(SessionViewModel session, Optional<TrialKey> at, Comparing with) {
        this.session = session;
        this.with = with;
        babbles = session.counted().babbles();
        recorded = new RecordedHere(session.recorded(), this::question, this::clampFocus);
        questions = Question.all(session.keys());
        var setup = session.session().setup();
        setup.languages().forEach(language -> setup.endpoints().forEach(endpoint -> choices.add(new Choice(endpoint, language))));
        var first = at.map(TrialKey::language).orElse(setup.languages().getFirst());
        choices.stream().filter(choice -> choice.language().equals(first)).limit(COLUMNS_AT_FIRST).forEach(shown::add);
        repeats = new ShownRepeats(session);
        at.ifPresent(this::open);
        beginRepeats();
        answers = new AnswerShelves(session, with, this::question, this::renew);
        subscription = Subscription.combine(session.observe(this::changed), recorded.follow());
    }

    // state

    SessionViewModel session() {
        return session;
    }

    /// Last hash of the session's chain of records, as it is now; empty if it has none.
    Optional<String> head() {
        return with.heads().apply(session.session().id());
    }

    ReadOnlyIntegerProperty questionProperty() {
        return question;
    }

    int questionCount() {
        return questions.size();
    }

    Question question() {
        return questions.get(question.get());
    }

    /// Every endpoint in every language.
    List<Choice> choices() {
        return choices;
    }

    /// The columns, left to right.
    ObservableList<Choice> shown() {
        return shown;
    }

    /// Answers to this question that were recorded by hand, in whatever language: columns after the others, in no count.
    ObservableList<RecordedAnswer> recorded() {
        return recorded.list();
    }

    /// Which column the keys work on; those recorded by hand follow the others.
    IntegerProperty focusedProperty() {
        return focused;
    }

    /// The fact whose sentences are filled in the texts, by id.
    ObjectProperty<Optional<String>> factProperty() {
        return fact;
    }

    /// Whether so much that the model wrote in this language is unusable that the rest is doubted.
    boolean babbles(Choice choice) {
        return babbles.contains(choice.endpoint().spec(), choice.language());
    }

    /// Grows when an answer of this question changed, or what is to be thought of it.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    int repeat(Choice choice) {
        return repeats.of(choice);
    }

    int repeats() {
        return repeats.count();
    }

    TrialKey key(Choice choice, int repeat) {
        var now = question();
        return new TrialKey(now.set().id(), now.probe().id(), choice.language(), now.levels(), choice.endpoint().spec(), repeat);
    }

    Shown answer(Choice choice) {
        return Shown.of(session, key(choice, repeat(choice)));
    }

    Optional<Trial> trial(Choice choice, int repeat) {
        return session.trial(key(choice, repeat));
    }

    /// All repeats of a column that ended.
    List<Trial> repeatsOf(Choice choice) {
        return IntStream.rangeClosed(1, repeats()).mapToObj(repeat -> trial(choice, repeat)).flatMap(Optional::stream).toList();
    }

    /// What is known of answers and set beside them.
    AnswerShelves answers() {
        return answers;
    }

    Optional<Choice> focusedChoice() {
        int at = focused.get();
        return at >= 0 && at < shown.size() ? Optional.of(shown.get(at)) : Optional.empty();
    }

    Optional<RecordedAnswer> focusedRecorded() {
        int at = focused.get() - shown.size();
        return at >= 0 && at < recorded.list().size() ? Optional.of(recorded.list().get(at)) : Optional.empty();
    }

    Optional<Trial> focusedTrial() {
        return focusedChoice().flatMap(choice -> trial(choice, repeat(choice)));
    }

    /// Why the answer in the focused column cannot be labelled; empty if it can.
    Optional<NoLabel> noLabel() {
        if (session.readOnly()) {
            return Optional.of(NoLabel.READ_ONLY);
        }
        if (focusedRecorded().isPresent()) {
            return Optional.empty();
        }
        return NoLabel.of(focusedChoice().map(this::answer).orElseGet(Shown.Pending::new));
    }

    // commands

    void next() {
        go(question.get() + 1);
    }

    void previous() {
        go(question.get() - 1);
    }

    void focusNext(int step) {
        if (columns() > 0) {
            focused.set(Math.clamp(focused.get() + step, 0, columns() - 1));
        }
    }

    /// Shows a column, or takes it away.
    void toggle(Choice choice) {
        if (!shown.remove(choice)) {
            shown.add(choice);
            shown.sort((one, other) -> Integer.compare(choices.indexOf(one), choices.indexOf(other)));
        }
        clampFocus();
    }

    void showRepeat(Choice choice, int repeat) {
        repeats.choose(choice, repeat);
        renew();
    }

    /// Selects a fact, or nothing if it was selected.
    void selectFact(String id) {
        fact.set(fact.get().filter(id::equals).isPresent() ? Optional.empty() : Optional.of(id));
    }

    /// Shows the repeat before or after in the focused column.
    void stepRepeat(int step) {
        focusedChoice().ifPresent(choice -> showRepeat(choice, repeat(choice) + step));
    }

    /// Sets a person's label on the answer in the focused column, if it has text to label.
    void label(Label label) {
        if (noLabel().isEmpty()) {
            focusedTrial().ifPresent(trial -> answers.edits().label(trial.key(), label));
            focusedRecorded().ifPresent(answer -> answers.edits().labelRecorded(answer.id(), label));
        }
    }

    /// Takes back the label a person set last on the answer in the focused column.
    void takeBack() {
        focusedTrial().ifPresent(trial -> answers.edits().takeBack(trial.key()));
        focusedRecorded().ifPresent(answer -> answers.edits().takeBackRecorded(answer.id()));
    }

    /// An answer to this question, seen elsewhere, that is to be recorded by hand.
    RecordRequest recordRequest() {
        return recorded.request(session.session().setup().languages(),
                focusedChoice().map(Choice::language).or(() -> focusedRecorded().map(answer -> answer.asked().language())));
    }

    void report(Exception fault) {
        with.onFault().accept(fault);
    }

    /// Whether labels and notes may be added at all.
    boolean readOnly() {
        return session.readOnly();
    }

    void close() {
        subscription.unsubscribe();
    }

    private int columns() {
        return shown.size() + recorded.list().size();
    }

    /// Leaves no column focused that is no more.
    void clampFocus() {
        focused.set(Math.clamp(focused.get(), 0, Math.max(0, columns() - 1)));
    }

    private void go(int to) {
        if (to >= 0 && to < questions.size()) {
            fact.set(Optional.empty());
            question.set(to);
            beginRepeats();
            recorded.fill();
        }
    }

    private void beginRepeats() {
        repeats.begin(repeat -> shown.stream().map(choice -> key(choice, repeat)));
    }

    private void open(TrialKey at) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).holds(at)) {
                question.set(i);
            }
        }
        var wanted = choices.stream().filter(choice ->
                choice.language().equals(at.language()) && choice.endpoint().spec().equals(at.endpoint())).findFirst();
        wanted.ifPresent(choice -> {
            if (!shown.contains(choice)) {
                toggle(choice);
            }
            repeats.open(choice, at);
            focused.set(shown.indexOf(choice));
        });
    }

    private void changed(Set<TrialKey> keys) {
        var before = babbles;
        babbles = session.counted().babbles();
        if (keys.stream().anyMatch(question()::holds) || !babbles.coversAs(before)) {
            renew();
        }
    }

    private void renew() {
        revision.set(revision.get() + 1);
    }
}
