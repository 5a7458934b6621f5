package org.unsaid.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.unsaid.divergence.ConfirmedFacts;
import org.unsaid.divergence.FactReading;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Playback;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Delivery;

/// What is known of answers beside their words, and what people set beside them. Used on the JavaFX thread only.
final class AnswerShelves {

    private final SessionViewModel session;
    private final Comparing with;
    private final Supplier<Question> question;
    private final RemarkShelf remarks;
    private final FactShelf facts;
    private final WeaknessShelf weaknesses;
    private final ReplayShelf replays;
    private final TranslationShelf translations;
    private final Edits edits;

    /// @param question  that is shown now
    /// @param onChanged called whenever there is something new
    AnswerShelves(SessionViewModel session, Comparing with, Supplier<Question> question, Runnable onChanged) {
        this.session = session;
        this.with = with;
        this.question = question;
        var id = session.session().id();
        remarks = new RemarkShelf(id, with.workspace(), with.tasks(), onChanged, with.onFault());
        facts = new FactShelf(with.tasks(), onChanged, with.onFault());
        weaknesses = new WeaknessShelf(with.tasks(), onChanged, with.onFault());
        replays = new ReplayShelf(id, with, onChanged);
        translations = new TranslationShelf(session, with, onChanged);
        edits = new Edits(session, with, trial -> {
            remarks.renew(trial.key());
            session.refresh(trial);
        });
    }

    /// Labels, notes and tags of any answer, and what is recorded by hand.
    Edits edits() {
        return edits;
    }

    /// Label events and notes of a trial; those that are not read yet follow.
    Remarks remarks(TrialKey key) {
        return remarks.of(key);
    }

    /// What an answer does with the facts of its question: as judges and people say, where they do, else by cues.
    List<FactReading> facts(Trial trial) {
        return ConfirmedFacts.over(question.get().probe().facts(), facts.of(question.get(), trial), remarks(trial.key()).facts(),
                trial.delivery() != Delivery.ANSWERED);
    }

    /// What an answer that is still arriving has said until now.
    List<FactReading> factsSoFar(Choice choice, String text) {
        return facts.soFar(question.get(), choice.language(), text);
    }

    /// What is weak in the code of an answer; empty where it holds none.
    Optional<CodeReading> code(Trial trial) {
        return weaknesses.of(trial);
    }

    /// Whether an answer came in pieces whose times are known; not before that has been read.
    boolean canReplay(Endpoint endpoint, Trial trial) {
        return replays.has(endpoint, trial);
    }

    /// Reads an answer as it arrived.
    ///
    /// @param then gets it; empty if there is nothing to watch
    void replay(Endpoint endpoint, Trial trial, Consumer<? super Optional<Playback>> then) {
        replays.read(endpoint, trial, then);
    }

    TranslationShelf translations() {
        return translations;
    }

    void readExchanges(TrialKey key, Consumer<? super List<Exchange>> then) {
        with.tasks().start(() -> with.workspace().trials().exchanges(session.session().id(), key), then, with.onFault());
    }
}
