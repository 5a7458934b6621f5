package org.unsaid.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.unsaid.session.RecordedEvent;
import org.unsaid.session.TrialKey;
import org.unsaid.session.Verdicts;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Verdict;

/// What was done with a session, from its custody records: who, when, what, and what stood before and after. Not safe for several
/// threads.
public final class History {

    private final Map<String, SequencedMap<String, Verdict>> labels = new HashMap<>();
    private final Map<TrialKey, String> notes = new HashMap<>();
    private final Map<TrialKey, SortedSet<String>> tags = new HashMap<>();
    private final Map<List<String>, String> facts = new HashMap<>();
    private final Map<String, ByHand> recorded = new HashMap<>();
    private String name = "";

    /// One thing that was done.
    ///
    /// @param number   of its record in the custody chain
    /// @param what     in a word or a few, for example `labelled` or `note removed`
    /// @param answer   that it was done to; empty for the session itself
    /// @param recorded id of an answer recorded by hand that it was done to
    /// @param before   what stood before; blank if nothing did
    /// @param after    what stands after it; blank if nothing does
    /// @param detail   what else the record says, for example the name of a file
    public record Entry(long number, Instant at, String by, String what, Optional<TrialKey> answer, Optional<String> recorded, String before,
            String after, String detail) {}

    /// What is known of an answer recorded by hand.
    private static final class ByHand {
        private final List<String> labels = new ArrayList<>();
        private String text = "";

        String label() {
            return labels.isEmpty() ? "" : labels.getLast();
        }
    }

    private History() {}

    /// @param custody records in order; of those that were taken out nothing is told but that they are there
    public static List<Entry> of(List<Line> custody) {
        var history = new History();
        return custody.stream().map(history::next).toList();
    }

    private Entry next(Line line) {
        if (line.fields().isEmpty()) {
            return new Entry(line.number(), Instant.EPOCH, Restored.REDACTED, line.kind().word(), Optional.empty(), Optional.empty(), "", "", Restored.REDACTED);
        }
        return switch (line.kind()) {
            case LABEL -> label(line);
            case NOTE -> note(line);
            case TAG -> tag(line);
            case RECORDED -> recorded(line);
            case JUDGEMENT -> entry(line, "judged", "", Restored.code(line).map(History::words).orElse(""), line.find("failure").flatMap(Plain::optionalText).map(History::word).orElse(""));
            case FACT -> fact(line);
            case TRANSLATION -> entry(line, "translated by a machine", "", "", line.find("language").map(Plain::text).orElse(Restored.REDACTED));
            case EVENT -> event(line);
            case SESSION, ENDPOINT, PROBE_SET, EXCHANGE, TRIAL -> throw new IllegalArgumentException(line.kind().word() + " is no custody record");
        };
    }

    private Entry label(Line line) {
        var answer = line.find("answer").filter(hash -> !hash.isJsonNull()).map(hash -> hash.getAsString()).orElseGet(() -> String.valueOf(Restored.key(line)));
        var standing = labels.computeIfAbsent(answer, _ -> new LinkedHashMap<>());
        var before = counting(standing);
        var set = Restored.verdict(line);
        set.ifPresentOrElse(verdict -> standing.put(line.hash(), verdict), () -> Restored.named(line, "withdraws").ifPresent(standing::remove));
        var detail = set.map(History::words).orElse("") + line.find("note").flatMap(Plain::optionalText).filter(note -> !note.isBlank())
                .map(note -> ": " + note).orElse("");
        return entry(line, set.isPresent() ? "labelled" : "label withdrawn", before, counting(standing), detail);
    }

    private static String counting(SequencedMap<String, Verdict> standing) {
        return Verdicts.counting(List.copyOf(standing.sequencedValues())).map(History::words).orElse("");
    }

    private static String words(Verdict verdict) {
        return word(verdict.label()) + " (" + verdict.version() + ")";
    }

    private static String words(CodeVerdict code) {
        return code.weaknesses().isEmpty() ? "no weakness in the code"
                : code.weaknesses().stream().map(weakness -> "CWE-%d line %d".formatted(weakness.cwe(), weakness.line())).collect(Collectors.joining("; "));
    }

    private static String word(Label label) {
        return word(label.name());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// What one person or judge says of a fact takes the place of what they said of it before.
    private Entry fact(Line line) {
        var event = Restored.fact(line);
        if (event.isEmpty()) {
            return entry(line, "something said of a fact", "", "", Restored.REDACTED);
        }
        var of = List.of(String.valueOf(Restored.key(line)), event.get().fact(), Restored.by(line));
        var after = event.get().set().map(verdict -> word(verdict.claim().name()));
        var before = after.isPresent() ? facts.put(of, after.get()) : facts.remove(of);
        return entry(line, after.isPresent() ? "said of a fact" : "taken back of a fact", before == null ? "" : before, after.orElse(""), event.get().fact());
    }

    private Entry note(Line line) {
        var key = Restored.key(line);
        var text = line.find("text").isEmpty() ? Optional.of(Restored.REDACTED) : Restored.noteText(line);
        var before = key.map(found -> text.isPresent() ? notes.put(found, text.get()) : notes.remove(found));
        return entry(line, text.isEmpty() ? "note removed" : before.isEmpty() ? "note written" : "note changed", before.orElse(""), text.orElse(""), "");
    }

    private Entry tag(Line line) {
        var event = Restored.tag(line);
        var standing = Restored.key(line).map(key -> tags.computeIfAbsent(key, _ -> new TreeSet<>())).orElseGet(TreeSet::new);
        var before = String.join("; ", standing);
        event.ifPresent(each -> {
            if (each.set()) {
                standing.add(each.tag());
            } else {
                standing.remove(each.tag());
            }
        });
        boolean set = line.field("what").getAsString().equals("set");
        return entry(line, set ? "tagged" : "tag removed", before, String.join("; ", standing), event.map(each -> each.tag()).orElse(Restored.REDACTED));
    }

    private Entry recorded(Line line) {
        var event = Restored.recorded(line).orElseThrow();
        var known = recorded.computeIfAbsent(event.answer(), _ -> new ByHand());
        var before = known.label();
        return switch (event) {
            case RecordedEvent.Recorded(var answer, var picture) -> {
                known.text = answer.text();
                var seen = answer.sighting();
                yield byHand(line, event, "recorded by hand", "", answer.text(), "%s, %s, seen %s%s".formatted(seen.application(), seen.place(),
                        seen.at(), picture.isPresent() ? ", with a picture" : ""));
            }
            case RecordedEvent.Removed _ -> byHand(line, event, "removed, recorded by hand", known.text, "", "");
            case RecordedEvent.Restored _ -> byHand(line, event, "restored, recorded by hand", "", known.text, "");
            case RecordedEvent.Labelled(_, var label, var by, _) -> {
                known.labels.add(word(label) + " (" + by + ")");
                yield byHand(line, event, "labelled, recorded by hand", before, known.label(), known.label());
            }
            case RecordedEvent.LabelTakenBack _ -> {
                if (!known.labels.isEmpty()) {
                    known.labels.removeLast();
                }
                yield byHand(line, event, "label withdrawn, recorded by hand", before, known.label(), "");
            }
        };
    }

    private static Entry byHand(Line line, RecordedEvent event, String what, String before, String after, String detail) {
        return new Entry(line.number(), event.at(), event.by(), what, Optional.empty(), Optional.of(event.answer()), before, after, detail);
    }

    private Entry event(Line line) {
        var event = Restored.event(line);
        var before = name;
        return switch (event.what()) {
            case CREATED, RENAMED -> {
                name = event.detail();
                yield entry(line, event.what().word(), before, name, "");
            }
            case CHAINED, RUN, EXPORTED, IMPORTED, DELETED, RESTORED -> entry(line, event.what().word(), "", "", event.detail());
        };
    }

    private static Entry entry(Line line, String what, String before, String after, String detail) {
        return new Entry(line.number(), Restored.instant(line, "at"), Restored.by(line), what, Restored.key(line), Optional.empty(), before, after, detail);
    }
}
