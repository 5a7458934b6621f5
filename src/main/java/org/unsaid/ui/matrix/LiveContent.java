package org.unsaid.ui.matrix;

import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// What a cell shows, worked out when somebody looks: of hundreds of thousands of cells a screen shows a hundred. Used on
/// the JavaFX thread only.
final class LiveContent extends ReadOnlyObjectPropertyBase<CellContent> {

    private final Slots slots;
    private final Supplier<CellContent> source;
    private @Nullable CellContent last;
    private @Nullable CellContent told;
    private int revision = -1;
    private int listeners;

    LiveContent(Slots slots, Supplier<CellContent> source) {
        this.slots = slots;
        this.source = source;
    }

    /// The same object as before where it is the same, so that no cell is drawn anew for it.
    @Override
    public CellContent get() {
        var known = last;
        if (known != null && revision == slots.revision()) {
            return known;
        }
        revision = slots.revision();
        var now = source.get();
        var shown = known != null && known.equals(now) ? known : now;
        last = shown;
        return shown;
    }

    /// Tells who listens, if it is another.
    void tell() {
        if (listeners > 0) {
            var now = get();
            if (!now.equals(told)) {
                told = now;
                fireValueChangedEvent();
            }
        }
    }

    @Override
    public Object getBean() {
        return slots;
    }

    @Override
    public String getName() {
        return "content";
    }

    @Override
    public void addListener(InvalidationListener listener) {
        super.addListener(listener);
        listeners++;
    }

    @Override
    public void removeListener(InvalidationListener listener) {
        super.removeListener(listener);
        listeners--;
    }

    @Override
    public void addListener(ChangeListener<? super CellContent> listener) {
        super.addListener(listener);
        listeners++;
    }

    @Override
    public void removeListener(ChangeListener<? super CellContent> listener) {
        super.removeListener(listener);
        listeners--;
    }
}
