package org.unsaid.probe;

import java.util.List;

/// A variable in the prompts of a set; `{id}` stands for it.
///
/// @param levels its values, at least two
public record Factor(String id, List<Level> levels) {

    public Factor {
        levels = List.copyOf(levels);
    }

    /// What stands for it in a text.
    public String place() {
        return "{" + id + "}";
    }

    /// Whether a probe's texts change with it.
    public boolean isNamedBy(Probe probe) {
        return probe.prompts().values().stream().anyMatch(prompt -> prompt.text().contains(place()))
                || probe.systemPrompt().byLanguage().values().stream().anyMatch(text -> text.contains(place()));
    }

    /// One value of a factor.
    ///
    /// @param text what replaces the place in a prompt; may be empty
    public record Level(String id, LevelKind kind, Texts text) {}

    public enum LevelKind { CONTROL, SENSITIVE }
}
