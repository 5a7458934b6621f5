package org.unsaid.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Method;

/// What is taken out of a bundle before it is shared. The leaves of what is taken out stay, so that the rest verifies.
///
/// @param choices kinds of content
/// @param passing trials to share whole; of all others only leaves are left
public record Redaction(Set<Choice> choices, Optional<Predicate<TrialKey>> passing) {

    public static final Redaction NOTHING = new Redaction(Set.of(), Optional.empty());

    /// An answer recorded by hand names no trial, so that no choice of trials lets it pass.
    private static final Set<Kind> OF_A_TRIAL = EnumSet.complementOf(EnumSet.of(Kind.SESSION, Kind.ENDPOINT, Kind.PROBE_SET, Kind.EVENT));

    /// A kind of content that can be taken out.
    public enum Choice {
        /// Also the raw reply that held it, be it an answer's or a judge's.
        REASONING("reasoning"),
        /// Tags too.
        NOTES("notes"),
        /// Requests and replies as they went over the wire, those of judges too, and pictures of answers recorded by hand.
        RAW("raw"),
        /// Also the requests that held it, and probe sets that come with system prompts of their own.
        SYSTEM_PROMPT("system-prompt"),
        /// Names of the people who labelled answers and facts, wrote notes, ran and exported.
        REVIEWER_NAMES("reviewer-names");

        private final String word;

        Choice(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Choice> of(String word) {
            return Arrays.stream(values()).filter(choice -> choice.word.equals(word)).findFirst();
        }
    }

    public Redaction {
        choices = Set.copyOf(choices);
    }

    Line apply(Line line) {
        if (passing.isPresent() && OF_A_TRIAL.contains(line.kind()) && Restored.key(line).filter(passing.get()).isEmpty()) {
            return line.without(line.fields().keySet());
        }
        var names = new HashSet<String>();
        choices.forEach(choice -> names.addAll(names(choice, line)));
        return line.without(names);
    }

    private static Set<String> names(Choice choice, Line line) {
        return switch (choice) {
            case REASONING -> switch (line.kind()) {
                case TRIAL -> Set.of("reasoning");
                case EXCHANGE, JUDGEMENT -> line.find("reply").filter(Redaction::hasReasoning).isPresent() ? Set.of(Line.BODY_HASH, "reply") : Set.of();
                case SESSION, ENDPOINT, PROBE_SET, LABEL, NOTE, TAG, RECORDED, FACT, TRANSLATION, EVENT -> Set.of();
            };
            case NOTES -> switch (line.kind()) {
                case NOTE -> Set.of("text");
                case TAG -> Set.of("tag");
                case LABEL -> Set.of("note");
                case SESSION, ENDPOINT, PROBE_SET, EXCHANGE, TRIAL, RECORDED, JUDGEMENT, FACT, TRANSLATION, EVENT -> Set.of();
            };
            case RAW -> switch (line.kind()) {
                case EXCHANGE, JUDGEMENT -> Set.of("request", "request_headers", "headers", Line.BODY_HASH, "pieces");
                case RECORDED -> Set.of(Line.BODY_HASH);
                case SESSION, ENDPOINT, PROBE_SET, TRIAL, LABEL, NOTE, TAG, FACT, TRANSLATION, EVENT -> Set.of();
            };
            case SYSTEM_PROMPT -> switch (line.kind()) {
                case SESSION, TRIAL -> Set.of("system_prompt");
                case EXCHANGE -> Set.of("request");
                case PROBE_SET -> line.find("probe_set").filter(Redaction::hasSystemPrompt).isPresent() ? Set.of("probe_set") : Set.of();
                case ENDPOINT, LABEL, NOTE, TAG, RECORDED, JUDGEMENT, FACT, TRANSLATION, EVENT -> Set.of();
            };
            case REVIEWER_NAMES -> switch (line.kind()) {
                case NOTE, TAG, RECORDED, EVENT -> Set.of("by");
                case LABEL, FACT -> line.find("method").filter(method -> !method.getAsString().equals(Method.HUMAN.name())).isPresent()
                        ? Set.of() : Set.of("by");
                case SESSION, ENDPOINT, PROBE_SET, EXCHANGE, TRIAL, JUDGEMENT, TRANSLATION -> Set.of();
            };
        };
    }

    private static boolean hasReasoning(JsonElement reply) {
        return !reply.getAsJsonObject().get("reasoning").getAsString().isEmpty();
    }

    private static boolean hasSystemPrompt(JsonElement set) {
        return set.getAsJsonObject().getAsJsonArray("probes").asList().stream()
                .map(probe -> probe.getAsJsonObject().get("systemPrompt"))
                .anyMatch(texts -> texts instanceof JsonObject object && object.get("byLanguage") instanceof JsonObject words && !words.isEmpty());
    }
}
