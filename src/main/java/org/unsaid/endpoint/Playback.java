package org.unsaid.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An answer as it arrived: what stood there at each time since it was sent, as it was read live.
///
/// @param moments in order of time, each a change to what stood there before
/// @param length  from sending to the end
/// @param reply   how it ended, as it is stored
/// @param ending  when it ended for a reader: when the service stepped in, else when the last words came
public record Playback(List<Moment> moments, Duration length, Reply reply, Duration ending) {

    /// A text that changed.
    ///
    /// @param kept  how many characters of it stayed
    /// @param added what came after them
    public record Change(int kept, String added) {

        static Change between(String before, String after) {
            int most = Math.min(before.length(), after.length());
            int kept = 0;
            while (kept < most && before.charAt(kept) == after.charAt(kept)) {
                kept++;
            }
            return new Change(kept, after.substring(kept));
        }

        private void apply(StringBuilder text) {
            text.setLength(Math.min(text.length(), kept));
            text.append(added);
        }
    }

    /// @param at since sending
    public record Moment(Duration at, Change text, Change reasoning, Change replacement) {}

    /// What stood there at a time.
    ///
    /// @param replacement what the service had put in place of the text; empty if nothing
    /// @param ended       whether the words, or the service, had come to an end
    public record Seen(String text, String reasoning, Optional<String> replacement, boolean ended) {}

    public Playback {
        moments = List.copyOf(moments);
    }

    /// Whether there is anything to watch: words, and later more of them or their end.
    public boolean streamed() {
        var first = moments.stream().filter(moment -> !moment.text().added().isEmpty() || !moment.reasoning().added().isEmpty())
                .map(Moment::at).findFirst();
        return first.filter(at -> at.compareTo(lastChange()) < 0).isPresent();
    }

    /// @param time since sending; from the last change on, what stands there is what is stored
    public Seen at(Duration time) {
        if (time.compareTo(lastChange()) >= 0) {
            return new Seen(reply.text(), reply.reasoning(), replaced(), true);
        }
        var text = new StringBuilder();
        var reasoning = new StringBuilder();
        var replacement = new StringBuilder();
        for (var moment : moments) {
            if (moment.at().compareTo(time) > 0) {
                break;
            }
            moment.text().apply(text);
            moment.reasoning().apply(reasoning);
            moment.replacement().apply(replacement);
        }
        return new Seen(text.toString(), reasoning.toString(),
                replacement.isEmpty() ? Optional.empty() : Optional.of(replacement.toString()), time.compareTo(ending) >= 0);
    }

    /// When something changed next; the end if nothing did.
    public Duration after(Duration time) {
        return moments.stream().map(Moment::at).filter(at -> at.compareTo(time) > 0).findFirst().orElse(length);
    }

    /// When something had changed last before; zero if nothing had.
    public Duration before(Duration time) {
        return moments.stream().map(Moment::at).filter(at -> at.compareTo(time) < 0).reduce((_, later) -> later).orElse(Duration.ZERO);
    }

    /// When what stood there changed for the last time.
    private Duration lastChange() {
        var last = moments.isEmpty() ? Duration.ZERO : moments.getLast().at();
        return ending.compareTo(last) > 0 ? ending : last;
    }

    private Optional<String> replaced() {
        return switch (reply) {
            case Reply.BlockedByService blocked -> blocked.replacement();
            case Reply.Answered _, Reply.TechnicalFailure _ -> Optional.empty();
        };
    }
}
