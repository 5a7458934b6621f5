package org.unsaid.probe;

/// The wording of a probe in one language, sent verbatim.
///
/// @param text     what is sent; may hold `{factor}` places
/// @param by       `original`, `machine`, `machine (MODEL at HOST)`, or the translator's name
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

    public boolean isMachine() {
        return isMachine(by);
    }

    /// Whether a translator is no person.
    public static boolean isMachine(String by) {
        return by.equals(MACHINE) || by.startsWith(MACHINE + " (");
    }

    /// How a wording names the machine that made it.
    public static String machine(String model, String host) {
        return "%s (%s at %s)".formatted(MACHINE, model, host);
    }

    /// Which machine a translator is, for example `qwen3 at 127.0.0.1:11434`; empty if that is not said.
    public static String machineOf(String by) {
        return isMachine(by) && !by.equals(MACHINE) ? by.substring(MACHINE.length() + 2).replaceFirst("\\)$", "") : "";
    }

    /// The form in which two wordings are the same question: case, typography and spacing make no difference.
    public String folded() {
        return Folding.fold(text);
    }
}
