package org.unsaid.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled faces, so that no script shows empty boxes on a bare machine.
public final class Fonts {

    private static final List<String> FILES = List.of(
            "Inter_400Regular.ttf", "Inter_600SemiBold.ttf",
            "NotoSansArabic_400Regular.ttf", "NotoSerifTibetan_400Regular.ttf", "wqy-microhei.ttc");

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
