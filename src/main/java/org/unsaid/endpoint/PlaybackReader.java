package org.unsaid.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Playback.Change;
import org.unsaid.endpoint.Playback.Moment;

/// Feeds a recorded response to the reader of live ones, piece by piece, and writes down what changed when. Not safe for
/// more than one thread.
final class PlaybackReader {

    private static final Change NOTHING = new Change(Integer.MAX_VALUE, "");

    private final Dialect dialect;
    private final ReplyReader reader;
    private final List<Moment> moments = new ArrayList<>();
    private Optional<Duration> steppedIn = Optional.empty();
    private String text = "";
    private String reasoning = "";
    private String replacement = "";

    PlaybackReader(Dialect dialect, ReplyReader reader) {
        this.dialect = dialect;
        this.reader = reader;
    }

    Playback read(Exchange exchange) {
        var body = exchange.body();
        int from = 0;
        var at = Duration.ZERO;
        for (var piece : exchange.pieces()) {
            int to = Math.min(body.length, from + piece.bytes());
            at = piece.at();
            feed(Arrays.copyOfRange(body, from, to), at);
            from = to;
        }
        feed(Arrays.copyOfRange(body, from, body.length), at); // bytes that no piece accounts for
        reader.end(Stop.AT_ITS_END);
        note(at); // what the reader held back to its end
        var reply = exchange.reply();
        var lastWords = moments.isEmpty() ? at : moments.getLast().at();
        var ending = switch (reply) {
            case Reply.Answered _ -> lastWords;
            case Reply.BlockedByService _ -> steppedIn.orElse(at);
            case Reply.TechnicalFailure _ -> steppedIn.orElse(exchange.duration());
        };
        return new Playback(moments, longer(exchange.duration(), at), reply, ending);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void feed(byte[] bytes, Duration at) {
        reader.feed(bytes, bytes.length);
        note(at);
        var draft = reader.draft();
        boolean stepped = draft.flag().isPresent() || dialect.blocks(draft.finish()) || draft.replacement().isPresent() || !draft.errors().isEmpty();
        if (stepped && steppedIn.isEmpty()) {
            steppedIn = Optional.of(at);
        }
    }

    private void note(Duration at) {
        var draft = reader.draft();
        var textNow = draft.text();
        var reasoningNow = draft.reasoning();
        var replacementNow = draft.replacement().orElse("");
        if (textNow.equals(text) && reasoningNow.equals(reasoning) && replacementNow.equals(replacement)) {
            return;
        }
        moments.add(new Moment(at, change(text, textNow), change(reasoning, reasoningNow), change(replacement, replacementNow)));
        text = textNow;
        reasoning = reasoningNow;
        replacement = replacementNow;
    }

    private static Change change(String before, String after) {
        return before.equals(after) ? NOTHING : Change.between(before, after);
    }
}
