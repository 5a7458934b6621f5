package org.unsaid.ui.review;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.TabBody;

/// The review of a session: its queue, one answer at a time, and the labels beside it; or how far people agree.
public final class ReviewView implements TabBody {

    /// Under this width the panels at the sides take less.
    private static final double NARROW = 1180;

    private final Messages messages;
    private final ReviewViewModel model;
    private final Dialogs dialogs;
    private final Subscriptions subscriptions = new Subscriptions();
    private final StackPane body = new StackPane();
    private final BorderPane whole = new BorderPane();
    private final BorderPane answers = new BorderPane();
    private final QueuePanel queue;
    private final AnswerPane answer;
    private final LabelPanel labels;
    private final AgreementView agreement;
    private final NameForm form;
    private final ToggleButton showAgreement;
    private final Map<KeyCode, Runnable> commands;

    public ReviewView(Messages messages, ReviewViewModel model, LabelTransfer transfer, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        queue = new QueuePanel(messages, model, subscriptions);
        answer = new AnswerPane(messages, model, dialogs, subscriptions);
        labels = new LabelPanel(messages, model, this::focus, subscriptions);
        agreement = new AgreementView(messages, model, transfer, subscriptions);
        form = new NameForm(messages, model);
        showAgreement = new ToggleButton(messages.text("review.agreement"), new FontIcon(Feather.USERS));
        commands = Map.of(KeyCode.J, model::next, KeyCode.K, model::previous, KeyCode.S, model::skip, KeyCode.N, labels::focusNote,
                KeyCode.U, () -> model.sureProperty().set(!model.sureProperty().get()), KeyCode.ENTER, this::goOn,
                KeyCode.DOWN, () -> answer.scroll(1), KeyCode.UP, () -> answer.scroll(-1),
                KeyCode.PAGE_DOWN, () -> answer.scroll(8), KeyCode.PAGE_UP, () -> answer.scroll(-8));
        answers.setLeft(queue);
        answers.setCenter(answer);
        answers.setRight(labels);
        whole.setTop(bar());
        whole.setCenter(answers);
        whole.widthProperty().subscribe(width -> place(width.doubleValue() < NARROW));
        subscriptions.refill(this::showWhatMayBe, model.reviewerProperty());
        subscriptions.add(model.open());
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("review.keys");
    }

    @Override
    public void focus() {
        if (model.reviewerProperty().get().isEmpty()) {
            form.focus();
        } else {
            answer.requestFocus();
        }
    }

    @Override
    public void onKey(KeyEvent event) {
        var code = event.getCode();
        if (model.reviewerProperty().get().isEmpty() || showAgreement.isSelected()) {
            return;
        }
        if (event.isShortcutDown()) {
            if (code == KeyCode.Z) {
                model.undo();
                event.consume();
            }
            return;
        }
        if (code.isDigitKey() && digit(code) >= 1 && digit(code) <= LabelWords.LABELS.size()) {
            model.label(LabelWords.LABELS.get(digit(code) - 1));
            event.consume();
            return;
        }
        Optional.ofNullable(commands.get(code)).ifPresent(command -> {
            command.run();
            event.consume();
        });
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void goOn() {
        if (!model.cardProperty().get().open()) {
            model.nextLeft();
        }
    }

    private static int digit(KeyCode code) {
        var name = code.getName(); // "1" or "Numpad 1", whatever the keyboard prints there
        return Character.digit(name.charAt(name.length() - 1), 10);
    }

    private void showWhatMayBe() {
        boolean named = model.reviewerProperty().get().isPresent();
        body.getChildren().setAll(named ? whole : form);
        StackPane.setAlignment(form, Pos.TOP_CENTER);
        focus();
    }

    private HBox bar() {
        showAgreement.setId("show-agreement");
        showAgreement.setOnAction(_ -> {
            boolean shown = showAgreement.isSelected();
            whole.setCenter(shown ? agreement : answers);
            if (shown) {
                model.count();
            } else {
                focus();
            }
        });
        var bar = new ProgressBar();
        bar.getStyleClass().add("thin-progress");
        bar.setPrefWidth(160);
        bar.setMinWidth(60);
        bar.progressProperty().bind(subscriptions.whileShown(model.progressProperty())
                .map(progress -> progress.total() == 0 ? 0 : (double) progress.done() / progress.total()));
        var count = Parts.label("", Styles.STRONG);
        count.setId("review-progress");
        count.setMinWidth(Label.USE_PREF_SIZE);
        count.textProperty().bind(subscriptions.whileShown(model.progressProperty())
                .map(progress -> messages.text("review.progress", progress.done(), progress.total())));
        var left = Parts.label("", Styles.CAPTION);
        left.textProperty().bind(subscriptions.whileShown(model.progressProperty()).map(progress -> messages.text("review.left", progress.left())));
        var who = Parts.label("", Styles.CAPTION);
        who.setId("reviewing-as");
        who.textProperty().bind(subscriptions.whileShown(model.reviewerProperty()).map(name -> messages.text("review.as", name.orElse(""))));
        var change = Parts.link("change-reviewer", messages.text("review.as.change"), this::changeReviewer);
        var line = new HBox(12, bar, count, left, Parts.gap(), who, change, showAgreement);
        line.getStyleClass().addAll("filter-bar", "review-bar");
        return line;
    }

    private void changeReviewer() {
        var name = new TextField();
        name.setId("reviewer-name");
        var box = new VBox(8, Parts.paragraph(messages.text("review.name.note")), name);
        box.setPrefWidth(460);
        box.setPadding(new Insets(4));
        if (dialogs.form(messages.text("review.name"), box, messages.text("review.name.keep"), name.textProperty().map(text -> !text.isBlank()))) {
            model.name(name.getText());
        }
    }

    private void place(boolean narrow) {
        queue.setPrefWidth(narrow ? 208 : 288);
        queue.setMinWidth(narrow ? 208 : 288);
        labels.setPrefWidth(narrow ? 290 : 336);
        labels.setMinWidth(narrow ? 290 : 336);
        whole.getStyleClass().removeAll("narrow");
        if (narrow) {
            whole.getStyleClass().add("narrow");
        }
    }
}
