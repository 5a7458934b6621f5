package org.unsaid.probe;

/// The wording of a probe in one language, sent verbatim.
///
/// @param text     what is sent; may hold `{factor}` places
/// @param by       `original`, `machine`, or the translator's name
/// @param reviewed whether a person has read this wording
public record Prompt(String text, String by, boolean reviewed) {

    public static final String ORIGINAL = "original";
    public static final String MACHINE = "machine";

    public Prompt {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a prompt is blank");
        }
    }

    public boolean isOriginal() {
        return by.equals(ORIGINAL);
    }

    /// The form in which two wordings are the same question: case, typography and spacing make no difference.
    public String folded() {
        return Folding.fold(text);
    }
}
