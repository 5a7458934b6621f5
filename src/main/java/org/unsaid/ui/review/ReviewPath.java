package org.unsaid.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The answers to review, in their order, and the way from one to the next. Used on the JavaFX thread only.
final class ReviewPath {

    private final ObservableList<ReviewItem> items = FXCollections.observableArrayList();
    private final ObservableList<ReviewItem> view = FXCollections.unmodifiableObservableList(items);

    ObservableList<ReviewItem> items() {
        return view;
    }

    void fill(List<ReviewItem> others) {
        items.setAll(others);
    }

    /// Puts an item in the place that its answer has; does nothing if it has none.
    void renew(ReviewItem item) {
        int place = placeOf(item.code());
        if (place >= 0) {
            items.set(place, item);
        }
    }

    boolean has(String code) {
        return placeOf(code) >= 0;
    }

    /// Where an answer stands; -1 if it does not.
    int placeOf(String code) {
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).code().equals(code)) {
                return place;
            }
        }
        return -1;
    }

    /// The answer that stands so many places after one; empty beyond either end.
    Optional<String> from(int place, int step) {
        int at = place + step;
        return at >= 0 && at < items.size() ? Optional.of(items.get(at).code()) : Optional.empty();
    }

    /// The next that is left, from a place on and then from the top.
    Optional<String> nextLeft(int place) {
        for (int step = 1; step < items.size(); step++) {
            var item = items.get(Math.floorMod(place + step, items.size()));
            if (item.state() == ReviewItem.State.LEFT) {
                return Optional.of(item.code());
            }
        }
        return Optional.empty();
    }

    /// The first that is left, or the first there is.
    Optional<String> first() {
        return items.stream().filter(item -> item.state() == ReviewItem.State.LEFT).findFirst()
                .or(() -> items.stream().findFirst()).map(ReviewItem::code);
    }
}
