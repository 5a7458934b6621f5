package org.unsaid.ui.compare;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.LongText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.VisibleText;

/// What can be done with the answer in the focused column beside labelling it.
final class Actions {

    private final Messages messages;
    private final CompareViewModel model;
    private final Dialogs dialogs;
    private final Set<TrialKey> unfolded = new HashSet<>();
    private final Map<TrialKey, String> drafts = new HashMap<>(); // of notes that were not saved

    Actions(Messages messages, CompareViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
    }

    /// The trials whose reasoning stands open.
    Set<TrialKey> unfolded() {
        return unfolded;
    }

    /// Shows which words of two answers differ.
    void words() {
        var ended = model.shown().stream().filter(choice -> model.trial(choice, model.repeat(choice)).isPresent()).toList();
        if (ended.size() < 2) {
            dialogs.show(messages.text("compare.words"), Parts.paragraph(messages.text("compare.words.two"), Styles.MUTED));
            return;
        }
        dialogs.showWide(messages.text("compare.words"), new WordsBox(messages, model, ended));
    }

    /// Shows what went over the wire, every time it was sent.
    void raw() {
        model.focusedChoice().ifPresent(choice -> model.focusedTrial().ifPresent(trial ->
                model.answers().readExchanges(trial.key(), exchanges -> dialogs.showWide(messages.text("compare.raw.title"),
                        new RawExchange(messages, choice.endpoint()).of(exchanges, dialogs::copy)))));
    }

    /// Plays the answer in the focused column back.
    void replay() {
        model.focusedChoice().ifPresent(choice -> model.focusedTrial().ifPresent(trial -> replay(choice, trial)));
    }

    /// Plays an answer back as it arrived.
    void replay(Choice choice, Trial trial) {
        var title = messages.text("compare.replay.title", EndpointNames.shortName(messages, choice.endpoint()));
        model.answers().replay(choice.endpoint(), trial, found -> found.ifPresentOrElse(playback -> {
            var view = new ReplayView(messages, new ReplayViewModel(playback, ReplayView.motionWanted()));
            view.start();
            dialogs.showWide(title, view);
            view.stop();
        }, () -> dialogs.show(title, Parts.paragraph(messages.text("compare.replay.none"), Styles.MUTED))));
    }

    /// Lets a person have the answer in the focused column translated.
    void translate() {
        model.focusedChoice().ifPresent(choice -> model.focusedTrial().ifPresent(trial -> translate(choice, trial)));
    }

    /// Lets a person have an answer translated underneath, if it has words.
    void translate(Choice choice, Trial trial) {
        if (model.readOnly() || trial.reply().text().isBlank()) {
            return;
        }
        var asking = new TranslationRequest(model.session(), model.answers().translations(), choice, trial, messages.language());
        if (dialogs.form(messages.text("compare.translate.title"), new TranslationForm(messages, asking), messages.text("compare.translate.start"),
                asking.readyProperty())) {
            asking.start();
        }
    }

    /// Lets a person say what the answer in the focused column does with each fact.
    void facts() {
        if (model.question().probe().facts().isEmpty() || model.noLabel().isPresent()) {
            return;
        }
        model.focusedChoice().ifPresent(choice -> model.focusedTrial().ifPresent(trial -> {
            var subscriptions = new Subscriptions();
            dialogs.show(messages.text("compare.facts.title", EndpointNames.shortName(messages, choice.endpoint())),
                    new FactChoices(messages, model).list(choice, trial, subscriptions));
            subscriptions.close();
        }));
    }

    /// Lets a person write beside the answer; what was written before stays.
    void note() {
        model.focusedTrial().ifPresent(trial -> {
            var text = new TextArea();
            text.setId("note-text");
            text.setText(drafts.getOrDefault(trial.key(), ""));
            text.setWrapText(true);
            text.setPrefSize(520, 160);
            text.setMinHeight(120); // a dialog may be shown before all is measured
            text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.TAB) {
                    text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                    event.consume();
                }
            });
            var box = new VBox(8);
            model.answers().remarks(trial.key()).notes().forEach(note -> box.getChildren().add(new VBox(2,
                    Parts.paragraph(VisibleText.of(note.text())),
                    Parts.paragraph(messages.text("compare.event.note", note.by(), Moments.of(messages, note.at())), Styles.CAPTION))));
            box.getChildren().addAll(text, Parts.paragraph(messages.text("compare.note.only-added"), Styles.CAPTION));
            box.setPrefWidth(520);
            if (dialogs.form(messages.text("compare.note.title"), box, messages.text("compare.note.save"),
                    text.textProperty().map(written -> !written.isBlank()))) {
                model.answers().edits().note(trial.key(), text.getText());
                drafts.remove(trial.key());
            } else {
                drafts.put(trial.key(), text.getText()); // Esc may have been meant for something else
            }
        });
    }

    /// Lets a person record by hand what a maker's own application answered to this question.
    void record() {
        if (model.readOnly()) {
            return;
        }
        var request = model.recordRequest();
        if (dialogs.wideForm(messages.text("compare.record.title"), new RecordForm(messages, request, dialogs), messages.text("compare.record.save"),
                request.missingProperty().map(Optional::isEmpty))) {
            model.answers().edits().record(request);
        }
    }

    /// Takes the answer in the focused column out, if it was recorded by hand; undoing brings it back.
    void removeRecorded() {
        model.focusedRecorded().ifPresent(this::remove);
    }

    void remove(RecordedAnswer answer) {
        if (!model.readOnly()) {
            model.answers().edits().removeRecorded(answer.id());
        }
    }

    /// Shows the picture of an answer recorded by hand as large as the window lets it.
    void picture(RecordedAnswer answer) {
        model.session().recorded().picture(answer.id(), picture -> new Image(new ByteArrayInputStream(picture.bytes())), found -> found.ifPresent(image -> {
            var scroll = new ScrollPane(new ImageView(image));
            scroll.setPrefSize(Math.min(image.getWidth() + 20, 1000), Math.min(image.getHeight() + 20, 660));
            dialogs.show(messages.text("compare.recorded.picture.title", VisibleText.of(answer.sighting().application())), scroll);
        }), model::report);
    }

    /// Lets a person tag the answer in the focused column.
    void tags() {
        if (model.readOnly()) {
            return;
        }
        model.focusedTrial().ifPresent(trial -> {
            var subscriptions = new Subscriptions();
            dialogs.showWide(messages.text("compare.tags.title"), new TagForm(messages, model, trial.key(), subscriptions));
            subscriptions.close();
        });
    }

    /// Shows the answer as a card to quote, with everything that a quotation needs.
    void card() {
        model.focusedChoice().ifPresent(choice -> model.focusedTrial().ifPresent(trial -> new CardDialog(messages, dialogs,
                Quotation.of(messages, model, choice, trial, model.head()), dialogs.dark() ? CardPicture.Ground.DARK : CardPicture.Ground.LIGHT).show()));
    }

    /// Shows an answer that is too long for its column.
    void full(Trial trial) {
        full(trial.reply().text());
    }

    void full(String whole) {
        var text = new LongText(whole);
        text.setPrefSize(760, 420);
        var copy = Parts.button("copy-full", messages.text("compare.full.copy"), Feather.COPY, () -> dialogs.copy(whole));
        VBox.setVgrow(text, Priority.ALWAYS);
        dialogs.show(messages.text("compare.full"), new VBox(8, copy, text));
    }
}
