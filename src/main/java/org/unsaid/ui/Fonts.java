package org.unsaid.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled faces, so that no script shows empty boxes on a bare machine.
///
/// On Linux JavaFX draws each glyph where the one before it ended, whatever the face says of its place. So those for
/// Arabic, Uyghur and Tibetan are faces that keep dots and vowels in one glyph with their letter.
public final class Fonts {

    private static final List<String> FILES = List.of(
            "Inter_400Regular.ttf", "Inter_600SemiBold.ttf",
            "Vazirmatn_400Regular.ttf", "DDC_Uchen.ttf", "wqy-microhei.ttc");

    private Fonts() {}

    /// Must run before the first control is laid out: fallbacks are fixed from then on.
    public static void load() {
        ComplexScripts.mend();
        for (String file : FILES) {
            var address = Objects.requireNonNull(Fonts.class.getResource("fonts/" + file), file).toExternalForm();
            if (Font.loadFonts(address, 13) == null) {
                throw new IllegalStateException("the bundled font %s could not be loaded".formatted(file));
            }
        }
    }
}
