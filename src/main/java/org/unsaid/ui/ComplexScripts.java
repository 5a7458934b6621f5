package org.unsaid.ui;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mends how JavaFX breaks lines of Arabic, Uyghur, Tibetan and other complex scripts on Linux.
///
/// While it lays out a paragraph, `PangoGlyphLayout` keeps the text of each run, by the run. A run that is split to
/// break a line stays the same object with a shorter text, yet is shaped once more with the longer text that was
/// kept: right to left its character indices turn negative, which throws in `PrismTextLayout`, and left to right
/// the rest of the paragraph is drawn over the lines below. So the one layout that JavaFX uses gets a map that
/// remembers what is to be freed, but never finds anything.
final class ComplexScripts {

    private static final Logger LOG = LoggerFactory.getLogger(ComplexScripts.class);
    private static final String FAULTY = "com.sun.javafx.font.freetype.PangoGlyphLayout";

    private ComplexScripts() {}

    /// Does nothing on other systems, or twice.
    static void mend() {
        try {
            var layout = reusedLayout();
            if (layout != null && FAULTY.equals(layout.getClass().getName())) {
                var kept = layout.getClass().getDeclaredField("runUtf8");
                kept.setAccessible(true);
                kept.set(layout, new Forgetful());
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // another version of JavaFX, or one that hides its inside: no worse than without the mend
            LOG.warn("line breaks of complex scripts could not be mended", e);
        }
    }

    private static @Nullable Object reusedLayout() throws ReflectiveOperationException {
        var field = Class.forName("com.sun.javafx.text.GlyphLayoutManager").getDeclaredField("REUSABLE_INSTANCE");
        field.setAccessible(true);
        return field.get(null);
    }

    /// Holds the native texts of the layout under way on each thread, so that one thread never frees another's.
    private static final class Forgetful extends AbstractMap<Object, Long> {

        private final ThreadLocal<List<Long>> texts = ThreadLocal.withInitial(ArrayList::new);

        @Override
        public @Nullable Long get(@Nullable Object run) {
            return null;
        }

        @Override
        public @Nullable Long put(Object run, Long text) {
            texts.get().add(text);
            return null;
        }

        @Override
        public Collection<Long> values() {
            return texts.get();
        }

        @Override
        public void clear() {
            texts.get().clear();
        }

        @Override
        public Set<Map.Entry<Object, Long>> entrySet() {
            return Set.of();
        }
    }
}
