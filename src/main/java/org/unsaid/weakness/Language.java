package org.unsaid.weakness;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that patterns are written for.
public enum Language {
    @SerializedName("python")
    PYTHON("py python python3 py3"),
    /// TypeScript is read as JavaScript: types are words like others.
    @SerializedName("javascript")
    JAVASCRIPT("js javascript jsx ts tsx typescript node nodejs mjs cjs"),
    @SerializedName("java")
    JAVA("java"),
    @SerializedName("php")
    PHP("php php7 php8");

    private final String tags;

    Language(String tags) {
        this.tags = tags;
    }

    /// @param tag the first word after a fence, in any case
    static Optional<Language> ofTag(String tag) {
        var folded = tag.toLowerCase(Locale.ROOT);
        for (var language : values()) {
            if (List.of(language.tags.split(" ")).contains(folded)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
