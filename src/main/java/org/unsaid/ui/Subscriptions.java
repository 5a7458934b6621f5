package org.unsaid.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What a screen listens to while it shows, let go of when it leaves. Used on the JavaFX thread only.
public final class Subscriptions {

    private final List<Subscription> kept = new ArrayList<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);

    public void add(Subscription subscription) {
        kept.add(subscription);
    }

    /// Runs `fill` now and whenever one of these changes.
    public void refill(Runnable fill, Observable... sources) {
        for (var source : sources) {
            add(source.subscribe(fill));
        }
        fill.run();
    }

    /// The value, for as long as the screen shows; binding to it keeps nothing alive afterwards.
    public <T> ObservableValue<T> whileShown(ObservableValue<T> value) {
        return value.when(openProperty());
    }

    public void close() {
        open.set(false);
        kept.forEach(Subscription::unsubscribe);
        kept.clear();
    }

    private ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
