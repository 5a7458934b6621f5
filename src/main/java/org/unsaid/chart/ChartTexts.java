package org.unsaid.chart;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words on charts, in one language. They stand beside those of the screens, with which they share the words for
/// outcomes and places.
public final class ChartTexts {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Locale language;
    private final List<ResourceBundle> bundles;

    /// @param language English is taken for one that there is not
    public ChartTexts(Locale language) {
        this.language = LANGUAGES.contains(language) ? language : Locale.ENGLISH;
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        bundles = List.of("chart", "app").stream()
                .map(name -> ResourceBundle.getBundle("org.unsaid.ui.messages." + name, this.language, only)).toList();
    }

    public Locale language() {
        return language;
    }

    /// @param arguments for the places `{0}`, `{1}` … of the text
    /// @throws MissingResourceException if there is no such text
    public String text(String key, Object... arguments) {
        var pattern = bundles.stream().filter(bundle -> bundle.containsKey(key)).findFirst()
                .orElseThrow(() -> new MissingResourceException("no text '" + key + "'", ChartTexts.class.getName(), key))
                .getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }
}
