package org.unsaid.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.unsaid.review.Pool;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The queue, and what it is narrowed to.
final class QueuePanel extends VBox {

    private static final double LINE = 54;
    private static final List<Integer> SAMPLES = List.of(0, 5, 10, 20, 50, 100);

    private final Messages messages;
    private final ReviewViewModel model;
    private final ListView<ReviewItem> list = new ListView<>();
    private boolean following;

    QueuePanel(Messages messages, ReviewViewModel model, Subscriptions subscriptions) {
        super(8);
        this.messages = messages;
        this.model = model;
        getStyleClass().addAll(Styles.PANEL, "review-queue", Panels.PANEL);
        setPadding(new Insets(12, 0, 0, 0));
        var languages = new ArrayList<Optional<Locale>>();
        languages.add(Optional.empty());
        model.session().setup().languages().forEach(language -> languages.add(Optional.of(language)));
        var now = model.narrowingProperty().get();
        var choices = new VBox(6,
                choice("choose-pool", List.of(Pool.values()), now.pool(), pool -> messages.text("review.pool." + name(pool)),
                        pool -> model.narrow(model.narrowingProperty().get().with(pool))),
                choice("choose-language", languages, now.language(),
                        language -> language.map(messages::ownName).orElse(messages.text("review.languages.all")),
                        language -> model.narrow(model.narrowingProperty().get().withLanguage(language))),
                choice("choose-state", List.of(Narrowing.Which.values()), now.which(), which -> messages.text("review.which." + name(which)),
                        which -> model.narrow(model.narrowingProperty().get().with(which))),
                choice("choose-sample", SAMPLES, now.sample(), percent -> messages.text("review.sample", percent),
                        percent -> model.narrow(model.narrowingProperty().get().withSample(percent))));
        choices.setPadding(new Insets(0, 12, 4, 12));
        list.setId("review-queue");
        list.setItems(model.items());
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new QueueCell(messages));
        list.setPlaceholder(Parts.paragraph(messages.text("review.queue.empty"), Styles.MUTED));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !following) {
                model.show(item.code());
            }
        });
        getChildren().setAll(choices, Parts.hairline(), list);
        subscriptions.refill(this::follow, model.cardProperty(), model.items());
    }

    /// Selects the answer that is shown, without showing it once more.
    private void follow() {
        following = true;
        int place = model.place();
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - 2));
        }
        following = false;
    }

    private <T> ComboBox<T> choice(String id, List<T> values, T now, Function<T, String> words, Consumer<T> then) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(messages.text("review.narrow"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return values.stream().filter(value -> words.apply(value).equals(text)).findFirst().orElse(now);
            }
        });
        box.setOnAction(_ -> then.accept(box.getValue()));
        return box;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
