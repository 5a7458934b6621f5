package org.unsaid.ui.probes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.ui.Messages;

/// What the values of a probe set are called on screen.
final class Words {

    private static final int PLACES_SHOWN = 4;

    private Words() {}

    static String title(Messages messages, ProbeSet set) {
        return set.title().best(messages.language());
    }

    static String subject(Messages messages, Subject subject) {
        return switch (subject) {
            case Subject.SensitiveFor(var state) -> messages.text("probes.subject.sensitive", messages.place(state));
            case Subject.SensitiveForSeveral _ -> messages.text("probes.subject.several");
            case Subject.Everyday _ -> messages.text("probes.subject.everyday");
            case Subject.OwnQuestions _ -> messages.text("probes.subject.own");
        };
    }

    static String role(Messages messages, Probe probe) {
        if (probe.tags().contains(Probe.NO_CONTROL)) {
            return messages.text("probes.role.no-control");
        }
        return messages.text(switch (probe.role()) {
            case SENSITIVE -> "probes.role.sensitive";
            case CONTROL -> "probes.role.control";
            case NEUTRAL -> "probes.role.neutral";
        });
    }

    /// What the question is, a few words each: role and state, form, premise, place, tags.
    static List<String> chips(Messages messages, ProbeSet set, Probe probe) {
        var chips = new ArrayList<String>();
        chips.add(switch (probe.role()) {
            case SENSITIVE -> probe.state().map(state -> messages.text("probes.chip.sensitive", messages.place(state)))
                    .orElseGet(() -> messages.text("probes.role.sensitive"));
            case CONTROL -> messages.text("probes.chip.control");
            case NEUTRAL -> messages.text(probe.tags().contains(Probe.NO_CONTROL) ? "probes.chip.no-control" : "probes.chip.neutral");
        });
        if (probe.role() == Role.SENSITIVE && probe.tags().contains(Probe.NO_CONTROL)) {
            chips.add(messages.text("probes.chip.no-control"));
        }
        chips.add(kind(messages, probe.kind()));
        chips.add(messages.text(probe.premise().isEmpty() ? "probes.chip.no-premise" : "probes.chip.premise"));
        var topic = set.topics().get(probe.topic());
        if (topic != null) {
            chips.add(topic.best(messages.language()));
        }
        probe.about().ifPresent(place -> chips.add(messages.text("probes.chip.about", messages.place(place))));
        probe.tags().stream().filter(tag -> !tag.equals(Probe.NO_CONTROL)).sorted()
                .forEach(tag -> chips.add(tag.equals(Probe.OWN_TERMS) ? messages.text("probes.chip.own-terms") : tag));
        return chips;
    }

    private static String kind(Messages messages, Kind kind) {
        return messages.text("probes.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// Short head of a column of a language.
    static String shortName(Locale language) {
        return switch (language.toLanguageTag()) {
            case "zh-Hans" -> "简";
            case "zh-Hant" -> "繁";
            default -> language.toLanguageTag();
        };
    }

    static String wordingState(Messages messages, WordingState state) {
        return messages.text("probes.wording." + state.key());
    }

    /// Who wrote a wording, and whether anybody else has read it.
    static String madeBy(Messages messages, Prompt prompt) {
        var by = switch (prompt.by()) {
            case Prompt.ORIGINAL -> messages.text("probes.by.original");
            case Prompt.MACHINE -> messages.text("probes.by.machine");
            case String which when Prompt.isMachine(which) -> messages.text("probes.by.machine.named", Prompt.machineOf(which));
            default -> messages.text("probes.by.person", prompt.by());
        };
        return messages.text(prompt.reviewed() ? "probes.by.reviewed" : "probes.by.unreviewed", by);
    }

    /// Names of places; the first few of many.
    static String places(Messages messages, List<String> codes) {
        var shown = String.join(", ", codes.stream().limit(PLACES_SHOWN).map(messages::place).toList());
        return codes.size() <= PLACES_SHOWN ? shown
                : messages.text("probes.set.places.more", shown, codes.size() - PLACES_SHOWN);
    }

    static String day(Messages messages, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", messages.language()).format(day);
    }

    /// A day, month or year of publication as people write it; as the source has it, if it is none of these.
    static String published(Messages messages, String published) {
        try {
            return switch (published.length()) {
                case 10 -> day(messages, LocalDate.parse(published));
                case 7 -> DateTimeFormatter.ofPattern("MMM uuuu", messages.language()).format(YearMonth.parse(published));
                default -> published;
            };
        } catch (DateTimeException _) {
            return published;
        }
    }
}
