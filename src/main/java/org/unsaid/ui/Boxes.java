package org.unsaid.ui;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/// Boxes to choose one of several values from.
public final class Boxes {

    /// Languages that can be added, in no order.
    private static final List<String> LANGUAGES = List.of("en", "fr", "zh-Hans", "zh-Hant", "es", "de", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar",
            "fa", "he", "hi", "ur", "bn", "id", "ms", "vi", "th", "my", "ja", "ko", "mn", "bo", "ug", "kk", "sw", "el", "sv", "cs", "hu", "ro");

    private Boxes() {}

    /// @param then hears what the person chooses
    public static <T> ComboBox<T> of(List<T> values, T chosen, Function<T, String> words, Consumer<T> then) {
        var box = new ComboBox<T>(FXCollections.observableArrayList(values));
        box.setConverter(words(words));
        box.setValue(chosen);
        box.setVisibleRowCount(12);
        box.addEventHandler(KeyEvent.KEY_TYPED, event -> goToLetter(box, words, event.getCharacter()));
        box.valueProperty().addListener((_, _, value) -> then.accept(value));
        return box;
    }

    /// Words for values of a box in which nothing is typed.
    public static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    /// Codes of the world's places, by their names.
    ///
    /// @param first those to stand before all
    public static List<String> places(Messages messages, Collection<String> first) {
        var codes = new LinkedHashSet<>(first);
        var collator = Collator.getInstance(messages.language());
        Arrays.stream(Locale.getISOCountries()).sorted((left, right) -> collator.compare(messages.place(left), messages.place(right)))
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    /// Languages by name, without those that are there already.
    public static List<Locale> languages(Messages messages, List<Locale> without) {
        var collator = Collator.getInstance(messages.language());
        return LANGUAGES.stream().map(Locale::forLanguageTag).filter(language -> !without.contains(language))
                .sorted((left, right) -> collator.compare(messages.language(left), messages.language(right))).toList();
    }

    /// Goes on to the next value that begins with a letter, as lists of places do elsewhere.
    private static <T> void goToLetter(ComboBox<T> box, Function<T, String> words, String letter) {
        if (letter.isBlank() || !Character.isLetter(letter.codePointAt(0))) {
            return;
        }
        var values = box.getItems();
        int from = values.indexOf(box.getValue()) + 1;
        Optional<T> next = Stream.concat(values.stream().skip(from), values.stream().limit(from))
                .filter(value -> words.apply(value).regionMatches(true, 0, letter, 0, letter.length())).findFirst();
        next.ifPresent(box::setValue);
    }
}
