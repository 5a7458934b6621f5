package org.unsaid.ui.compare;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.ui.RecordedShelf;

/// The answers to the question that is shown that were recorded by hand, in whatever language. Used on the JavaFX thread only.
final class RecordedHere {

    private final RecordedShelf shelf;
    private final Supplier<Question> question;
    private final Runnable onChanged;
    private final ObservableList<RecordedAnswer> here = FXCollections.observableArrayList();

    /// @param question  that is shown now
    /// @param onChanged called when there are others
    RecordedHere(RecordedShelf shelf, Supplier<Question> question, Runnable onChanged) {
        this.shelf = shelf;
        this.question = question;
        this.onChanged = onChanged;
    }

    /// Follows what is recorded, until it is let go of.
    Subscription follow() {
        var subscription = shelf.all().subscribe(this::fill);
        fill();
        return subscription;
    }

    ObservableList<RecordedAnswer> list() {
        return here;
    }

    void fill() {
        var now = shelf.all().stream().filter(answer -> question.get().holds(answer.asked())).toList();
        if (!here.equals(now)) {
            here.setAll(now);
            onChanged.run();
        }
    }

    /// One more that is to be recorded.
    ///
    /// @param languages of the session
    /// @param first     to begin with, if the question stands in it
    RecordRequest request(List<Locale> languages, Optional<Locale> first) {
        var shown = question.get();
        var asked = languages.stream().filter(shown.probe().prompts()::containsKey).toList();
        return new RecordRequest(shown, asked, first.filter(asked::contains).orElse(asked.getFirst()), shelf.all().stream().reduce((_, later) -> later),
                Instant.now(), ZoneId.systemDefault());
    }
}
